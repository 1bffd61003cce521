/* Depth-first search: follow each path of a graph as far as it goes. */
#include <stdbool.h>
#include <stdio.h>

enum { VERTICES = 8 }; /* A to H */

struct graph {
    int neighbors[VERTICES][VERTICES];
    int degree[VERTICES]; /* how many neighbors a vertex has */
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

/* Visits a vertex and all that can be reached from it. The mark is what keeps the
   search from running in circles. */
static void visit(const struct graph *g, int vertex, bool *visited, int depth)
{
    visited[vertex] = true;
    printf("%*s%c\n", 2 * depth, "", name(vertex));
    for (int i = 0; i < g->degree[vertex]; i++) {
        int next = g->neighbors[vertex][i];
        if (!visited[next])
            visit(g, next, visited, depth + 1);
    }
}

/* The same without recursion: the stack holds where the search has yet to go.
   Stores the vertices in the order of their visit and returns how many. */
static int reach(const struct graph *g, int start, bool *visited, int *order)
{
    /* A vertex is pushed once for each of its edges at most, and start once. */
    int stack[VERTICES * VERTICES + 1], size = 0, count = 0;
    stack[size++] = start;
    while (size > 0) {
        int vertex = stack[--size];
        if (visited[vertex])
            continue; /* it was reached by another way in the meantime */
        visited[vertex] = true;
        order[count++] = vertex;
        /* Pushed from last to first, the first neighbor is popped first. */
        for (int i = g->degree[vertex] - 1; i >= 0; i--)
            if (!visited[g->neighbors[vertex][i]])
                stack[size++] = g->neighbors[vertex][i];
    }
    return count;
}

static void show(const char *label, const int *order, int count)
{
    printf("%s:", label);
    for (int i = 0; i < count; i++)
        printf(" %c", name(order[i]));
    putchar('\n');
}

int main(void)
{
    static const char *const edges[] = {"AB", "AC", "BD", "BE", "CF", "EF", "GH"};
    struct graph g = {{{0}}, {0}};
    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; i++)
        connect(&g, edges[i][0], edges[i][1]);

    puts("recursive from A:");
    bool visited[VERTICES] = {false};
    visit(&g, 0, visited, 1);

    int order[VERTICES];
    bool by_stack[VERTICES] = {false};
    show("with a stack", order, reach(&g, 0, by_stack, order));

    /* Each search from a vertex that no earlier one has reached is a component. */
    bool in_component[VERTICES] = {false};
    for (int vertex = 0; vertex < VERTICES; vertex++)
        if (!in_component[vertex])
            show("component", order, reach(&g, vertex, in_component, order));
    return 0;
}
