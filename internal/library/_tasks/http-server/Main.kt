// A web server for three requests, which the program makes itself.
import java.net.HttpURLConnection
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.net.URL
import kotlin.concurrent.thread

val pages = mapOf("/hello" to "Hello!", "/time" to "It is noon.")

fun answer(socket: Socket) {
    val lines = socket.getInputStream().bufferedReader()
    // The first line is like GET /hello HTTP/1.1
    val path = lines.readLine().split(" ").getOrElse(1) { "/" }
    // The headers end with an empty line.
    while (!lines.readLine().isNullOrEmpty()) {
        continue
    }

    val page = pages[path]
    val status = if (page == null) "404 Not Found" else "200 OK"
    val body = (page ?: "There is no such page.").toByteArray()
    val head = "HTTP/1.1 $status\r\nContent-Type: text/plain; charset=utf-8\r\n" +
        "Content-Length: ${body.size}\r\nConnection: close\r\n\r\n"
    socket.getOutputStream().write(head.toByteArray() + body)
}

fun get(port: Int, path: String) {
    val connection = URL("http://127.0.0.1:$port$path").openConnection() as HttpURLConnection
    val status = connection.responseCode
    // The text of a failure comes on a stream of its own.
    val stream = if (status < 400) connection.inputStream else connection.errorStream
    println("GET $path -> $status ${stream.reader().readText()}")
}

fun main() {
    // 0: any free port
    ServerSocket(0, 8, InetAddress.getLoopbackAddress()).use { server ->
        val serving = thread {
            repeat(3) { // a real server goes on forever
                server.accept().use { answer(it) }
            }
        }
        for (path in listOf("/hello", "/time", "/missing")) {
            get(server.localPort, path)
        }
        serving.join()
    }
}
