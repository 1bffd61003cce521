/* A table of temperatures in Celsius and Fahrenheit, in both directions. */
#include <stdbool.h>
#include <stdio.h>

/* Nothing is colder than absolute zero. */
#define ABSOLUTE_ZERO (-273.15)

static double to_fahrenheit(double celsius)
{
    /* 9 / 5 would be 1, since dividing integers drops the fraction; 9.0 makes
       it a division of doubles. */
    return celsius * 9.0 / 5.0 + 32.0;
}

static double to_celsius(double fahrenheit)
{
    /* The steps in reverse: what was added last is taken away first. */
    return (fahrenheit - 32.0) * 5.0 / 9.0;
}

/* Stores the temperature in Fahrenheit and returns true, or returns false if it
   cannot exist. */
static bool checked_fahrenheit(double celsius, double *fahrenheit)
{
    if (celsius < ABSOLUTE_ZERO)
        return false;
    *fahrenheit = to_fahrenheit(celsius);
    return true;
}

/* Prints a row for first, first + step, ... up to last. */
static void print_celsius_table(int first, int last, int step)
{
    puts("Celsius  Fahrenheit");
    /* The loop counts in integers: adding 0.1 to a double again and again
       collects rounding errors, and the last row could be missing. */
    for (int celsius = first; celsius <= last; celsius += step)
        /* %7.1f: seven characters wide, one digit behind the point. */
        printf("%7.1f  %10.1f\n", (double)celsius, to_fahrenheit(celsius));
}

static void print_fahrenheit_table(int first, int last, int step)
{
    puts("Fahrenheit  Celsius");
    for (int fahrenheit = first; fahrenheit <= last; fahrenheit += step)
        printf("%10.1f  %7.1f\n", (double)fahrenheit, to_celsius(fahrenheit));
}

int main(void)
{
    print_celsius_table(-40, 100, 20);
    putchar('\n');
    print_fahrenheit_table(0, 100, 20);
    putchar('\n');

    printf("body temperature: %.1f F = %.1f C\n", 98.6, to_celsius(98.6));

    static const double asked[] = {36.5, -300.0};
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        double fahrenheit;
        if (checked_fahrenheit(asked[i], &fahrenheit))
            printf("%.1f C = %.1f F\n", asked[i], fahrenheit);
        else
            printf("%.1f C: colder than absolute zero, %.2f C\n", asked[i], ABSOLUTE_ZERO);
    }
    return 0;
}
