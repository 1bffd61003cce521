/* Dates: leap years, weekdays, and days between two dates. */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <time.h>

struct date {
    int year, month, day; /* the month from 1 to 12 */
};

static const char *const weekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

/* Every fourth year, but of the full centuries only every fourth one. */
static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

static bool is_valid(struct date d)
{
    return d.year >= 1 && d.month >= 1 && d.month <= 12
        && d.day >= 1 && d.day <= days_in_month(d.year, d.month);
}

static int day_of_year(struct date d)
{
    int days = d.day;
    for (int month = 1; month < d.month; month++)
        days += days_in_month(d.year, month);
    return days;
}

/* Numbers all days: 0001-01-01 is day 1. With numbers, the days between two
   dates are a subtraction. */
static int day_number(struct date d)
{
    int before = d.year - 1; /* the full years, with a leap day in some */
    return before * 365 + before / 4 - before / 100 + before / 400 + day_of_year(d);
}

static const char *weekday(struct date d)
{
    return weekdays[(day_number(d) - 1) % 7]; /* day 1 was a Monday */
}

/* Returns the date so many days later. */
static struct date plus_days(struct date d, int days)
{
    d.day += days;
    /* What does not fit into the month goes on into the next one. */
    while (d.day > days_in_month(d.year, d.month)) {
        d.day -= days_in_month(d.year, d.month);
        if (++d.month > 12) {
            d.month = 1;
            d.year++;
        }
    }
    return d;
}

/* The library's kind of date. The hour is noon, so that daylight saving cannot
   move it to another day. mktime also fills in the weekday. */
static time_t library_time(struct date d, struct tm *tm)
{
    *tm = (struct tm){.tm_year = d.year - 1900, .tm_mon = d.month - 1,
                      .tm_mday = d.day, .tm_hour = 12, .tm_isdst = -1};
    return mktime(tm);
}

int main(void)
{
    static const int years[] = {1900, 2000, 2023, 2024};
    for (size_t i = 0; i < sizeof years / sizeof years[0]; i++)
        printf("%d: %s\n", years[i], is_leap(years[i]) ? "leap year" : "not a leap year");

    static const struct date dates[] = {{2024, 2, 29}, {2023, 2, 29}, {2000, 1, 1}};
    for (size_t i = 0; i < sizeof dates / sizeof dates[0]; i++) {
        struct date d = dates[i];
        printf("%04d-%02d-%02d: ", d.year, d.month, d.day);
        if (is_valid(d))
            printf("%s, day %d of the year\n", weekday(d), day_of_year(d));
        else
            puts("no such date");
    }

    struct date first = {2024, 1, 1}, christmas = {2024, 12, 25};
    printf("from 2024-01-01 to 2024-12-25: %d days\n", day_number(christmas) - day_number(first));
    struct date liberation = {1945, 8, 15};
    printf("from 1945-08-15 to 2024-01-01: %d days\n", day_number(first) - day_number(liberation));

    struct date later = plus_days((struct date){2023, 12, 1}, 100);
    printf("100 days after 2023-12-01: %04d-%02d-%02d\n", later.year, later.month, later.day);

    struct tm from, to;
    double seconds = difftime(library_time(christmas, &to), library_time(first, &from));
    char name[16];
    strftime(name, sizeof name, "%A", &to);
    printf("library: %ld days, to a %s\n", lround(seconds / 86400), name);
    return 0;
}
