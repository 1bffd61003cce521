// Sends HTTP requests and reads status, header and body of the responses.
import java.io.BufferedReader
import java.net.HttpURLConnection
import java.net.InetAddress
import java.net.ServerSocket
import java.net.Socket
import java.net.URL
import kotlin.concurrent.thread

fun request(address: String, method: String, path: String, body: String = "") {
    val connection = URL(address + path).openConnection() as HttpURLConnection
    connection.connectTimeout = 10000 // milliseconds
    connection.readTimeout = 10000
    connection.requestMethod = method
    if (body.isNotEmpty()) {
        connection.setRequestProperty("Content-Type", "text/plain")
        connection.doOutput = true
        connection.outputStream.use { it.write(body.toByteArray()) }
    }
    val status = connection.responseCode
    println("$method $path: $status, ${connection.contentType}")
    // The text of a failure comes on a stream of its own, if there is any.
    val stream = if (status < 400) connection.inputStream else connection.errorStream
    val text = stream?.reader()?.readText() ?: ""
    if (text.isNotEmpty()) {
        println(text)
    }
}

// What a real program does not have: a server.
fun serve(socket: Socket) {
    val lines: BufferedReader = socket.getInputStream().bufferedReader()
    val request = lines.readLine().substringBeforeLast(" ")
    var length = 0
    var header = lines.readLine()
    while (!header.isNullOrEmpty()) {
        if (header.startsWith("Content-Length:", ignoreCase = true)) {
            length = header.substringAfter(":").trim().toInt()
        }
        header = lines.readLine()
    }
    val sent = (1..length).map { lines.read().toChar() }.joinToString("")
    val (status, body) = when (request) {
        "GET /greeting" -> "200 OK" to "Hello from the server"
        "POST /notes" -> "201 Created" to "noted: $sent"
        else -> "404 Not Found" to ""
    }
    val head = "HTTP/1.1 $status\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n"
    socket.getOutputStream().write((head + body).toByteArray())
}

fun main() {
    ServerSocket(0, 8, InetAddress.getLoopbackAddress()).use { server ->
        val serving = thread {
            repeat(3) {
                server.accept().use { serve(it) }
            }
        }
        val address = "http://127.0.0.1:${server.localPort}"
        request(address, "GET", "/greeting")
        request(address, "POST", "/notes", "buy milk")
        request(address, "GET", "/nothing")
        serving.join()
    }
}
