// Fibonacci numbers, F(n) = F(n-1) + F(n-2), in three ways.
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;

public class Main {
    /** How often the recursive methods were called. */
    private static int calls;

    /** Follows the definition, which computes the same numbers again and again. */
    static long recursive(int n) {
        calls++;
        if (n < 2) {
            return n; // F(0) = 0 and F(1) = 1
        }
        return recursive(n - 1) + recursive(n - 2);
    }

    /** The same, but what is known is looked up (memoization). */
    static long memoized(int n, Map<Integer, Long> memo) {
        calls++;
        if (n < 2) {
            return n;
        }
        Long known = memo.get(n);
        if (known != null) {
            return known;
        }
        // Not computeIfAbsent: the map must not change while that is at work.
        long result = memoized(n - 1, memo) + memoized(n - 2, memo);
        memo.put(n, result);
        return result;
    }

    /**
     * The quickest: each step needs only the two numbers before. addExact throws
     * an ArithmeticException if a number exceeds 64 bits, from n = 92 on.
     */
    static long byLoop(int n) {
        long current = 0; // F(0)
        long next = 1; // F(1)
        for (int i = 0; i < n; i++) {
            long sum = Math.addExact(current, next);
            current = next;
            next = sum;
        }
        return current;
    }

    public static void main(String[] args) {
        StringJoiner first = new StringJoiner(" ");
        for (int n = 0; n < 20; n++) {
            first.add(Long.toString(byLoop(n)));
        }
        System.out.println("first 20: " + first);

        long result = recursive(25);
        System.out.println("recursive: F(25) = " + result + ", " + calls + " calls");

        for (int n : new int[] {25, 90}) {
            calls = 0;
            result = memoized(n, new HashMap<>());
            System.out.println("memoized: F(" + n + ") = " + result + ", " + calls + " calls");
        }

        System.out.println("loop: F(90) = " + byLoop(90));
    }
}
