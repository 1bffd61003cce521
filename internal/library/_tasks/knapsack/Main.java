// The 0/1 knapsack problem: which items are worth most and still fit?
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class Main {
    record Item(String name, int weight, int value) {}

    /**
     * Returns a table in which best[i][room] is the highest value that the first i
     * items allow within room. Each row needs only the one before it.
     */
    static int[][] fill(List<Item> items, int capacity) {
        int[][] best = new int[items.size() + 1][capacity + 1]; // zeros: nothing taken
        for (int i = 1; i <= items.size(); i++) {
            Item item = items.get(i - 1);
            for (int room = 0; room <= capacity; room++) {
                best[i][room] = best[i - 1][room]; // leave the item
                if (item.weight() <= room) {
                    int taken = best[i - 1][room - item.weight()] + item.value();
                    best[i][room] = Math.max(best[i][room], taken);
                }
            }
        }
        return best;
    }

    /** Goes back through the table: an item was taken if it made a difference. */
    static List<Item> trace(int[][] best, List<Item> items, int capacity) {
        List<Item> taken = new ArrayList<>();
        int room = capacity;
        for (int i = items.size(); i > 0; i--) {
            if (best[i][room] != best[i - 1][room]) {
                taken.add(items.get(i - 1));
                room -= items.get(i - 1).weight();
            }
        }
        Collections.reverse(taken);
        return taken;
    }

    /** Takes whatever fits, in the order of the items: quick, but not always best. */
    static List<Item> greedy(List<Item> items, int capacity) {
        List<Item> taken = new ArrayList<>();
        int room = capacity;
        for (Item item : items) {
            if (item.weight() <= room) {
                taken.add(item);
                room -= item.weight();
            }
        }
        return taken;
    }

    static void show(String label, List<Item> taken) {
        String names = taken.stream().map(Item::name).collect(Collectors.joining(", "));
        int weight = taken.stream().mapToInt(Item::weight).sum();
        int value = taken.stream().mapToInt(Item::value).sum();
        System.out.println(label + ": " + names + " = " + weight + " kg, value " + value);
    }

    static void showRow(String label, int[] numbers) {
        // %-12s aligns to the left, %3d to the right.
        System.out.printf("%-12s", label);
        for (int number : numbers) {
            System.out.printf("%3d", number);
        }
        System.out.println();
    }

    public static void main(String[] args) {
        List<Item> items = List.of( // ordered by value per kg, the highest first
                new Item("tent", 6, 30),
                new Item("stove", 3, 14),
                new Item("sleeping bag", 4, 18),
                new Item("camera", 2, 9),
                new Item("food", 5, 20));
        int capacity = 10;

        int[][] best = fill(items, capacity);
        showRow("kg", IntStream.rangeClosed(0, capacity).toArray());
        for (int i = 0; i < items.size(); i++) {
            showRow(items.get(i).name(), best[i + 1]);
        }

        show("greedy", greedy(items, capacity));
        show("best", trace(best, items, capacity));
    }
}
