// The multiplication tables of 2 to 9, four of them side by side.
public class Main {
    public static void main(String[] args) {
        printTables(2, 5);
        System.out.println();
        printTables(6, 9);
    }

    /** Prints the tables of first to last next to each other, one row per factor. */
    private static void printTables(int first, int last) {
        // The outer loop makes rows, since text can only be printed line by line.
        for (int factor = 1; factor <= 9; factor++) {
            for (int table = first; table <= last; table++) {
                // The gap belongs between two cells, not behind the last one.
                if (table > first) {
                    System.out.print("    ");
                }
                // %2d pads to two characters and so keeps the columns straight.
                System.out.printf("%d x %d = %2d", table, factor, table * factor);
            }
            System.out.println();
        }
    }
}
