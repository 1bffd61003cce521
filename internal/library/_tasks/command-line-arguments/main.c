/* Command line arguments: a greeter with options, values and names. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct options {
    long count;
    bool loud, help;
    int names;      /* how many */
    char error[80]; /* empty if all is well */
};

/* Reads a count; returns false if the text is anything else. */
static bool read_count(const char *text, long *count)
{
    char *end; /* strtol stores where the number ends: "3x" is none */
    *count = strtol(text, &end, 10);
    return end != text && *end == '\0' && *count >= 1 && *count <= 9;
}

/* Reads the arguments. The names move to the front of args, which is safe since
   the places they take were read before. */
static struct options parse(char **args, int n)
{
    struct options o = {.count = 1};
    bool only_names = false;
    for (int i = 0; i < n; i++) {
        char *arg = args[i];
        char *value = NULL;
        if (only_names || arg[0] != '-') {
            args[o.names++] = arg;
            continue;
        }
        if (strcmp(arg, "--") == 0) { /* by custom: no options behind it */
            only_names = true;
        } else if (strcmp(arg, "--help") == 0 || strcmp(arg, "-h") == 0) {
            o.help = true;
        } else if (strcmp(arg, "--loud") == 0 || strcmp(arg, "-l") == 0) {
            o.loud = true;
        } else if (strncmp(arg, "--count=", strlen("--count=")) == 0) {
            value = arg + strlen("--count=");
        } else if (strcmp(arg, "--count") == 0 || strcmp(arg, "-c") == 0) {
            if (i + 1 == n) {
                snprintf(o.error, sizeof o.error, "--count needs a value");
                return o;
            }
            value = args[++i]; /* the next argument belongs to this one */
        } else {
            snprintf(o.error, sizeof o.error, "unknown option %s", arg);
            return o;
        }
        if (value != NULL && !read_count(value, &o.count)) {
            snprintf(o.error, sizeof o.error,
                     "--count needs a whole number from 1 to 9, not \"%s\"", value);
            return o;
        }
    }
    return o;
}

/* Does what the arguments ask for, or writes what is wrong to errors. Returns
   the exit status: 0 is success, 2 by custom a wrong call. */
static int run(char **args, int n, FILE *errors)
{
    struct options o = parse(args, n);
    if (o.error[0] != '\0') {
        fprintf(errors, "error: %s\n", o.error);
        return 2;
    }
    if (o.help) {
        puts("usage: greet [-c N | --count N] [-l | --loud] [-h | --help] [NAME...]");
        return 0;
    }
    const char *end = o.loud ? "!!!" : "!";
    for (int i = 0; i < o.names || i == 0; i++)
        for (long times = 0; times < o.count; times++)
            printf("Hello, %s%s\n", o.names > 0 ? args[i] : "World", end);
    return 0;
}

int main(int argc, char **argv)
{
    /* argv[0] is the name of the program, the arguments begin at 1. Errors go to
       stderr, so that they do not end up in a file with the output. */
    if (argc > 1)
        return run(argv + 1, argc - 1, stderr);

    puts("no arguments given, so here are some examples");
    static const char *const examples[] = {
        "Ann Bob", "--count 2 --loud Ann", "-l --count=3", "-- --loud",
        "--help", "--count many", "--count", "--color red",
    };
    for (size_t i = 0; i < sizeof examples / sizeof examples[0]; i++) {
        printf("$ greet %s\n", examples[i]);
        char line[64]; /* a copy, since strtok cuts the text into pieces */
        snprintf(line, sizeof line, "%s", examples[i]);
        char *words[8];
        int n = 0;
        for (char *w = strtok(line, " "); w != NULL && n < 8; w = strtok(NULL, " "))
            words[n++] = w;
        run(words, n, stdout);
    }
    return 0;
}
