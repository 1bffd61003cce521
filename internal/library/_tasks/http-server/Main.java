// A web server for three requests, which the program makes itself.
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

public class Main {
    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    static void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/hello" -> send(exchange, 200, "Hello!");
            case "/time" -> send(exchange, 200, "It is noon.");
            default -> send(exchange, 404, "There is no such page.");
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        // 0: any free port
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Main::answer);
        server.start();
        try {
            HttpClient client = HttpClient.newHttpClient();
            for (String path : List.of("/hello", "/time", "/missing")) {
                URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
                HttpResponse<String> response =
                        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
                System.out.println("GET " + path + " -> " + response.statusCode() + " " + response.body());
            }
        } finally {
            server.stop(0);
        }
    }
}
