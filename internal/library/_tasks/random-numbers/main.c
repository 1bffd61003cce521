/* Random numbers: roll dice and shuffle cards with a generator of our own. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* A xorshift generator. It is not random at all: the state decides all numbers
   that follow, which is why the same seed gives the same dice again. */
struct generator {
    uint32_t state; /* must not be 0, which would stay 0 forever */
};

static uint32_t next(struct generator *g)
{
    g->state ^= g->state << 13;
    g->state ^= g->state >> 17;
    g->state ^= g->state << 5;
    return g->state;
}

/* Returns a number from 0 to n - 1, each as likely as the others. */
static uint32_t below(struct generator *g, uint32_t n)
{
    /* next() % n alone would favour small numbers, since n rarely divides the
       count of all values: those from the last, incomplete group are dropped. */
    const uint32_t limit = UINT32_MAX - UINT32_MAX % n;
    uint32_t value;
    do
        value = next(g);
    while (value >= limit);
    return value % n;
}

static int roll(struct generator *g)
{
    return 1 + (int)below(g, 6);
}

static void print_rolls(const char *label, struct generator *g, int count)
{
    printf("%s:", label);
    for (int i = 0; i < count; i++)
        printf(" %d", roll(g));
    putchar('\n');
}

/* Fisher-Yates: every order is equally likely. */
static void shuffle(struct generator *g, int *cards, uint32_t count)
{
    for (uint32_t last = count - 1; last > 0; last--) {
        /* Chosen among those not yet placed; last itself may stay where it is. */
        uint32_t chosen = below(g, last + 1);
        int card = cards[last];
        cards[last] = cards[chosen];
        cards[chosen] = card;
    }
}

int main(void)
{
    struct generator dice = {2024}, same = {2024}, other = {7};
    print_rolls("seed 2024", &dice, 12);
    print_rolls("again", &same, 12);
    print_rolls("seed 7", &other, 12);

    int counts[7] = {0}; /* counts[0] is not used */
    for (int i = 0; i < 60000; i++)
        counts[roll(&dice)]++;
    for (int face = 1; face <= 6; face++)
        printf("%d was rolled %d times of 60000\n", face, counts[face]);

    /* A card is a number from 0 to 51, made of its suit and its rank. */
    enum { CARDS = 52, RANKS = 13, HAND = 5 };
    static const char *const ranks[RANKS] = {"A", "2", "3", "4", "5", "6", "7",
                                             "8", "9", "10", "J", "Q", "K"};
    static const char *const suits[] = {"spades", "hearts", "diamonds", "clubs"};
    int deck[CARDS];
    for (int i = 0; i < CARDS; i++)
        deck[i] = i;
    shuffle(&dice, deck, CARDS);
    for (int i = 0; i < HAND; i++)
        printf("card %d: %s of %s\n", i + 1, ranks[deck[i] % RANKS], suits[deck[i] / RANKS]);

    /* The standard library's generator differs from system to system, so that
       only what holds everywhere is printed. srand sets its seed. */
    srand(2024);
    int valid = 0;
    for (int i = 0; i < 1000; i++) {
        int face = 1 + rand() / (RAND_MAX / 6 + 1);
        if (face >= 1 && face <= 6)
            valid++;
    }
    printf("library: %d of 1000 rolls are from 1 to 6\n", valid);
    return 0;
}
