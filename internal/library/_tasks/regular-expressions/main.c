// Finds, checks and replaces text with the regular expressions of POSIX.
#include <regex.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

static regex_t compile(const char *pattern) {
    regex_t regex;
    if (regcomp(&regex, pattern, REG_EXTENDED) != 0) {
        fprintf(stderr, "not a regular expression: %s\n", pattern);
        exit(EXIT_FAILURE);
    }
    return regex;
}

static void find_all(const char *pattern, const char *text) {
    regex_t regex = compile(pattern);
    regmatch_t match;
    while (regexec(&regex, text, 1, &match, 0) == 0) {
        printf("found: %.*s\n", (int)(match.rm_eo - match.rm_so), text + match.rm_so);
        text += match.rm_eo; // goes on behind it
    }
    regfree(&regex);
}

static bool matches(const char *pattern, const char *text) {
    regex_t regex = compile(pattern);
    const bool matched = regexec(&regex, text, 0, NULL, 0) == 0;
    regfree(&regex);
    return matched;
}

// Prints the text with the groups of each match turned around. POSIX has no
// function that replaces.
static void print_swapped(const char *pattern, const char *text) {
    regex_t regex = compile(pattern);
    regmatch_t groups[3]; // the whole match and two groups
    while (regexec(&regex, text, 3, groups, 0) == 0) {
        printf("%.*s%.*s %.*s", (int)groups[0].rm_so, text, //
               (int)(groups[2].rm_eo - groups[2].rm_so), text + groups[2].rm_so, //
               (int)(groups[1].rm_eo - groups[1].rm_so), text + groups[1].rm_so);
        text += groups[0].rm_eo;
    }
    printf("%s\n", text);
    regfree(&regex);
}

int main(void) {
    find_all("[a-z.]+@[a-z.]+[a-z]", "Write to mina@example.com or to lee.jun@school.example.");

    const char *dates[] = {"2026-03-01", "01.03.2026"};
    for (size_t i = 0; i < 2; i++) {
        const bool date = matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", dates[i]);
        printf("%s: %s\n", dates[i], date ? "a date" : "not a date");
    }

    print_swapped("([A-Za-z]+) ([A-Za-z]+)", "Jun Lee, Mina Kim");
    return EXIT_SUCCESS;
}
