/* Dijkstra's algorithm: the shortest paths from one city to all others. */
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>

enum city { SEOUL, INCHEON, GANGNEUNG, DAEJEON, DAEGU, GWANGJU, BUSAN, JEJU, SEOGWIPO, CITIES };

static const char *const names[CITIES] = {
    "Seoul", "Incheon", "Gangneung", "Daejeon", "Daegu", "Gwangju", "Busan", "Jeju", "Seogwipo",
};

enum { NONE = -1, UNKNOWN = INT_MAX };

struct result {
    int distance[CITIES]; /* the shortest that is known; UNKNOWN if none is */
    int previous[CITIES]; /* the city before it on that path, or NONE */
    int order[CITIES];    /* the cities that were reached, the nearest first */
    int count;
};

/* Returns the nearest city that is not finished, or NONE if no road leads to any. */
static int nearest(const int *distance, const bool *finished)
{
    int best = NONE;
    for (int city = 0; city < CITIES; city++)
        if (!finished[city] && distance[city] != UNKNOWN
            && (best == NONE || distance[city] < distance[best]))
            best = city;
    return best;
}

/* road[a][b] is the length of the road from a to b, or 0 if there is none. */
static void dijkstra(int road[CITIES][CITIES], int start, struct result *r)
{
    bool finished[CITIES] = {false};
    for (int city = 0; city < CITIES; city++) {
        r->distance[city] = UNKNOWN;
        r->previous[city] = NONE;
    }
    r->distance[start] = 0;
    r->count = 0;

    for (int city; (city = nearest(r->distance, finished)) != NONE;) {
        /* No way round can be shorter any more: every other city that is left is
           at least as far away, and no road has a negative length. */
        finished[city] = true;
        r->order[r->count++] = city;
        for (int next = 0; next < CITIES; next++) {
            if (road[city][next] == 0)
                continue;
            int through_city = r->distance[city] + road[city][next];
            if (through_city < r->distance[next]) {
                r->distance[next] = through_city;
                r->previous[next] = city;
            }
        }
    }
}

/* The path is known backwards: the recursion goes to the start first and prints on
   its way back. */
static void print_path(const struct result *r, int city)
{
    if (r->previous[city] != NONE) {
        print_path(r, r->previous[city]);
        printf(" -> ");
    }
    printf("%s", names[city]);
}

int main(void)
{
    static const struct { int a, b, km; } roads[] = {
        {SEOUL, INCHEON, 30},    {SEOUL, GANGNEUNG, 170}, {SEOUL, DAEJEON, 140},
        {DAEJEON, DAEGU, 120},   {DAEJEON, GWANGJU, 140}, {DAEGU, BUSAN, 90},
        {GANGNEUNG, BUSAN, 350}, {GWANGJU, BUSAN, 200},   {JEJU, SEOGWIPO, 30},
    };
    int road[CITIES][CITIES] = {{0}};
    for (size_t i = 0; i < sizeof roads / sizeof roads[0]; i++) {
        road[roads[i].a][roads[i].b] = roads[i].km; /* it leads both ways */
        road[roads[i].b][roads[i].a] = roads[i].km;
    }

    struct result r;
    dijkstra(road, SEOUL, &r);

    puts("from Seoul, the nearest first:");
    for (int i = 0; i < r.count; i++)
        printf("  %d km %s\n", r.distance[r.order[i]], names[r.order[i]]);

    static const enum city goals[] = {BUSAN, GWANGJU, JEJU};
    for (size_t i = 0; i < sizeof goals / sizeof goals[0]; i++) {
        printf("to %s: ", names[goals[i]]);
        if (r.distance[goals[i]] == UNKNOWN) {
            puts("there is no road");
            continue;
        }
        print_path(&r, goals[i]);
        printf(" (%d km)\n", r.distance[goals[i]]);
    }
    return 0;
}
