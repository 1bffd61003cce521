// Runs tasks at the same time and prints their results in order.
#include <pthread.h>
#include <stdio.h>

enum { TASKS = 4 };

typedef struct {
    int limit;
    int sum; // the place of the result
} Task;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int finished = 0; // used only while lock is held

static void *run(void *argument) {
    Task *task = argument;
    for (int i = 1; i <= task->limit; i++) {
        task->sum += i;
    }
    pthread_mutex_lock(&lock);
    finished++;
    pthread_mutex_unlock(&lock);
    return NULL;
}

int main(void) {
    pthread_t threads[TASKS];
    Task tasks[TASKS];

    for (int i = 0; i < TASKS; i++) {
        tasks[i] = (Task){.limit = (i + 1) * 10, .sum = 0};
        if (pthread_create(&threads[i], NULL, run, &tasks[i]) != 0) {
            fprintf(stderr, "cannot start a thread\n");
            return 1;
        }
    }
    for (int i = 0; i < TASKS; i++) {
        pthread_join(threads[i], NULL); // waits for its end
        printf("sum of 1 to %d: %d\n", tasks[i].limit, tasks[i].sum);
    }
    printf("finished tasks: %d\n", finished);
    return 0;
}
