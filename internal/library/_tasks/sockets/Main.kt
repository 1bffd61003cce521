// A TCP server that sends each line back, and a client of it.
import java.io.PrintWriter
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import kotlin.concurrent.thread

fun Socket.writer() = PrintWriter(getOutputStream().writer(), true) // true: send each line at once

fun Socket.reader() = getInputStream().bufferedReader()

// Serves one client and ends.
fun serve(server: ServerSocket) {
    server.accept().use { client -> // waits for a client
        val lines = client.reader()
        val out = client.writer()
        repeat(2) {
            out.println("echo: ${lines.readLine()}")
        }
    }
}

fun main() {
    // 0: any free port
    ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { server ->
        val serving = thread { serve(server) }
        Socket(server.inetAddress, server.localPort).use { socket ->
            val answers = socket.reader()
            val out = socket.writer()
            for (message in listOf("hello", "good night")) {
                println("sent: $message")
                out.println(message)
                println("got: ${answers.readLine()}")
            }
            if (answers.readLine() == null) {
                println("the server has closed the connection")
            }
        }
        serving.join()
    }
}
