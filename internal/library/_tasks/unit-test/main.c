// A function and its tests.
#include <stdbool.h>
#include <stdio.h>

// Answers 1 for a leap year, 0 for another one and -1 for a year below 1.
static int leap(int year) {
    if (year < 1) {
        return -1;
    }
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int passed = 0;
static int failed = 0;

// A macro, so that __LINE__ is the line of the test.
#define CHECK(name, condition) check(name, condition, __LINE__)

static void check(const char *name, bool condition, int line) {
    if (condition) {
        passed++;
        printf("ok: %s\n", name);
    } else {
        failed++;
        printf("FAILED in line %d: %s\n", line, name);
    }
}

int main(void) {
    CHECK("2000 is a leap year", leap(2000) == 1);
    CHECK("1900 is not", leap(1900) == 0);
    CHECK("2024 is", leap(2024) == 1);
    CHECK("2023 is not", leap(2023) == 0);
    CHECK("a year below 1 is refused", leap(0) == -1);

    printf("%d passed, %d failed\n", passed, failed);
    return failed > 0; // what runs the tests sees a failure
}
