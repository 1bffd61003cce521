// Sorting: a merge sort written by hand, and the sorting of the library.
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

public class Main {
    record Student(String name, int score) {}

    /** Returns the numbers in ascending order and leaves the original as it is. */
    static int[] mergeSorted(int[] original) {
        int[] numbers = original.clone();
        mergeSort(numbers, 0, numbers.length, new int[numbers.length]);
        return numbers;
    }

    /** Sorts numbers from index start up to, but without, index end. */
    private static void mergeSort(int[] numbers, int start, int end, int[] spare) {
        if (end - start < 2) {
            return; // nothing or a single number is sorted already
        }

        int middle = start + (end - start) / 2;
        mergeSort(numbers, start, middle, spare);
        mergeSort(numbers, middle, end, spare);

        // Merge the sorted halves: take the smaller of their first numbers.
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            // <= takes equal numbers from the left, which keeps their order.
            if (right == end || (left < middle && numbers[left] <= numbers[right])) {
                spare[i] = numbers[left++];
            } else {
                spare[i] = numbers[right++];
            }
        }
        System.arraycopy(spare, start, numbers, start, end - start);
    }

    static void show(String label, IntStream numbers) {
        System.out.println(label + " "
                + numbers.mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    public static void main(String[] args) {
        int[] original = {38, 27, 43, 3, 9, 82, 10, 27};
        show("before:    ", Arrays.stream(original));
        show("merge sort:", Arrays.stream(mergeSorted(original)));

        int[] numbers = original.clone();
        Arrays.sort(numbers);
        show("built in:  ", Arrays.stream(numbers));

        // Comparators work on objects, so the ints are boxed and unboxed again.
        show("descending:", Arrays.stream(original)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue));

        List<Student> students = List.of(
                new Student("Jun", 72),
                new Student("Yuna", 88),
                new Student("Mina", 95),
                new Student("Alex", 88));
        System.out.println("by score, then by name:");
        students.stream()
                .sorted(Comparator.comparingInt(Student::score)
                        .reversed()
                        .thenComparing(Student::name))
                .forEach(s -> System.out.println("  " + s.score() + " " + s.name()));
    }
}
