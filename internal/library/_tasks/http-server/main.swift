// A web server for three requests, which the program makes itself.
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif
#if canImport(Glibc)
import Glibc
let stream = Int32(SOCK_STREAM.rawValue)
#else
let stream = SOCK_STREAM
#endif

let pages = ["/hello": "Hello!", "/time": "It is noon."]

func fail(_ what: String) -> Never {
    perror(what)
    exit(1)
}

func answer(_ connection: Int32) {
    guard let file = fdopen(connection, "r+") else { return }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    // The first line is like GET /hello HTTP/1.1
    guard fgets(&line, Int32(line.count), file) != nil else { return }
    let parts = String(cString: line).split(separator: " ")
    // The headers end with an empty line.
    while fgets(&line, Int32(line.count), file) != nil, String(cString: line) != "\r\n" {}

    let page = parts.count > 1 ? pages[String(parts[1])] : nil
    let body = page ?? "There is no such page."
    fputs("HTTP/1.1 \(page == nil ? "404 Not Found" : "200 OK")\r\n", file)
    fputs("Content-Type: text/plain; charset=utf-8\r\nContent-Length: \(body.utf8.count)\r\n", file)
    fputs("Connection: close\r\n\r\n\(body)", file)
}

func get(_ port: UInt16, _ path: String) {
    guard let url = URL(string: "http://127.0.0.1:\(port)\(path)") else { return }
    let done = DispatchSemaphore(value: 0)
    URLSession.shared.dataTask(with: url) { data, response, _ in
        let status = (response as? HTTPURLResponse)?.statusCode ?? 0
        print("GET \(path) -> \(status) \(String(decoding: data ?? Data(), as: UTF8.self))")
        done.signal()
    }.resume()
    done.wait()
}

let listener = socket(AF_INET, stream, 0)
var address = sockaddr_in()
address.sin_family = sa_family_t(AF_INET)
address.sin_addr.s_addr = inet_addr("127.0.0.1")
address.sin_port = 0  // any free port; else UInt16(8080).bigEndian
var size = socklen_t(MemoryLayout<sockaddr_in>.size)
let listening = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(listener, $0, size) == 0 && listen(listener, 8) == 0 && getsockname(listener, $0, &size) == 0
    }
}
guard listener >= 0 && listening else { fail("listen") }

Thread {
    while true {
        let connection = accept(listener, nil, nil)
        if connection < 0 { return }
        answer(connection)
    }
}.start()
for path in ["/hello", "/time", "/missing"] {
    get(UInt16(bigEndian: address.sin_port), path)
}
close(listener)
