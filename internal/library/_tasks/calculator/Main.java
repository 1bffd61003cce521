// Evaluates expressions with + - * / and parentheses.
import java.util.List;

public class Main {
    private final String text;
    private int next = 0;

    private Main(String text) {
        this.text = text;
    }

    static double evaluate(String text) {
        Main parser = new Main(text);
        double value = parser.expression();
        if (parser.peek() != '\0') {
            throw new ArithmeticException("there is something after the end");
        }
        return value;
    }

    // Skips spaces and shows the next character, which is 0 at the end.
    private char peek() {
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() ? text.charAt(next) : '\0';
    }

    // Takes the next character if it is this one.
    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        next++;
        return true;
    }

    private double expression() {
        double value = term();
        while (true) {
            if (take('+')) {
                value += term();
            } else if (take('-')) {
                value -= term();
            } else {
                return value;
            }
        }
    }

    private double term() {
        double value = factor();
        while (true) {
            if (take('*')) {
                value *= factor();
            } else if (take('/')) {
                double right = factor();
                if (right == 0) {
                    throw new ArithmeticException("division by zero");
                }
                value /= right;
            } else {
                return value;
            }
        }
    }

    private double factor() {
        if (take('-')) {
            return -factor();
        }
        if (take('(')) {
            double value = expression();
            if (!take(')')) {
                throw new ArithmeticException("a ) is missing");
            }
            return value;
        }
        peek();
        int start = next;
        while (next < text.length() && (Character.isDigit(text.charAt(next)) || text.charAt(next) == '.')) {
            next++;
        }
        try {
            return Double.parseDouble(text.substring(start, next));
        } catch (NumberFormatException e) {
            throw new ArithmeticException("a number is missing");
        }
    }

    // Without .0 at the end of a whole number.
    static String shown(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    public static void main(String[] args) {
        List<String> texts =
                List.of("1 + 2 * 3", "(1 + 2) * 3", "10 / 4 - 1", "-2 * (3 - 5)", "7 / (2 - 2)", "2 * (3 + ");
        for (String text : texts) {
            try {
                System.out.println(text + " = " + shown(evaluate(text)));
            } catch (ArithmeticException e) {
                System.out.println(text + ": " + e.getMessage());
            }
        }
    }
}
