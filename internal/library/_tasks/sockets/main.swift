// A TCP server that sends each line back, and a client of it.
import Foundation
#if canImport(Glibc)
import Glibc
let stream = Int32(SOCK_STREAM.rawValue)
#else
let stream = SOCK_STREAM
#endif

func fail(_ what: String) -> Never {
    perror(what)
    exit(1)
}

/// Calls a function of sockets that wants a general address.
func withAddress<T>(_ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>) -> T) -> T {
    withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1, body)
    }
}

/// Serves one client and ends.
func serve(_ listener: Int32) {
    let connection = accept(listener, nil, nil)  // waits for a client
    guard connection >= 0, let lines = fdopen(connection, "r+") else { fail("accept") }
    defer { fclose(lines) }
    for _ in 1...2 {
        if let line = readLine(from: lines) {
            fputs("echo: \(line)\n", lines)
            fflush(lines)
        }
    }
}

/// nil if the other side has closed
func readLine(from file: UnsafeMutablePointer<FILE>) -> String? {
    var buffer = [CChar](repeating: 0, count: 256)
    guard fgets(&buffer, Int32(buffer.count), file) != nil else { return nil }
    return String(cString: buffer).trimmingCharacters(in: .newlines)
}

let listener = socket(AF_INET, stream, 0)
var address = sockaddr_in()
address.sin_family = sa_family_t(AF_INET)
address.sin_addr.s_addr = inet_addr("127.0.0.1")
address.sin_port = 0  // any free port
var size = socklen_t(MemoryLayout<sockaddr_in>.size)
guard listener >= 0,
    withAddress(&address, { bind(listener, $0, size) }) == 0,
    listen(listener, 1) == 0,
    withAddress(&address, { getsockname(listener, $0, &size) }) == 0  // tells the port
else { fail("listen") }

let server = Thread { serve(listener) }
server.start()

let connection = socket(AF_INET, stream, 0)
guard withAddress(&address, { connect(connection, $0, size) }) == 0, let lines = fdopen(connection, "r+") else {
    fail("connect")
}
for message in ["hello", "good night"] {
    print("sent: \(message)")
    fputs("\(message)\n", lines)
    fflush(lines)
    print("got: \(readLine(from: lines) ?? "nothing")")
}
if readLine(from: lines) == nil {
    print("the server has closed the connection")
}
fclose(lines)
close(listener)
