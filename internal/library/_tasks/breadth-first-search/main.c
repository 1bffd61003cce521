/* Breadth-first search: visit a graph in order of the distance from the start. */
#include <stdio.h>

enum { VERTICES = 9, NONE = -1 }; /* A to I */

struct graph {
    int neighbors[VERTICES][VERTICES];
    int degree[VERTICES]; /* how many neighbors a vertex has */
};

struct search {
    int order[VERTICES], count; /* the vertices in the order of their visit */
    int distance[VERTICES];     /* in edges from the start; NONE if not reached */
    int previous[VERTICES];     /* from which vertex it was reached */
};

static char name(int vertex)
{
    return (char)('A' + vertex);
}

/* An edge leads both ways, so each of its ends is a neighbor of the other. */
static void connect(struct graph *g, char a, char b)
{
    int from = a - 'A', to = b - 'A';
    g->neighbors[from][g->degree[from]++] = to;
    g->neighbors[to][g->degree[to]++] = from;
}

static void breadth_first(const struct graph *g, int start, struct search *s)
{
    for (int i = 0; i < VERTICES; i++)
        s->distance[i] = s->previous[i] = NONE;

    /* The order doubles as the queue: what lies from head on is still waiting.
       Each vertex enters it once, since it is marked as soon as it does. */
    s->distance[start] = 0;
    s->order[0] = start;
    s->count = 1;
    for (int head = 0; head < s->count; head++) {
        int vertex = s->order[head];
        for (int i = 0; i < g->degree[vertex]; i++) {
            int next = g->neighbors[vertex][i];
            if (s->distance[next] != NONE)
                continue; /* reached before, and not by a longer way */
            s->distance[next] = s->distance[vertex] + 1;
            s->previous[next] = vertex;
            s->order[s->count++] = next;
        }
    }
}

/* Prints the path from the start. It is known backwards, so the recursion goes to
   the start first and prints on its way back. */
static void print_path(const struct search *s, int vertex)
{
    if (s->previous[vertex] != NONE) {
        print_path(s, s->previous[vertex]);
        printf(" -> ");
    }
    putchar(name(vertex));
}

int main(void)
{
    static const char *const edges[] = {"AB", "AC", "BD", "DE", "EG", "CF", "FG", "HI"};
    struct graph g = {{{0}}, {0}};
    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++)
        connect(&g, edges[i][0], edges[i][1]);

    struct search s;
    breadth_first(&g, 0, &s);

    printf("visited from A:");
    for (int i = 0; i < s.count; i++)
        printf(" %c", name(s.order[i]));
    putchar('\n');

    for (int i = 0; i < s.count;) { /* equal distances lie next to each other */
        int distance = s.distance[s.order[i]];
        printf("distance %d:", distance);
        for (; i < s.count && s.distance[s.order[i]] == distance; i++)
            printf(" %c", name(s.order[i]));
        putchar('\n');
    }

    for (const char *goal = "GEH"; *goal != '\0'; goal++) {
        int vertex = *goal - 'A';
        if (s.distance[vertex] == NONE) {
            printf("to %c: there is no path\n", *goal);
            continue;
        }
        printf("to %c: ", *goal);
        print_path(&s, vertex);
        printf(" (%d edges)\n", s.distance[vertex]);
    }
    return 0;
}
