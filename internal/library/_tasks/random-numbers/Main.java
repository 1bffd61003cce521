// Random numbers: roll dice and shuffle cards with a generator of our own.
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

public class Main {
    /**
     * A xorshift generator. It is not random at all: the state decides all numbers
     * that follow, which is why the same seed gives the same dice again.
     */
    static class Generator {
        private static final long MOST = 0xFFFF_FFFFL; // the largest 32-bit number
        private int state;

        Generator(int seed) {
            if (seed == 0) {
                throw new IllegalArgumentException("a state of 0 would stay 0 forever");
            }
            state = seed;
        }

        /** Returns the next of the numbers from 1 to MOST. */
        long next() {
            state ^= state << 13;
            state ^= state >>> 17; // >>> moves in zeros, >> would copy the sign
            state ^= state << 5;
            return Integer.toUnsignedLong(state); // an int would often be negative
        }

        /** Returns a number from 0 to n - 1, each as likely as the others. */
        int below(int n) {
            // next() % n alone would favour small numbers, since n rarely divides
            // the count of all values: those from the last, incomplete group are
            // dropped.
            long limit = MOST - MOST % n;
            long value = next();
            while (value >= limit) {
                value = next();
            }
            return (int) (value % n);
        }

        int roll() {
            return 1 + below(6);
        }

        /** Fisher-Yates: every order is equally likely. */
        void shuffle(List<?> items) {
            for (int last = items.size() - 1; last > 0; last--) {
                // Chosen among those not yet placed; last itself may stay.
                Collections.swap(items, last, below(last + 1));
            }
        }
    }

    static void printRolls(String label, Generator random, int count) {
        StringBuilder line = new StringBuilder(label).append(':');
        for (int i = 0; i < count; i++) {
            line.append(' ').append(random.roll());
        }
        System.out.println(line);
    }

    static List<String> newDeck() {
        List<String> deck = new ArrayList<>();
        for (String suit : List.of("spades", "hearts", "diamonds", "clubs")) {
            for (String rank : "A 2 3 4 5 6 7 8 9 10 J Q K".split(" ")) {
                deck.add(rank + " of " + suit);
            }
        }
        return deck;
    }

    public static void main(String[] args) {
        Generator random = new Generator(2024);
        printRolls("seed 2024", random, 12);
        printRolls("again", new Generator(2024), 12);
        printRolls("seed 7", new Generator(7), 12);

        int[] counts = new int[7]; // counts[0] is not used
        for (int i = 0; i < 60000; i++) {
            counts[random.roll()]++;
        }
        for (int face = 1; face <= 6; face++) {
            System.out.println(face + " was rolled " + counts[face] + " times of 60000");
        }

        List<String> deck = newDeck();
        random.shuffle(deck);
        for (int i = 0; i < 5; i++) {
            System.out.println("card " + (i + 1) + ": " + deck.get(i));
        }

        // The library's generator has another seed in each run unless it is given
        // one, so that only what holds always is printed. Collections.shuffle
        // mixes as shuffle does above.
        Random library = new Random();
        long valid = library.ints(1000, 1, 7) // the 7 is excluded
                .filter(face -> face >= 1 && face <= 6)
                .count();
        System.out.println("library: " + valid + " of 1000 rolls are from 1 to 6");
    }
}
