// Errors as results: a function answers whether it worked.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

typedef enum { OK, NOT_A_NUMBER, DIVISION_BY_ZERO } Status;

// Writes the number that text stands for to *number.
static Status parse(const char *text, double *number) {
    char *end;
    errno = 0;
    *number = strtod(text, &end);
    return end == text || *end != '\0' || errno == ERANGE ? NOT_A_NUMBER : OK;
}

static Status divide(double a, double b, double *result) {
    if (b == 0) {
        return DIVISION_BY_ZERO;
    }
    *result = a / b;
    return OK;
}

static void show(const char *left, const char *right) {
    double a;
    double b;
    double result;
    if (parse(left, &a) != OK) {
        printf("error: \"%s\" is not a number\n", left);
        return;
    }
    if (parse(right, &b) != OK) {
        printf("error: \"%s\" is not a number\n", right);
        return;
    }
    if (divide(a, b, &result) != OK) {
        printf("error: cannot divide %g by zero\n", a);
        return;
    }
    printf("%g / %g = %g\n", a, b, result);
}

int main(void) {
    show("10", "4");
    show("10", "0");
    show("ten", "4");
    printf("done\n");
    return 0;
}
