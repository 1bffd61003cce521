// A TCP server that sends each line back, and a client of it.
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

public class Main {
    static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static PrintWriter writer(Socket socket) throws IOException {
        return new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8); // true: send each line at once
    }

    // Serves one client and ends.
    static void serve(ServerSocket server) {
        try (Socket client = server.accept()) { // waits for a client
            BufferedReader in = reader(client);
            PrintWriter out = writer(client);
            for (int i = 0; i < 2; i++) {
                out.println("echo: " + in.readLine());
            }
        } catch (IOException e) {
            System.err.println("server: " + e.getMessage());
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        // 0: any free port
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread thread = new Thread(() -> serve(server));
            thread.start();

            try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
                BufferedReader in = reader(socket);
                PrintWriter out = writer(socket);
                for (String message : List.of("hello", "good night")) {
                    System.out.println("sent: " + message);
                    out.println(message);
                    System.out.println("got: " + in.readLine());
                }
                if (in.readLine() == null) {
                    System.out.println("the server has closed the connection");
                }
            }
            thread.join();
        }
    }
}
