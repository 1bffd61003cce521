/* The 0/1 knapsack problem: which items are worth most and still fit? */
#include <stdbool.h>
#include <stdio.h>

struct item {
    const char *name;
    int weight, value;
};

/* Ordered by value per kg, the highest first. */
static const struct item items[] = {
    {"tent", 6, 30}, {"stove", 3, 14}, {"sleeping bag", 4, 18}, {"camera", 2, 9}, {"food", 5, 20},
};

enum { ITEMS = sizeof items / sizeof items[0], CAPACITY = 10 };

/* Fills best[i][room] with the highest value that the first i items allow within
   room. Each row needs only the one before it. */
static void fill(int best[ITEMS + 1][CAPACITY + 1])
{
    for (int room = 0; room <= CAPACITY; room++)
        best[0][room] = 0; /* nothing to take */
    for (int i = 1; i <= ITEMS; i++) {
        const struct item *item = &items[i - 1];
        for (int room = 0; room <= CAPACITY; room++) {
            best[i][room] = best[i - 1][room]; /* leave the item */
            if (item->weight > room)
                continue;
            int taken = best[i - 1][room - item->weight] + item->value;
            if (taken > best[i][room])
                best[i][room] = taken;
        }
    }
}

/* Goes back through the table: an item was taken if it made a difference. */
static void trace(int best[ITEMS + 1][CAPACITY + 1], bool taken[ITEMS])
{
    int room = CAPACITY;
    for (int i = ITEMS; i > 0; i--) {
        taken[i - 1] = best[i][room] != best[i - 1][room];
        if (taken[i - 1])
            room -= items[i - 1].weight;
    }
}

/* Takes whatever fits, in the order of the items: quick, but not always best. */
static void greedy(bool taken[ITEMS])
{
    int room = CAPACITY;
    for (int i = 0; i < ITEMS; i++) {
        taken[i] = items[i].weight <= room;
        if (taken[i])
            room -= items[i].weight;
    }
}

static void show(const char *label, const bool taken[ITEMS])
{
    int weight = 0, value = 0;
    printf("%s:", label);
    for (int i = 0; i < ITEMS; i++) {
        if (!taken[i])
            continue;
        printf("%s %s", weight > 0 ? "," : "", items[i].name);
        weight += items[i].weight;
        value += items[i].value;
    }
    printf(" = %d kg, value %d\n", weight, value);
}

int main(void)
{
    int best[ITEMS + 1][CAPACITY + 1];
    fill(best);

    printf("%-12s", "kg");
    for (int room = 0; room <= CAPACITY; room++)
        printf("%3d", room);
    putchar('\n');
    for (int i = 1; i <= ITEMS; i++) {
        printf("%-12s", items[i - 1].name);
        for (int room = 0; room <= CAPACITY; room++)
            printf("%3d", best[i][room]);
        putchar('\n');
    }

    bool taken[ITEMS];
    greedy(taken);
    show("greedy", taken);
    trace(best, taken);
    show("best", taken);
    return 0;
}
