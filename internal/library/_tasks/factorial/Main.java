// Factorials by recursion: a method that calls itself.
public class Main {
    /** 20! is the largest factorial that fits into a long. */
    private static final int MAX_N = 20;

    /** Returns n!, or throws if n is outside 0..MAX_N. */
    static long factorial(int n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must not be negative");
        }
        if (n > MAX_N) {
            throw new IllegalArgumentException("too large for 64 bits");
        }
        if (n == 0) {
            return 1; // the base case: without it the calls would never end
        }
        return n * factorial(n - 1); // a smaller problem of the same kind
    }

    /** Works like factorial, but shows each call and what it returns. */
    static long traced(int n, int depth) {
        String indent = "  ".repeat(depth);
        System.out.println(indent + "factorial(" + n + ")");
        long result = n == 0 ? 1 : n * traced(n - 1, depth + 1);
        System.out.println(indent + "= " + result);
        return result;
    }

    public static void main(String[] args) {
        traced(4, 0);
        System.out.println();

        for (int n = 0; n <= MAX_N; n++) {
            System.out.printf("%2d! = %d%n", n, factorial(n));
        }
        System.out.println();

        for (int n : new int[] {-1, 21}) {
            try {
                factorial(n);
            } catch (IllegalArgumentException e) {
                System.out.println("factorial(" + n + "): " + e.getMessage());
            }
        }
    }
}
