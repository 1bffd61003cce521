// Counts the lines of a log by level, and its errors by hour.
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static const char *const lines[] = {
    "2026-03-01 09:14:02 INFO  server started",
    "2026-03-01 09:31:40 ERROR disk is full",
    "2026-03-01 09:31:41 INFO  old files removed",
    "  at backup.c:42",
    "2026-03-01 10:02:13 WARN  slow answer: 2100 ms",
    "2026-03-01 10:05:59 ERROR no answer from database",
    "2026-03-01 10:06:00 ERROR no answer from database",
    "2026-03-01 10:06:30 INFO  database is back",
};

static const char *const levels[] = {"ERROR", "INFO", "WARN"};
enum { LEVELS = sizeof(levels) / sizeof(levels[0]) };

int main(void) {
    int by_level[LEVELS] = {0};
    int errors_at[24] = {0};
    int others = 0;

    for (size_t i = 0; i < sizeof(lines) / sizeof(lines[0]); i++) {
        int hour;
        char level[8];
        bool known = false;
        // * reads a part and drops it; 7 is the room of level
        if (sscanf(lines[i], "%*d-%*d-%*d %d:%*d:%*d %7s", &hour, level) == 2 && hour >= 0 && hour < 24) {
            for (int j = 0; j < LEVELS; j++) {
                if (strcmp(level, levels[j]) == 0) {
                    known = true;
                    by_level[j]++;
                    errors_at[hour] += j == 0;
                }
            }
        }
        others += !known;
    }

    for (int j = 0; j < LEVELS; j++) {
        printf("%s %d\n", levels[j], by_level[j]);
    }
    for (int hour = 0; hour < 24; hour++) {
        if (errors_at[hour] > 0) {
            printf("errors at %02dh: %d\n", hour, errors_at[hour]);
        }
    }
    printf(others == 1 ? "%d line is not an entry\n" : "%d lines are not entries\n", others);
    return 0;
}
