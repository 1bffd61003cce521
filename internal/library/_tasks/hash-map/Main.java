// A hash map made by hand; it counts the words of a sentence.
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

public class Main {
    static class HashMap {
        private static class Entry {
            final String key;
            int value;

            Entry(String key, int value) {
                this.key = key;
                this.value = value;
            }
        }

        private List<List<Entry>> buckets = newBuckets(4);
        private int count;

        private static List<List<Entry>> newBuckets(int size) {
            List<List<Entry>> buckets = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                buckets.add(new ArrayList<>());
            }
            return buckets;
        }

        /** Makes a number of a text, as String.hashCode does it too. */
        private static int hash(String key) {
            int h = 0;
            for (char c : key.toCharArray()) {
                h = 31 * h + c; // each character changes all that came before
            }
            return h;
        }

        private List<Entry> bucketOf(String key) {
            // A hash may be negative, and so may %; floorMod never is.
            return buckets.get(Math.floorMod(hash(key), buckets.size()));
        }

        private Optional<Entry> find(String key) {
            return bucketOf(key).stream().filter(entry -> entry.key.equals(key)).findAny();
        }

        Optional<Integer> get(String key) {
            return find(key).map(entry -> entry.value);
        }

        void put(String key, int value) {
            Optional<Entry> known = find(key);
            if (known.isPresent()) {
                known.get().value = value;
                return;
            }
            // Full buckets would be slow: there are never more entries than buckets.
            if (count == buckets.size()) {
                grow();
            }
            bucketOf(key).add(new Entry(key, value));
            count++;
        }

        boolean remove(String key) {
            boolean removed = bucketOf(key).removeIf(entry -> entry.key.equals(key));
            if (removed) {
                count--;
            }
            return removed;
        }

        /** Doubles the buckets. An entry may belong elsewhere now: all are put in again. */
        private void grow() {
            List<List<Entry>> old = buckets;
            buckets = newBuckets(2 * old.size());
            for (List<Entry> bucket : old) {
                for (Entry entry : bucket) {
                    bucketOf(entry.key).add(entry);
                }
            }
        }

        void show() {
            System.out.println(count + " entries in " + buckets.size() + " buckets");
            for (int i = 0; i < buckets.size(); i++) {
                System.out.print(i + ":");
                buckets.get(i).forEach(e -> System.out.print(" " + e.key + "=" + e.value));
                System.out.println();
            }
        }
    }

    public static void main(String[] args) {
        String text = "The sea and the shore, the wind and the sun: the sea is calm.";
        String[] words = text.toLowerCase(Locale.ROOT).split("[^a-z]+");

        HashMap counts = new HashMap();
        for (String word : words) {
            counts.put(word, counts.get(word).orElse(0) + 1);
        }
        counts.show();
        for (String key : List.of("sea", "moon")) {
            System.out.println("get " + key + ": "
                    + counts.get(key).map(String::valueOf).orElse("nothing"));
        }
        if (counts.remove("is")) {
            System.out.println("remove is: " + counts.count + " entries left");
        }

        // The library has java.util.HashMap, which hashes too, and TreeMap, which
        // keeps its keys sorted.
        Map<String, Integer> sorted = new TreeMap<>();
        for (String word : words) {
            sorted.merge(word, 1, Integer::sum);
        }
        sorted.remove("is");
        System.out.print("by word:");
        sorted.forEach((key, value) -> System.out.print(" " + key + "=" + value));
        System.out.println();
    }
}
