"""Depth-first search: follow each path of a graph as far as it goes."""

from collections import defaultdict
from collections.abc import Iterable

Graph = dict[str, list[str]]  # each vertex with its neighbors


def make_graph(edges: Iterable[str]) -> Graph:
    """Return the graph with these edges."""
    # An edge leads both ways, so each of its ends is a neighbor of the other. A
    # missing vertex begins with an empty list.
    graph: Graph = defaultdict(list)
    for a, b in edges:
        graph[a].append(b)
        graph[b].append(a)
    return graph


def visit(graph: Graph, vertex: str, visited: set[str], depth: int) -> None:
    """Visit a vertex and all that can be reached from it."""
    visited.add(vertex)  # this keeps the search from running in circles
    print("  " * depth + vertex)
    for following in graph[vertex]:
        if following not in visited:
            visit(graph, following, visited, depth + 1)


def reach(graph: Graph, start: str, visited: set[str]) -> list[str]:
    """Do the same without recursion; return the vertices in the order of visit."""
    order = []
    stack = [start]  # where the search has yet to go
    while stack:
        vertex = stack.pop()
        if vertex in visited:
            continue  # it was reached by another way in the meantime
        visited.add(vertex)
        order.append(vertex)
        # Pushed from last to first, the first neighbor is popped first.
        for following in reversed(graph[vertex]):
            if following not in visited:
                stack.append(following)
    return order


def main() -> None:
    graph = make_graph(["AB", "AC", "BD", "BE", "CF", "EF", "GH"])

    print("recursive from A:")
    visit(graph, "A", set(), 1)

    print("with a stack:", *reach(graph, "A", set()))

    # Each search from a vertex that no earlier one has reached is a component.
    visited: set[str] = set()
    for vertex in sorted(graph):
        if vertex not in visited:
            print("component:", *reach(graph, vertex, visited))


if __name__ == "__main__":
    main()
