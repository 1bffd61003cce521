// Converts numbers between the bases 2 to 36.
public class Main {

    static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    static String toBase(long value, int base) {
        StringBuilder text = new StringBuilder();
        // The remainder of each division is the next digit, beginning with the last one.
        do {
            text.append(DIGITS.charAt((int) (value % base)));
            value /= base;
        } while (value > 0);
        return text.reverse().toString();
    }

    static long fromBase(String text, int base) {
        long value = 0;
        for (char c : text.toUpperCase().toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit < 0 || digit >= base) {
                throw new NumberFormatException(text + " is no number of base " + base);
            }
            value = value * base + digit; // all digits so far move to the left
        }
        return value;
    }

    public static void main(String[] args) {
        for (int base : new int[] {2, 8, 16, 36}) {
            System.out.println("2026 in base " + base + ": " + toBase(2026, base));
        }
        System.out.println("101101 in base 2: " + fromBase("101101", 2));
        System.out.println("ff in base 16: " + fromBase("ff", 16));
        System.out.println("7E from base 16 to base 2: " + toBase(fromBase("7E", 16), 2));
        System.out.println("0 in base 2: " + toBase(0, 2));
    }
}
