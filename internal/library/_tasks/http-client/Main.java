// Sends HTTP requests and reads status, header and body of the responses.
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
import java.time.Duration;

public class Main {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static void request(String method, String address, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "text/plain")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        String type = response.headers().firstValue("Content-Type").orElse("no type");
        System.out.println(method + " " + path + ": " + response.statusCode() + ", " + type);
        if (!response.body().isEmpty()) {
            System.out.println(response.body());
        }
    }

    // What a real program does not have: a server.
    static void serve(HttpExchange exchange) throws IOException {
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int status = 404;
        String text = "";
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /greeting" -> {
                status = 200;
                text = "Hello from the server";
            }
            case "POST /notes" -> {
                status = 201;
                text = "noted: " + sent;
            }
            default -> {
            }
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Main::serve);
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            request("GET", address, "/greeting", "");
            request("POST", address, "/notes", "buy milk");
            request("GET", address, "/nothing", "");
        } finally {
            server.stop(0);
        }
    }
}
