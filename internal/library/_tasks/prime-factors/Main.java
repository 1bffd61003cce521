// Prime factorization by trial division.
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

public class Main {

    /** Returns the prime factors of n with their exponents, the smallest first. */
    static Map<Long, Integer> factors(long n) {
        Map<Long, Integer> found = new TreeMap<>();
        // A composite rest has a divisor up to its root; what remains in the end is prime.
        for (long p = 2; p * p <= n; p++) {
            // Divided by every smaller prime before, n is divided by primes only.
            while (n % p == 0) {
                found.merge(p, 1, Integer::sum);
                n /= p;
            }
        }
        if (n > 1) {
            found.merge(n, 1, Integer::sum);
        }
        return found;
    }

    public static void main(String[] args) {
        for (long n : new long[] {12, 97, 360, 1001, 123456, 600851475143L}) {
            String product = factors(n).entrySet().stream()
                    .map(e -> e.getValue() > 1 ? e.getKey() + "^" + e.getValue() : "" + e.getKey())
                    .collect(Collectors.joining(" x "));
            System.out.println(n + " = " + product);
        }
    }
}
