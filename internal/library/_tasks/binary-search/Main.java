// Binary search: find a number in a sorted array by halving the range.
import java.util.Arrays;
import java.util.stream.Collectors;

public class Main {
    /**
     * Returns the first position whose number is not smaller than wanted: where
     * wanted is, or where it would have to be inserted (the length if behind all).
     */
    static int insertionPoint(int[] numbers, int wanted) {
        int low = 0;
        int high = numbers.length; // the answer lies in low..high
        while (low < high) {
            // Not (low + high) / 2: that sum can overflow for huge arrays.
            int middle = low + (high - low) / 2;
            if (numbers[middle] < wanted) {
                low = middle + 1; // it can only be to the right of middle
            } else {
                high = middle; // it is at middle or to the left of it
            }
        }
        return low;
    }

    /** Returns the index of wanted, or -1 if it is not there. */
    static int binarySearch(int[] numbers, int wanted) {
        int at = insertionPoint(numbers, wanted);
        return at < numbers.length && numbers[at] == wanted ? at : -1;
    }

    /** How many halvings leave nothing of a range of count numbers. */
    static int mostSteps(int count) {
        int steps = 0;
        for (; count > 0; count /= 2) {
            steps++;
        }
        return steps;
    }

    public static void main(String[] args) {
        int[] numbers = {3, 8, 15, 21, 27, 34, 42, 56, 63, 71, 88, 95};
        System.out.println("numbers: " + Arrays.stream(numbers)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" ")));

        for (int wanted : new int[] {21, 95, 3, 50}) {
            int at = binarySearch(numbers, wanted);
            if (at >= 0) {
                System.out.println(wanted + ": found at index " + at);
            } else {
                System.out.println(wanted + ": not found, it would go to index "
                        + insertionPoint(numbers, wanted));
            }
        }

        // The library can do it too; for what is missing it returns -place - 1.
        System.out.println("library: 42 is at index " + Arrays.binarySearch(numbers, 42));

        System.out.println("at most " + mostSteps(1_000_000) + " steps among 1000000 numbers");
    }
}
