// Generics: one method and one class for any type.
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

public class Main {
    // The bound says that values of T can be compared with each other.
    static <T extends Comparable<T>> T larger(T a, T b) {
        return a.compareTo(b) > 0 ? a : b;
    }

    static class Stack<T> {
        private final List<T> items = new ArrayList<>();

        void push(T item) {
            items.add(item);
        }

        // Empty if there is nothing on the stack.
        Optional<T> pop() {
            if (items.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(items.remove(items.size() - 1));
        }

        int size() {
            return items.size();
        }
    }

    public static void main(String[] args) {
        System.out.println("larger: " + larger(3, 7));
        System.out.println("larger: " + larger("apple", "pear"));

        Stack<Integer> numbers = new Stack<>();
        numbers.push(1);
        numbers.push(2);
        numbers.push(3);
        numbers.pop().ifPresent(number -> System.out.println("top: " + number + ", " + numbers.size() + " left"));

        Stack<String> letters = new Stack<>();
        letters.push("a");
        letters.push("c");
        letters.pop().ifPresent(letter -> System.out.println("top: " + letter + ", " + letters.size() + " left"));
        letters.pop();
        if (letters.pop().isEmpty()) {
            System.out.println("empty");
        }
    }
}
