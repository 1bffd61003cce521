"""Dijkstra's algorithm: the shortest paths from one city to all others."""

from collections import defaultdict
from collections.abc import Iterable
from heapq import heappop, heappush

Graph = dict[str, list[tuple[str, int]]]  # each city with the roads that leave it


def make_graph(roads: Iterable[tuple[str, str, int]]) -> Graph:
    """Return the graph with these roads. A road leads both ways."""
    graph: Graph = defaultdict(list)
    for a, b, km in roads:
        graph[a].append((b, km))
        graph[b].append((a, km))
    return graph


def dijkstra(graph: Graph, start: str) -> tuple[dict[str, int], dict[str, str]]:
    """Return how far each city is and the city before it on the shortest path.

    The first dict has only cities that can be reached, the nearest first.
    """
    distance: dict[str, int] = {}  # finished
    previous: dict[str, str] = {}
    known = {start: 0}  # the shortest distance so far
    waiting = [(0, start)]  # a heap: tuples compare by the distance first
    while waiting:
        km, city = heappop(waiting)
        if city in distance:
            continue  # a shorter path was found after this entry was made
        # No way round can be shorter any more: all that wait are at least as far
        # away, and no road has a negative length.
        distance[city] = km
        for following, length in graph[city]:
            through_city = km + length
            if following not in known or through_city < known[following]:
                known[following] = through_city
                previous[following] = city
                heappush(waiting, (through_city, following))
    return distance, previous


def path_to(goal: str, previous: dict[str, str]) -> list[str]:
    """Return the path from the start to a city that was reached."""
    path = [goal]
    while path[-1] in previous:
        path.append(previous[path[-1]])
    return path[::-1]  # it was followed from its end


def main() -> None:
    graph = make_graph([
        ("Seoul", "Incheon", 30),
        ("Seoul", "Gangneung", 170),
        ("Seoul", "Daejeon", 140),
        ("Daejeon", "Daegu", 120),
        ("Daejeon", "Gwangju", 140),
        ("Daegu", "Busan", 90),
        ("Gangneung", "Busan", 350),
        ("Gwangju", "Busan", 200),
        ("Jeju", "Seogwipo", 30),
    ])
    distance, previous = dijkstra(graph, "Seoul")

    print("from Seoul, the nearest first:")
    for city, km in distance.items():
        print(f"  {km} km {city}")

    for goal in ("Busan", "Gwangju", "Jeju"):
        if goal in distance:
            print(f"to {goal}: {' -> '.join(path_to(goal, previous))} ({distance[goal]} km)")
        else:
            print(f"to {goal}: there is no road")


if __name__ == "__main__":
    main()
