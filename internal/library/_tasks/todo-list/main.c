// A to-do list: add, finish, remove.
#include <stdbool.h>
#include <stdio.h>

enum { MAX_ENTRIES = 100 };

typedef struct {
    char text[80];
    bool done;
} Entry;

typedef struct {
    Entry entries[MAX_ENTRIES];
    int count;
} List;

static bool add(List *list, const char *text) {
    if (list->count == MAX_ENTRIES) {
        return false;
    }
    Entry *entry = &list->entries[list->count++];
    snprintf(entry->text, sizeof(entry->text), "%s", text); // cut if too long
    entry->done = false;
    return true;
}

// The entry with a number that counts from 1, or NULL.
static Entry *find(List *list, int number) {
    if (number < 1 || number > list->count) {
        printf("there is no entry %d\n", number);
        return NULL;
    }
    return &list->entries[number - 1];
}

static void finish(List *list, int number) {
    Entry *entry = find(list, number);
    if (entry != NULL) {
        entry->done = true;
    }
}

static void remove_entry(List *list, int number) {
    if (find(list, number) == NULL) {
        return;
    }
    for (int i = number; i < list->count; i++) {
        list->entries[i - 1] = list->entries[i];
    }
    list->count--;
}

static void print(const List *list) {
    int done = 0;
    for (int i = 0; i < list->count; i++) {
        const Entry *entry = &list->entries[i];
        printf("%d. [%c] %s\n", i + 1, entry->done ? 'x' : ' ', entry->text);
        done += entry->done;
    }
    printf("%d of %d done\n", done, list->count);
}

int main(void) {
    List list = {.count = 0};
    add(&list, "write the report");
    add(&list, "buy milk");
    add(&list, "call Mina");
    finish(&list, 2);
    print(&list);

    finish(&list, 7);
    remove_entry(&list, 2);
    print(&list);
    return 0;
}
