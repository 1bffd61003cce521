/* A hash map made by hand; it counts the words of a sentence. */
#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct entry {
    struct entry *next; /* the next one in the same bucket */
    int value;
    char key[]; /* the text itself lies behind the struct */
};

struct map {
    struct entry **buckets;
    size_t room, count; /* buckets and entries; room is a power of two */
};

/* Makes a number of a text. Each character changes all that came before. */
static uint32_t hash(const char *key)
{
    uint32_t h = 0;
    while (*key != '\0')
        h = 31 * h + (unsigned char)*key++; /* unsigned numbers may wrap around */
    return h;
}

/* Returns the link to the entry, or the empty link at the end of its bucket. */
static struct entry **find(const struct map *m, const char *key)
{
    struct entry **link = &m->buckets[hash(key) % m->room];
    while (*link != NULL && strcmp((*link)->key, key) != 0)
        link = &(*link)->next;
    return link;
}

/* Doubles the buckets. An entry may belong elsewhere now: all are put in again. */
static bool grow(struct map *m)
{
    struct map bigger = {NULL, m->room == 0 ? 4 : 2 * m->room, m->count};
    bigger.buckets = calloc(bigger.room, sizeof *bigger.buckets);
    if (bigger.buckets == NULL)
        return false;
    for (size_t i = 0; i < m->room; i++) {
        for (struct entry *next, *e = m->buckets[i]; e != NULL; e = next) {
            next = e->next;
            e->next = NULL;
            *find(&bigger, e->key) = e;
        }
    }
    free(m->buckets);
    *m = bigger;
    return true;
}

/* Adds to the value of a key, which is 0 at first. False: out of memory. */
static bool add(struct map *m, const char *key, int number)
{
    /* Full buckets would be slow: there are never more entries than buckets. */
    if (m->count == m->room && !grow(m))
        return false;
    struct entry **link = find(m, key);
    if (*link == NULL) {
        *link = calloc(1, sizeof **link + strlen(key) + 1);
        if (*link == NULL)
            return false;
        strcpy((*link)->key, key);
        m->count++;
    }
    (*link)->value += number;
    return true;
}

static bool remove_key(struct map *m, const char *key)
{
    struct entry **link = find(m, key), *gone = *link;
    if (gone == NULL)
        return false;
    *link = gone->next;
    free(gone);
    m->count--;
    return true;
}

static int by_key(const void *a, const void *b)
{
    return strcmp((*(struct entry *const *)a)->key, (*(struct entry *const *)b)->key);
}

int main(void)
{
    char text[] = "The sea and the shore, the wind and the sun: the sea is calm.";
    struct map counts = {NULL, 0, 0};
    for (char *c = text; *c != '\0'; c++)
        *c = (char)tolower((unsigned char)*c);
    for (char *word = strtok(text, " ,:."); word != NULL; word = strtok(NULL, " ,:."))
        if (!add(&counts, word, 1))
            goto out_of_memory;

    printf("%zu entries in %zu buckets\n", counts.count, counts.room);
    for (size_t i = 0; i < counts.room; i++) {
        printf("%zu:", i);
        for (const struct entry *e = counts.buckets[i]; e != NULL; e = e->next)
            printf(" %s=%d", e->key, e->value);
        putchar('\n');
    }

    static const char *const asked[] = {"sea", "moon"};
    for (size_t i = 0; i < 2; i++) {
        const struct entry *e = *find(&counts, asked[i]);
        if (e != NULL)
            printf("get %s: %d\n", asked[i], e->value);
        else
            printf("get %s: nothing\n", asked[i]);
    }
    if (remove_key(&counts, "is"))
        printf("remove is: %zu entries left\n", counts.count);

    /* A hash map has no order of its own: the entries are sorted in an array. */
    struct entry **all = malloc(counts.count * sizeof *all);
    if (all == NULL)
        goto out_of_memory;
    size_t n = 0;
    for (size_t i = 0; i < counts.room; i++)
        for (struct entry *e = counts.buckets[i]; e != NULL; e = e->next)
            all[n++] = e;
    qsort(all, n, sizeof *all, by_key);
    printf("by word:");
    for (size_t i = 0; i < n; i++) {
        printf(" %s=%d", all[i]->key, all[i]->value);
        free(all[i]);
    }
    putchar('\n');
    free(all);
    free(counts.buckets);
    return 0;

out_of_memory: /* the system takes all memory back when the program ends */
    fputs("out of memory\n", stderr);
    return EXIT_FAILURE;
}
