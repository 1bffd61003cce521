/* A priority queue made of a binary heap: the most urgent task comes first. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

struct task {
    int priority; /* the smaller, the more urgent */
    int order;    /* among equals the one that came first goes first */
    const char *name;
};

struct queue {
    struct task *heap; /* begin with {NULL, 0, 0, 0} */
    size_t count, room;
    int added; /* how many tasks there have been */
};

/* The heap is a tree that lies in an array: the children of i are at 2i + 1 and
   2i + 2, its parent is at (i - 1) / 2. No child comes before its parent. */

static bool before(const struct task *a, const struct task *b)
{
    if (a->priority != b->priority)
        return a->priority < b->priority;
    return a->order < b->order;
}

static void swap(struct task *a, struct task *b)
{
    struct task spare = *a;
    *a = *b;
    *b = spare;
}

/* Returns false if memory ran out. */
static bool push(struct queue *q, int priority, const char *name)
{
    if (q->count == q->room) {
        size_t room = q->room == 0 ? 4 : 2 * q->room;
        struct task *heap = realloc(q->heap, room * sizeof *heap);
        if (heap == NULL)
            return false;
        q->heap = heap;
        q->room = room;
    }
    /* The new task begins at the end and rises while it comes before its parent. */
    size_t i = q->count++;
    q->heap[i] = (struct task){priority, q->added++, name};
    while (i > 0 && before(&q->heap[i], &q->heap[(i - 1) / 2])) {
        swap(&q->heap[i], &q->heap[(i - 1) / 2]);
        i = (i - 1) / 2;
    }
    return true;
}

/* Returns false if the queue is empty. */
static bool pop(struct queue *q, struct task *first)
{
    if (q->count == 0)
        return false;
    *first = q->heap[0];
    /* The last task moves to the top and sinks below its smaller child. */
    q->heap[0] = q->heap[--q->count];
    size_t i = 0;
    for (;;) {
        size_t child = 2 * i + 1;
        if (child + 1 < q->count && before(&q->heap[child + 1], &q->heap[child]))
            child++;
        if (child >= q->count || !before(&q->heap[child], &q->heap[i]))
            return true;
        swap(&q->heap[i], &q->heap[child]);
        i = child;
    }
}

int main(void)
{
    static const struct task tasks[] = {
        {3, 0, "write report"}, {1, 0, "stop the leak"},    {2, 0, "call the bank"},
        {5, 0, "water plants"}, {1, 0, "answer the alarm"}, {4, 0, "clean desk"},
    };
    struct queue queue = {NULL, 0, 0, 0};
    for (size_t i = 0; i < sizeof tasks / sizeof tasks[0]; i++) {
        if (!push(&queue, tasks[i].priority, tasks[i].name)) {
            fputs("out of memory\n", stderr);
            free(queue.heap);
            return EXIT_FAILURE;
        }
    }

    printf("heap:");
    for (size_t i = 0; i < queue.count; i++)
        printf(" %d", queue.heap[i].priority);
    putchar('\n');

    struct task task;
    for (int i = 0; i < 2 && pop(&queue, &task); i++)
        printf("%d %s\n", task.priority, task.name);
    if (push(&queue, 2, "repair the pump"))
        printf("new: %d %s\n", 2, "repair the pump");
    while (pop(&queue, &task))
        printf("%d %s\n", task.priority, task.name);
    free(queue.heap);
    return 0;
}
