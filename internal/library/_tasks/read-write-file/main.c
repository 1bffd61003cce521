// Writes a text file, appends to it and reads it line by line.
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Writes text to a file; the mode is "w" to replace it or "a" to append.
static bool write_text(const char *path, const char *mode, const char *text) {
    FILE *file = fopen(path, mode);
    if (file == NULL) {
        return false;
    }
    const bool written = fputs(text, file) >= 0;
    return fclose(file) == 0 && written; // closing writes the rest and may fail
}

int main(void) {
    const char *path = "shopping.txt";
    if (!write_text(path, "w", "milk\nbread\n") || !write_text(path, "a", "apples\n")) {
        fprintf(stderr, "cannot write %s: %s\n", path, strerror(errno));
        return EXIT_FAILURE;
    }

    FILE *file = fopen(path, "r");
    if (file == NULL) {
        fprintf(stderr, "cannot read %s: %s\n", path, strerror(errno));
        return EXIT_FAILURE;
    }
    char line[256];
    int lines = 0;
    while (fgets(line, sizeof(line), file) != NULL) {
        line[strcspn(line, "\r\n")] = '\0'; // without the end of the line
        lines++;
        printf("%d: %s\n", lines, line);
    }
    fclose(file);
    printf("%d lines\n", lines);
    remove(path);

    if (fopen("missing.txt", "r") == NULL && errno == ENOENT) {
        printf("there is no missing.txt\n");
    }
    return EXIT_SUCCESS;
}
