// Converts numbers between the bases 2 to 36.
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char digits[] = "0123456789ABCDEF" "GHIJKLMNOPQRSTUVWXYZ";

// Writes value in the base into text, which needs room for 64 digits and the end.
static void to_base(unsigned long value, unsigned base, char *text)
{
    char reversed[64];
    size_t length = 0;
    // The remainder of each division is the next digit, beginning with the last one.
    do {
        reversed[length++] = digits[value % base];
        value /= base;
    } while (value > 0);
    for (size_t i = 0; i < length; i++)
        text[i] = reversed[length - 1 - i];
    text[length] = '\0';
}

// Reads a number of the base; ends the program if the text is none.
static unsigned long from_base(const char *text, unsigned base)
{
    unsigned long value = 0;
    for (const char *p = text; *p != '\0'; p++) {
        const char *at = strchr(digits, toupper((unsigned char)*p));
        if (at == NULL || (unsigned)(at - digits) >= base) {
            fprintf(stderr, "%s is no number of base %u\n", text, base);
            exit(EXIT_FAILURE);
        }
        value = value * base + (unsigned long)(at - digits); // all digits so far move to the left
    }
    return value;
}

int main(void)
{
    char text[65];
    unsigned bases[] = {2, 8, 16, 36};
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        to_base(2026, bases[i], text);
        printf("2026 in base %u: %s\n", bases[i], text);
    }
    printf("101101 in base 2: %lu\n", from_base("101101", 2));
    printf("ff in base 16: %lu\n", from_base("ff", 16));
    to_base(from_base("7E", 16), 2, text);
    printf("7E from base 16 to base 2: %s\n", text);
    to_base(0, 2, text);
    printf("0 in base 2: %s\n", text);
    return 0;
}
