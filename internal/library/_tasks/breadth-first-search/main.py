"""Breadth-first search: visit a graph in order of the distance from the start."""

from collections import defaultdict, deque
from collections.abc import Iterable

Graph = dict[str, list[str]]  # each vertex with its neighbors


def make_graph(edges: Iterable[str]) -> Graph:
    """Return the graph with these edges."""
    # An edge leads both ways, so each of its ends is a neighbor of the other.
    graph: Graph = defaultdict(list)
    for a, b in edges:
        graph[a].append(b)
        graph[b].append(a)
    return graph


def breadth_first(graph: Graph, start: str) -> tuple[dict[str, int], dict[str, str]]:
    """Return how far each vertex is and from which one it was reached.

    The first dict has only vertices that were reached, in the order of the visits.
    """
    distance = {start: 0}
    previous: dict[str, str] = {}
    waiting = deque([start])
    while waiting:
        vertex = waiting.popleft()
        for following in graph[vertex]:
            # A vertex is marked as soon as it enters the queue: if it was reached
            # before, then not by a longer way.
            if following in distance:
                continue
            distance[following] = distance[vertex] + 1
            previous[following] = vertex
            waiting.append(following)
    return distance, previous


def path_to(goal: str, previous: dict[str, str]) -> list[str]:
    """Return the path from the start to a vertex that was reached."""
    path = [goal]
    while path[-1] in previous:
        path.append(previous[path[-1]])
    return path[::-1]  # it was followed from its end


def main() -> None:
    graph = make_graph(["AB", "AC", "BD", "DE", "EG", "CF", "FG", "HI"])
    distance, previous = breadth_first(graph, "A")

    print("visited from A:", *distance)

    levels = defaultdict(list)
    for vertex, steps in distance.items():
        levels[steps].append(vertex)
    for steps, vertices in levels.items():
        print(f"distance {steps}:", *vertices)

    for goal in "GEH":
        if goal in distance:
            print(f"to {goal}: {' -> '.join(path_to(goal, previous))} ({distance[goal]} edges)")
        else:
            print(f"to {goal}: there is no path")


if __name__ == "__main__":
    main()
