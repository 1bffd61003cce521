// Shows a menu and does what is chosen, until the person quits.
import java.util.List;

public class Main {
    // What a person would type.
    private static final List<String> CHOICES = List.of("1", "2", "9", "3");

    // Does one thing and answers whether to go on.
    static boolean run(String choice) {
        switch (choice) {
            case "1" -> System.out.println("Hello!");
            case "2" -> System.out.println("The die shows 4."); // always, as in a famous joke
            case "3" -> {
                System.out.println("Goodbye!");
                return false;
            }
            default -> System.out.println("Please choose 1 to 3.");
        }
        return true;
    }

    public static void main(String[] args) {
        System.out.println("1) say hello");
        System.out.println("2) roll a die");
        System.out.println("3) quit");
        for (String choice : CHOICES) {
            System.out.println("> " + choice);
            if (!run(choice)) {
                break;
            }
        }
    }
}
