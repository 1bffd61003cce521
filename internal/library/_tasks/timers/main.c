// A timer that repeats and one that is cancelled.
#define _POSIX_C_SOURCE 200809L
#include <stdbool.h>
#include <stdio.h>
#include <time.h>

typedef struct {
    long due;   // milliseconds of the monotonic clock
    long every; // milliseconds; 0 for a timer that runs once
    bool active;
    void (*run)(void);
} Timer;

static int ticks = 0;

static long now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void pause_until(long due) {
    const long left = due - now();
    if (left > 0) {
        const struct timespec t = {left / 1000, left % 1000 * 1000000};
        nanosleep(&t, NULL);
    }
}

static void tick(void) {
    ticks++;
    printf("tick %d\n", ticks);
}

static void late(void) {
    printf("this is never printed\n");
}

int main(void) {
    Timer timers[] = {
        {now() + 50, 50, true, tick},
        {now() + 10000, 0, true, late},
    };
    const size_t count = sizeof(timers) / sizeof(timers[0]);

    printf("start\n");
    for (;;) {
        Timer *next = NULL; // what is due first
        for (size_t i = 0; i < count; i++) {
            if (timers[i].active && (next == NULL || timers[i].due < next->due)) {
                next = &timers[i];
            }
        }
        if (next == NULL) {
            break;
        }
        pause_until(next->due);
        next->run();
        next->due += next->every;
        next->active = next->every > 0;
        if (ticks == 3) {
            timers[0].active = false;
            timers[1].active = false;
            printf("the late one was cancelled\n");
        }
    }
    printf("end\n");
    return 0;
}
