// Finds, checks and replaces text with regular expressions.
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

public class Main {
    private static final Pattern MAIL = Pattern.compile("[a-z.]+@[a-z.]+[a-z]");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern NAME = Pattern.compile("(\\w+) (\\w+)");

    public static void main(String[] args) {
        Matcher found = MAIL.matcher("Write to mina@example.com or to lee.jun@school.example.");
        while (found.find()) {
            System.out.println("found: " + found.group());
        }

        for (String candidate : List.of("2026-03-01", "01.03.2026")) {
            // matches wants the whole text to match, so ^ and $ are not needed.
            boolean date = DATE.matcher(candidate).matches();
            System.out.println(candidate + (date ? ": a date" : ": not a date"));
        }

        System.out.println(NAME.matcher("Jun Lee, Mina Kim").replaceAll("$2 $1"));
    }
}
