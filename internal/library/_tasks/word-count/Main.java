// Counts how often each word occurs in a text and prints the most frequent ones.
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public class Main {
    public static void main(String[] args) {
        String text = "The quick brown fox jumps over the lazy dog. The dog sleeps; the fox runs!";
        List<String> words = List.of(text.toLowerCase().split("[^a-z]+"));

        // A TreeMap is in the order of its keys, and sorting a list keeps that among equal counts.
        Map<String, Integer> counts = new TreeMap<>();
        for (String word : words) {
            counts.merge(word, 1, Integer::sum);
        }

        System.out.println(words.size() + " words, " + counts.size() + " different");
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(5)
                .forEach(entry -> System.out.println(entry.getKey() + " " + entry.getValue()));
    }
}
