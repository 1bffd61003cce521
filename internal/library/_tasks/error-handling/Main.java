// Throws exceptions where something is wrong and catches them where it can be told.
public class Main {
    // An exception of our own. It is checked: whoever calls divide has to deal with it.
    static class DivisionByZeroException extends Exception {
        private static final long serialVersionUID = 1L; // exceptions can be written to files

        DivisionByZeroException(int dividend) {
            super("cannot divide " + dividend + " by zero");
        }
    }

    static int parse(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            // The cause goes along, for whoever looks for it.
            throw new IllegalArgumentException("\"" + text + "\" is not a number", e);
        }
    }

    static double divide(int a, int b) throws DivisionByZeroException {
        if (b == 0) {
            throw new DivisionByZeroException(a);
        }
        return (double) a / b;
    }

    static void show(String left, String right) {
        try {
            System.out.println(left + " / " + right + " = " + divide(parse(left), parse(right)));
        } catch (DivisionByZeroException | IllegalArgumentException e) {
            System.out.println("error: " + e.getMessage());
        }
    }

    public static void main(String[] args) {
        try {
            show("10", "4");
            show("10", "0");
            show("ten", "4");
        } finally {
            System.out.println("done"); // whatever happened above
        }
    }
}
