// A stack and a circular queue, and brackets checked with the stack.
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

public class Main {
    /**
     * A queue takes in at the back and gives from the front: first in, first out.
     * This one runs in a circle, so that nothing is ever moved.
     */
    static class CircularQueue {
        private final String[] slots;
        private int front;
        private int count;

        CircularQueue(int size) {
            slots = new String[size];
        }

        /** Returns false if the queue is full. */
        boolean add(String item) {
            if (count == slots.length) {
                return false;
            }
            // The remainder leads from the last slot back to the first.
            slots[(front + count) % slots.length] = item;
            count++;
            return true;
        }

        /** Returns nothing if the queue is empty. */
        Optional<String> take() {
            if (count == 0) {
                return Optional.empty();
            }
            String item = slots[front];
            front = (front + 1) % slots.length;
            count--;
            return Optional.of(item);
        }

        boolean isEmpty() {
            return count == 0;
        }

        @Override
        public String toString() {
            return "slots " + String.join(" ", slots) + ", front at " + front;
        }
    }

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    /** Says whether each bracket of the text has its partner. */
    static String checkBrackets(String text) {
        Deque<Integer> open = new ArrayDeque<>(); // where brackets were opened
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = CLOSING.indexOf(c);
            if (OPENING.indexOf(c) >= 0) {
                open.push(i);
            } else if (kind >= 0) {
                if (open.isEmpty()) {
                    return c + " at " + i + " closes nothing";
                }
                // Whatever was opened last must be closed first.
                char partner = text.charAt(open.pop());
                if (partner != OPENING.charAt(kind)) {
                    return c + " at " + i + " does not close " + partner;
                }
            }
        }
        if (!open.isEmpty()) {
            int at = open.pop();
            return text.charAt(at) + " at " + at + " is not closed";
        }
        return "balanced";
    }

    public static void main(String[] args) {
        // A stack grows and shrinks at one end: last in, first out.
        Deque<Integer> stack = new ArrayDeque<>();
        for (int number = 1; number <= 3; number++) {
            stack.push(number);
        }
        System.out.print("stack: push 1 2 3, pop");
        while (!stack.isEmpty()) {
            System.out.print(" " + stack.pop());
        }
        System.out.println();

        CircularQueue queue = new CircularQueue(3);
        for (String letter : new String[] {"A", "B", "C", "D"}) {
            System.out.println("queue: " + letter
                    + (queue.add(letter) ? " added" : " refused, it is full"));
        }
        queue.take().ifPresent(letter -> System.out.println("queue: " + letter + " taken"));
        if (queue.add("D")) {
            System.out.println("queue: D added, " + queue);
        }
        System.out.print("queue: take");
        while (!queue.isEmpty()) {
            queue.take().ifPresent(letter -> System.out.print(" " + letter));
        }
        System.out.println();

        for (String text : new String[] {"{[a + b] * (c - d)}", "(a + b]", "((a)", "a)"}) {
            System.out.println(text + ": " + checkBrackets(text));
        }
    }
}
