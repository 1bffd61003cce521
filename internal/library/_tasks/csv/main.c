// Reads a table of comma-separated values and adds up a column.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_FIELDS = 8, MAX_LENGTH = 64 };

// Reads one line at *text into fields, moves *text behind it and answers how many
// fields there were; 0 at the end of the text.
static int read_row(const char **text, char fields[MAX_FIELDS][MAX_LENGTH]) {
    const char *p = *text;
    if (*p == '\0') {
        return 0;
    }
    int count = 0;
    size_t length = 0;
    bool quoted = false;
    for (;; p++) {
        const bool ends = !quoted && (*p == ',' || *p == '\n' || *p == '\0');
        if (ends || *p == '\0') {
            fields[count++][length] = '\0';
            length = 0;
            if (*p != ',' || count == MAX_FIELDS) {
                *text = *p == '\0' ? p : p + 1;
                return count;
            }
        } else if (*p == '"' && quoted && p[1] == '"') {
            p++; // two quotes stand for one
            if (length < MAX_LENGTH - 1) {
                fields[count][length++] = '"';
            }
        } else if (*p == '"') {
            quoted = !quoted;
        } else if (length < MAX_LENGTH - 1) {
            fields[count][length++] = *p;
        }
    }
}

int main(void) {
    const char *text =
        "item,quantity,price\n"
        "\"pen, blue\",3,120\n"
        "notebook,2,350\n"
        "\"12\"\" ruler\",1,90\n";
    char fields[MAX_FIELDS][MAX_LENGTH];
    int sum = 0;

    read_row(&text, fields); // the names of the columns
    for (int count = read_row(&text, fields); count > 0; count = read_row(&text, fields)) {
        if (count != 3) {
            fprintf(stderr, "a row has %d fields instead of 3\n", count);
            return EXIT_FAILURE;
        }
        const int quantity = atoi(fields[1]);
        const int price = atoi(fields[2]);
        printf("%s: %d x %d = %d\n", fields[0], quantity, price, quantity * price);
        sum += quantity * price;
    }
    printf("sum: %d\n", sum);
    return EXIT_SUCCESS;
}
