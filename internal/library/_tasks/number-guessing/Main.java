// Finds a secret number by being told whether it is higher or lower.
public class Main {
    public static void main(String[] args) {
        final int secret = 42; // a real game draws it at random
        int low = 1;
        int high = 100;
        int tries = 0;
        int guess;

        System.out.println("I have a number from " + low + " to " + high + ".");
        do {
            guess = (low + high) / 2; // a person would type it
            tries++;
            if (guess < secret) {
                System.out.println(guess + "? higher");
                low = guess + 1;
            } else if (guess > secret) {
                System.out.println(guess + "? lower");
                high = guess - 1;
            }
        } while (guess != secret);
        System.out.println(guess + "? right!");
        System.out.println(tries + " tries");
    }
}
