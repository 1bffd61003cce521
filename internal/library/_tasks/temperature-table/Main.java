// A table of temperatures in Celsius and Fahrenheit, in both directions.
import java.util.Locale;

public class Main {
    /** Nothing is colder than absolute zero. */
    static final double ABSOLUTE_ZERO = -273.15;

    static double toFahrenheit(double celsius) {
        // 9 / 5 would be 1, since dividing integers drops the fraction; 9.0
        // makes it a division of doubles.
        return celsius * 9.0 / 5.0 + 32.0;
    }

    static double toCelsius(double fahrenheit) {
        // The steps in reverse: what was added last is taken away first.
        return (fahrenheit - 32.0) * 5.0 / 9.0;
    }

    /** Returns the temperature in Fahrenheit, or throws if it cannot exist. */
    static double checkedFahrenheit(double celsius) {
        if (celsius < ABSOLUTE_ZERO) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                    "colder than absolute zero, %.2f C", ABSOLUTE_ZERO));
        }
        return toFahrenheit(celsius);
    }

    /** Prints like printf, but always with a point: many countries write 36,5. */
    static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    /** Prints a row for first, first + step, ... up to last. */
    static void printCelsiusTable(int first, int last, int step) {
        System.out.println("Celsius  Fahrenheit");
        // The loop counts in integers: adding 0.1 to a double again and again
        // collects rounding errors, and the last row could be missing.
        for (int celsius = first; celsius <= last; celsius += step) {
            // %7.1f: seven characters wide, one digit behind the point.
            print("%7.1f  %10.1f", (double) celsius, toFahrenheit(celsius));
        }
    }

    static void printFahrenheitTable(int first, int last, int step) {
        System.out.println("Fahrenheit  Celsius");
        for (int fahrenheit = first; fahrenheit <= last; fahrenheit += step) {
            print("%10.1f  %7.1f", (double) fahrenheit, toCelsius(fahrenheit));
        }
    }

    public static void main(String[] args) {
        printCelsiusTable(-40, 100, 20);
        System.out.println();
        printFahrenheitTable(0, 100, 20);
        System.out.println();

        print("body temperature: %.1f F = %.1f C", 98.6, toCelsius(98.6));

        for (double celsius : new double[] {36.5, -300.0}) {
            try {
                print("%.1f C = %.1f F", celsius, checkedFahrenheit(celsius));
            } catch (IllegalArgumentException error) {
                print("%.1f C: %s", celsius, error.getMessage());
            }
        }
    }
}
