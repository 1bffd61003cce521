// Depth-first search: follow each path of a graph as far as it goes.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

public class Main {
    static class Graph {
        private final Map<String, List<String>> neighbors = new TreeMap<>();

        /** An edge leads both ways: each of its ends is a neighbor of the other. */
        void connect(String a, String b) {
            neighbors.computeIfAbsent(a, vertex -> new ArrayList<>()).add(b);
            neighbors.computeIfAbsent(b, vertex -> new ArrayList<>()).add(a);
        }

        Set<String> vertices() {
            return neighbors.keySet();
        }

        /**
         * Visits a vertex and all that can be reached from it. The set is what
         * keeps the search from running in circles.
         */
        void visit(String vertex, Set<String> visited, int depth) {
            visited.add(vertex);
            System.out.println("  ".repeat(depth) + vertex);
            for (String next : neighbors.get(vertex)) {
                if (!visited.contains(next)) {
                    visit(next, visited, depth + 1);
                }
            }
        }

        /**
         * The same without recursion: the stack holds where the search has yet to
         * go. Returns the vertices in the order of their visit.
         */
        List<String> reach(String start, Set<String> visited) {
            List<String> order = new ArrayList<>();
            Deque<String> stack = new ArrayDeque<>();
            stack.push(start);
            while (!stack.isEmpty()) {
                String vertex = stack.pop();
                if (!visited.add(vertex)) {
                    continue; // it was reached by another way in the meantime
                }
                order.add(vertex);
                // Pushed from last to first, the first neighbor is popped first.
                List<String> list = neighbors.get(vertex);
                for (int i = list.size() - 1; i >= 0; i--) {
                    if (!visited.contains(list.get(i))) {
                        stack.push(list.get(i));
                    }
                }
            }
            return order;
        }
    }

    static void show(String label, List<String> order) {
        System.out.println(label + ": " + String.join(" ", order));
    }

    public static void main(String[] args) {
        Graph graph = new Graph();
        String[][] edges = {
            {"A", "B"}, {"A", "C"}, {"B", "D"}, {"B", "E"}, {"C", "F"}, {"E", "F"}, {"G", "H"}
        };
        for (String[] edge : edges) {
            graph.connect(edge[0], edge[1]);
        }

        System.out.println("recursive from A:");
        graph.visit("A", new HashSet<>(), 1);

        show("with a stack", graph.reach("A", new HashSet<>()));

        // Each search from a vertex that no earlier one has reached is a component.
        Set<String> visited = new HashSet<>();
        for (String vertex : graph.vertices()) {
            if (!visited.contains(vertex)) {
                show("component", graph.reach(vertex, visited));
            }
        }
    }
}
