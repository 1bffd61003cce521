// Breadth-first search: visit a graph in order of the distance from the start.
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

public class Main {
    static class Graph {
        private final Map<String, List<String>> neighbors = new HashMap<>();

        /** An edge leads both ways: each of its ends is a neighbor of the other. */
        void connect(String a, String b) {
            neighbors.computeIfAbsent(a, vertex -> new ArrayList<>()).add(b);
            neighbors.computeIfAbsent(b, vertex -> new ArrayList<>()).add(a);
        }
    }

    static class BreadthFirstSearch {
        /** In edges from the start. A LinkedHashMap keeps the order of the visits. */
        final Map<String, Integer> distance = new LinkedHashMap<>();
        private final Map<String, String> previous = new HashMap<>();

        BreadthFirstSearch(Graph graph, String start) {
            Queue<String> waiting = new ArrayDeque<>();
            waiting.add(start);
            distance.put(start, 0);
            while (!waiting.isEmpty()) {
                String vertex = waiting.remove();
                for (String next : graph.neighbors.get(vertex)) {
                    // A vertex is marked as soon as it enters the queue: if it was
                    // reached before, then not by a longer way.
                    if (distance.containsKey(next)) {
                        continue;
                    }
                    distance.put(next, distance.get(vertex) + 1);
                    previous.put(next, vertex);
                    waiting.add(next);
                }
            }
        }

        /** Returns the path from the start, which is empty if there is none. */
        List<String> pathTo(String goal) {
            List<String> path = new ArrayList<>();
            if (distance.containsKey(goal)) {
                for (String vertex = goal; vertex != null; vertex = previous.get(vertex)) {
                    path.add(vertex);
                }
                Collections.reverse(path); // it was followed from its end
            }
            return path;
        }
    }

    public static void main(String[] args) {
        Graph graph = new Graph();
        for (String edge : List.of("A-B", "A-C", "B-D", "D-E", "E-G", "C-F", "F-G", "H-I")) {
            String[] ends = edge.split("-");
            graph.connect(ends[0], ends[1]);
        }
        BreadthFirstSearch search = new BreadthFirstSearch(graph, "A");

        System.out.println("visited from A: " + String.join(" ", search.distance.keySet()));

        Map<Integer, List<String>> levels = new TreeMap<>();
        search.distance.forEach((vertex, distance) ->
                levels.computeIfAbsent(distance, key -> new ArrayList<>()).add(vertex));
        levels.forEach((distance, vertices) ->
                System.out.println("distance " + distance + ": " + String.join(" ", vertices)));

        for (String goal : List.of("G", "E", "H")) {
            List<String> path = search.pathTo(goal);
            if (path.isEmpty()) {
                System.out.println("to " + goal + ": there is no path");
            } else {
                System.out.println("to " + goal + ": " + String.join(" -> ", path)
                        + " (" + search.distance.get(goal) + " edges)");
            }
        }
    }
}
