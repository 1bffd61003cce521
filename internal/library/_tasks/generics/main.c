// Code for more than one type: a selection by type, and a macro that writes a stack.
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static int larger_int(int a, int b) {
    return a > b ? a : b;
}

static const char *larger_text(const char *a, const char *b) {
    return strcmp(a, b) > 0 ? a : b;
}

// Chooses the function by the type of a, when the program is compiled.
#define larger(a, b) _Generic((a), int: larger_int, char *: larger_text)(a, b)

// DEFINE_STACK(int, IntStack) writes a type IntStack with its functions.
#define DEFINE_STACK(type, name)                        \
    typedef struct {                                    \
        type items[100];                                \
        int count;                                      \
    } name;                                             \
    static bool name##_push(name *stack, type item) {   \
        if (stack->count == 100) {                      \
            return false;                               \
        }                                               \
        stack->items[stack->count++] = item;            \
        return true;                                    \
    }                                                   \
    static bool name##_pop(name *stack, type *item) {   \
        if (stack->count == 0) {                        \
            return false;                               \
        }                                               \
        *item = stack->items[--stack->count];           \
        return true;                                    \
    }

DEFINE_STACK(int, IntStack)
DEFINE_STACK(const char *, TextStack)

int main(void) {
    char apple[] = "apple";
    char pear[] = "pear";
    printf("larger: %d\n", larger(3, 7));
    printf("larger: %s\n", larger(apple, pear));

    IntStack numbers = {.count = 0};
    IntStack_push(&numbers, 1);
    IntStack_push(&numbers, 2);
    IntStack_push(&numbers, 3);
    int number;
    if (IntStack_pop(&numbers, &number)) {
        printf("top: %d, %d left\n", number, numbers.count);
    }

    TextStack letters = {.count = 0};
    TextStack_push(&letters, "a");
    TextStack_push(&letters, "c");
    const char *letter;
    if (TextStack_pop(&letters, &letter)) {
        printf("top: %s, %d left\n", letter, letters.count);
    }
    TextStack_pop(&letters, &letter);
    if (!TextStack_pop(&letters, &letter)) {
        printf("empty\n");
    }
    return 0;
}
