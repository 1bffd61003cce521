/* A stack and a circular queue, and brackets checked with the stack. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A stack grows and shrinks at one end: last in, first out. */
struct stack {
    size_t *items; /* begin with {NULL, 0, 0} */
    size_t count, room;
};

/* Returns false if memory ran out. */
static bool push(struct stack *s, size_t item)
{
    if (s->count == s->room) {
        /* Doubling makes growing rare: each push costs O(1) on average. */
        size_t room = s->room == 0 ? 4 : 2 * s->room;
        size_t *items = realloc(s->items, room * sizeof *items);
        if (items == NULL)
            return false;
        s->items = items;
        s->room = room;
    }
    s->items[s->count++] = item;
    return true;
}

/* The stack must not be empty. */
static size_t pop(struct stack *s)
{
    return s->items[--s->count];
}

/* A queue takes in at the back and gives from the front: first in, first out.
   This one runs in a circle, so that nothing is ever moved. */
enum { SLOTS = 3 };

struct queue {
    char items[SLOTS];
    size_t front, count;
};

static bool add(struct queue *q, char item)
{
    if (q->count == SLOTS)
        return false; /* full */
    /* The remainder leads from the last slot back to the first. */
    q->items[(q->front + q->count) % SLOTS] = item;
    q->count++;
    return true;
}

static bool take(struct queue *q, char *item)
{
    if (q->count == 0)
        return false; /* empty */
    *item = q->items[q->front];
    q->front = (q->front + 1) % SLOTS;
    q->count--;
    return true;
}

/* Says whether each bracket of the text has its partner. Returns false if memory
   ran out. */
static bool check_brackets(const char *text)
{
    static const char opening[] = "([{", closing[] = ")]}";
    struct stack open = {NULL, 0, 0}; /* where brackets were opened */
    bool enough = true;
    printf("%s: ", text);
    for (size_t i = 0; text[i] != '\0'; i++) {
        const char *close = strchr(closing, text[i]);
        if (strchr(opening, text[i]) != NULL) {
            enough = enough && push(&open, i);
        } else if (close != NULL && enough) {
            if (open.count == 0) {
                printf("%c at %zu closes nothing\n", text[i], i);
                goto done;
            }
            /* Whatever was opened last must be closed first. */
            char partner = text[pop(&open)];
            if (partner != opening[close - closing]) {
                printf("%c at %zu does not close %c\n", text[i], i, partner);
                goto done;
            }
        }
    }
    if (open.count > 0) {
        size_t at = pop(&open);
        printf("%c at %zu is not closed\n", text[at], at);
    } else {
        puts("balanced");
    }
done:
    free(open.items);
    return enough;
}

int main(void)
{
    struct stack stack = {NULL, 0, 0};
    bool enough = true;
    for (size_t number = 1; number <= 3; number++)
        enough = enough && push(&stack, number);
    printf("stack: push 1 2 3, pop");
    while (stack.count > 0)
        printf(" %zu", pop(&stack));
    putchar('\n');
    free(stack.items);

    struct queue queue = {{0}, 0, 0};
    char item;
    for (const char *c = "ABCD"; *c != '\0'; c++)
        printf("queue: %c %s\n", *c, add(&queue, *c) ? "added" : "refused, it is full");
    if (take(&queue, &item))
        printf("queue: %c taken\n", item);
    if (add(&queue, 'D'))
        printf("queue: D added, slots %c %c %c, front at %zu\n", queue.items[0],
               queue.items[1], queue.items[2], queue.front);
    printf("queue: take");
    while (take(&queue, &item))
        printf(" %c", item);
    putchar('\n');

    static const char *const texts[] = {"{[a + b] * (c - d)}", "(a + b]", "((a)", "a)"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        enough = enough && check_brackets(texts[i]);
    if (!enough) {
        fputs("out of memory\n", stderr);
        return EXIT_FAILURE;
    }
    return 0;
}
