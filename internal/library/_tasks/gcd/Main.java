// Greatest common divisor and least common multiple, by Euclid's algorithm.
import java.util.stream.LongStream;

public class Main {

    /** Returns the greatest number that divides both; neither may be negative. */
    static long gcd(long a, long b) {
        // What divides a and b also divides the remainder of a / b, so that the pair can
        // be replaced by a smaller one until nothing remains.
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    static long lcm(long a, long b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        return a / gcd(a, b) * b; // divided first, so that the product stays small
    }

    public static void main(String[] args) {
        long[][] pairs = {{48, 36}, {17, 5}, {1071, 462}, {0, 9}};
        for (long[] pair : pairs) {
            long a = pair[0];
            long b = pair[1];
            System.out.printf("gcd(%d, %d) = %d, lcm = %d%n", a, b, gcd(a, b), lcm(a, b));
        }

        // Of several numbers: one after the other, since gcd(0, n) is n.
        System.out.println("gcd of 84, 126 and 210: " + LongStream.of(84, 126, 210).reduce(0, Main::gcd));

        long divisor = gcd(1071, 462);
        System.out.println("1071/462 = " + 1071 / divisor + "/" + 462 / divisor);
    }
}
