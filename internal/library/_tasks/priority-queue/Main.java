// A priority queue made of a binary heap: the most urgent task comes first.
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;

public class Main {
    /**
     * The heap is a tree that lies in a list: the children of i are at 2i + 1 and
     * 2i + 2, its parent is at (i - 1) / 2. No child comes before its parent.
     */
    static class PriorityQueue<T> {
        private final List<T> heap = new ArrayList<>();
        private final Comparator<T> order;

        PriorityQueue(Comparator<T> order) {
            this.order = order;
        }

        boolean isEmpty() {
            return heap.isEmpty();
        }

        void push(T item) {
            // The new item begins at the end and rises while it comes before its
            // parent.
            heap.add(item);
            int i = heap.size() - 1;
            while (i > 0 && before(i, (i - 1) / 2)) {
                Collections.swap(heap, i, (i - 1) / 2);
                i = (i - 1) / 2;
            }
        }

        T pop() {
            if (heap.isEmpty()) {
                throw new NoSuchElementException("the queue is empty");
            }
            // The last item moves to the top and sinks below its smaller child.
            Collections.swap(heap, 0, heap.size() - 1);
            T first = heap.remove(heap.size() - 1);
            int i = 0;
            while (true) {
                int child = 2 * i + 1;
                if (child + 1 < heap.size() && before(child + 1, child)) {
                    child++;
                }
                if (child >= heap.size() || !before(child, i)) {
                    return first;
                }
                Collections.swap(heap, i, child);
                i = child;
            }
        }

        private boolean before(int a, int b) {
            return order.compare(heap.get(a), heap.get(b)) < 0;
        }
    }

    /** The smaller the priority, the more urgent the task. */
    record Task(int priority, int number, String name) {
        @Override
        public String toString() {
            return priority + " " + name;
        }
    }

    public static void main(String[] args) {
        // Among equals the one that came first goes first.
        PriorityQueue<Task> queue = new PriorityQueue<>(
                Comparator.comparingInt(Task::priority).thenComparingInt(Task::number));
        queue.push(new Task(3, 0, "write report"));
        queue.push(new Task(1, 1, "stop the leak"));
        queue.push(new Task(2, 2, "call the bank"));
        queue.push(new Task(5, 3, "water plants"));
        queue.push(new Task(1, 4, "answer the alarm"));
        queue.push(new Task(4, 5, "clean desk"));

        System.out.println("heap: " + queue.heap.stream()
                .map(task -> Integer.toString(task.priority()))
                .collect(Collectors.joining(" ")));

        System.out.println(queue.pop());
        System.out.println(queue.pop());
        Task repair = new Task(2, 6, "repair the pump");
        queue.push(repair);
        System.out.println("new: " + repair);
        while (!queue.isEmpty()) {
            System.out.println(queue.pop());
        }
    }
}
