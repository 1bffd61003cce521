// Dates: leap years, weekdays, and days between two dates.
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

public class Main {
    static final String[] WEEKDAYS = {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    };
    static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    /** Every fourth year, but of the full centuries only every fourth one. */
    static boolean isLeap(int year) {
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    }

    static int daysInMonth(int year, int month) {
        return month == 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1];
    }

    /** A date; the month is from 1 to 12. */
    record Date(int year, int month, int day) {
        boolean isValid() {
            return year >= 1 && month >= 1 && month <= 12
                    && day >= 1 && day <= daysInMonth(year, month);
        }

        int dayOfYear() {
            int days = day;
            for (int before = 1; before < month; before++) {
                days += daysInMonth(year, before);
            }
            return days;
        }

        /**
         * Numbers all days: 0001-01-01 is day 1. With numbers, the days between two
         * dates are a subtraction.
         */
        int number() {
            int before = year - 1; // the full years, with a leap day in some
            return before * 365 + before / 4 - before / 100 + before / 400 + dayOfYear();
        }

        String weekday() {
            return WEEKDAYS[(number() - 1) % 7]; // day 1 was a Monday
        }

        /** Returns the date so many days later. */
        Date plusDays(int days) {
            int y = year;
            int m = month;
            int d = day + days;
            // What does not fit into the month goes on into the next one.
            while (d > daysInMonth(y, m)) {
                d -= daysInMonth(y, m);
                m++;
                if (m > 12) {
                    m = 1;
                    y++;
                }
            }
            return new Date(y, m, d);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        }
    }

    static void showDays(Date from, Date to) {
        System.out.println("from " + from + " to " + to + ": "
                + (to.number() - from.number()) + " days");
    }

    public static void main(String[] args) {
        for (int year : new int[] {1900, 2000, 2023, 2024}) {
            System.out.println(year + ": " + (isLeap(year) ? "leap year" : "not a leap year"));
        }

        for (Date date : List.of(new Date(2024, 2, 29), new Date(2023, 2, 29), new Date(2000, 1, 1))) {
            System.out.println(date + ": " + (date.isValid()
                    ? date.weekday() + ", day " + date.dayOfYear() + " of the year"
                    : "no such date"));
        }

        showDays(new Date(2024, 1, 1), new Date(2024, 12, 25));
        showDays(new Date(1945, 8, 15), new Date(2024, 1, 1));
        System.out.println("100 days after 2023-12-01: " + new Date(2023, 12, 1).plusDays(100));

        // The library's LocalDate can do it too, and refuses impossible dates.
        LocalDate first = LocalDate.of(2024, 1, 1);
        LocalDate christmas = LocalDate.of(2024, 12, 25);
        System.out.println("library: " + ChronoUnit.DAYS.between(first, christmas) + " days, to a "
                + christmas.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
}
