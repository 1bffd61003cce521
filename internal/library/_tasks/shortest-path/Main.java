// Dijkstra's algorithm: the shortest paths from one city to all others.
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

public class Main {
    record Road(String to, int km) {}

    static class Graph {
        private final Map<String, List<Road>> roads = new HashMap<>();

        /** A road leads both ways. */
        void connect(String a, String b, int km) {
            roads.computeIfAbsent(a, city -> new ArrayList<>()).add(new Road(b, km));
            roads.computeIfAbsent(b, city -> new ArrayList<>()).add(new Road(a, km));
        }
    }

    static class Dijkstra {
        /** The shortest distance that is known of each city. */
        final Map<String, Integer> distance = new HashMap<>();
        /** The cities that were reached, the nearest first. */
        final List<String> order = new ArrayList<>();
        private final Map<String, String> previous = new HashMap<>();

        Dijkstra(Graph graph, String start) {
            // A Road in the queue is a city and how far from the start it is.
            PriorityQueue<Road> waiting = new PriorityQueue<>(Comparator.comparingInt(Road::km));
            waiting.add(new Road(start, 0));
            distance.put(start, 0);
            while (!waiting.isEmpty()) {
                Road nearest = waiting.remove();
                String city = nearest.to();
                if (nearest.km() > distance.get(city)) {
                    continue; // a shorter path was found after this entry was made
                }
                // No way round can be shorter any more: all that wait are at least
                // as far away, and no road has a negative length.
                order.add(city);
                for (Road road : graph.roads.get(city)) {
                    int throughCity = nearest.km() + road.km();
                    Integer known = distance.get(road.to());
                    if (known == null || throughCity < known) {
                        distance.put(road.to(), throughCity);
                        previous.put(road.to(), city);
                        waiting.add(new Road(road.to(), throughCity));
                    }
                }
            }
        }

        /** Returns the path from the start to a city that was reached. */
        List<String> pathTo(String goal) {
            List<String> path = new ArrayList<>();
            for (String city = goal; city != null; city = previous.get(city)) {
                path.add(city);
            }
            Collections.reverse(path); // it was followed from its end
            return path;
        }
    }

    public static void main(String[] args) {
        Graph graph = new Graph();
        graph.connect("Seoul", "Incheon", 30);
        graph.connect("Seoul", "Gangneung", 170);
        graph.connect("Seoul", "Daejeon", 140);
        graph.connect("Daejeon", "Daegu", 120);
        graph.connect("Daejeon", "Gwangju", 140);
        graph.connect("Daegu", "Busan", 90);
        graph.connect("Gangneung", "Busan", 350);
        graph.connect("Gwangju", "Busan", 200);
        graph.connect("Jeju", "Seogwipo", 30);

        Dijkstra search = new Dijkstra(graph, "Seoul");

        System.out.println("from Seoul, the nearest first:");
        for (String city : search.order) {
            System.out.println("  " + search.distance.get(city) + " km " + city);
        }

        for (String goal : List.of("Busan", "Gwangju", "Jeju")) {
            if (search.distance.containsKey(goal)) {
                System.out.println("to " + goal + ": " + String.join(" -> ", search.pathTo(goal))
                        + " (" + search.distance.get(goal) + " km)");
            } else {
                System.out.println("to " + goal + ": there is no road");
            }
        }
    }
}
