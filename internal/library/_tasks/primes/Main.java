// Prime numbers: test one by division, find many with a sieve.
import java.util.ArrayList;
import java.util.List;

public class Main {
    /** Returns the smallest divisor of n above 1; for a prime that is n itself. */
    static int smallestDivisor(int n) {
        // A divisor above the square root always has a partner below it, so that
        // it is enough to try up to the root. d <= n / d is d * d <= n that
        // cannot overflow.
        for (int d = 2; d <= n / d; d++) {
            if (n % d == 0) {
                return d;
            }
        }
        return n;
    }

    static boolean isPrime(int n) {
        return n >= 2 && smallestDivisor(n) == n;
    }

    /** The sieve of Eratosthenes: returns all primes up to limit. */
    static List<Integer> primesUpTo(int limit) {
        boolean[] composite = new boolean[limit + 1]; // all false at first
        List<Integer> primes = new ArrayList<>();
        for (int i = 2; i <= limit; i++) {
            if (composite[i]) {
                continue;
            }
            primes.add(i);
            // Smaller multiples of i have a smaller divisor: start at i * i,
            // which is a long here since it may exceed an int.
            for (long multiple = (long) i * i; multiple <= limit; multiple += i) {
                composite[(int) multiple] = true;
            }
        }
        return primes;
    }

    /** Says whether n is prime, and why if it is not. */
    static String kind(int n) {
        if (isPrime(n)) {
            return n + " is prime";
        }
        if (n < 2) {
            return n + " is not prime: primes begin with 2";
        }
        int divisor = smallestDivisor(n);
        return n + " is not prime: " + divisor + " x " + n / divisor;
    }

    public static void main(String[] args) {
        StringBuilder line = new StringBuilder("primes up to 50:");
        for (int prime : primesUpTo(50)) {
            line.append(' ').append(prime);
        }
        System.out.println(line);

        List<Integer> primes = primesUpTo(10000);
        System.out.println("primes up to 10000: " + primes.size()
                + ", the largest is " + primes.get(primes.size() - 1));

        for (int n : new int[] {97, 91, 1}) {
            System.out.println(kind(n));
        }
    }
}
