// A method and its tests.
import java.util.function.BooleanSupplier;

public class Main {
    static boolean isLeap(int year) {
        if (year < 1) {
            throw new IllegalArgumentException("a year has to be at least 1");
        }
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    private static int passed = 0;
    private static int failed = 0;

    // Runs one test. A test that throws has failed and does not end the others.
    static void test(String name, BooleanSupplier condition) {
        boolean holds = false;
        try {
            holds = condition.getAsBoolean();
        } catch (RuntimeException e) {
            System.out.println("unexpected: " + e.getMessage());
        }
        if (holds) {
            passed++;
        } else {
            failed++;
        }
        System.out.println((holds ? "ok: " : "FAILED: ") + name);
    }

    static boolean refused(int year) {
        try {
            isLeap(year);
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    public static void main(String[] args) {
        test("2000 is a leap year", () -> isLeap(2000));
        test("1900 is not", () -> !isLeap(1900));
        test("2024 is", () -> isLeap(2024));
        test("2023 is not", () -> !isLeap(2023));
        test("a year below 1 is refused", () -> refused(0));

        System.out.println(passed + " passed, " + failed + " failed");
        if (failed > 0) {
            System.exit(1); // what runs the tests sees a failure
        }
    }
}
