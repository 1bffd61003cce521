// Sends HTTP requests and reads status, header and body of the responses.
import Foundation
#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

// Answers the requests of this program, in the place of a real server.
final class TestServer: URLProtocol {
    override class func canInit(with request: URLRequest) -> Bool { true }
    override class func canonicalRequest(for request: URLRequest) -> URLRequest { request }
    override func stopLoading() {}

    override func startLoading() {
        guard let url = request.url else { return }
        var (status, body) = (404, "")
        switch "\(request.httpMethod ?? "GET") \(url.path)" {
        case "GET /greeting":
            (status, body) = (200, "Hello from the server")
        case "POST /notes":
            (status, body) = (201, "noted: \(request.value(forHTTPHeaderField: "X-Note") ?? "")")
        default:
            break
        }
        let headers = ["Content-Type": "text/plain"]
        if let response = HTTPURLResponse(url: url, statusCode: status, httpVersion: "HTTP/1.1", headerFields: headers) {
            client?.urlProtocol(self, didReceive: response, cacheStoragePolicy: .notAllowed)
        }
        client?.urlProtocol(self, didLoad: Data(body.utf8))
        client?.urlProtocolDidFinishLoading(self)
    }
}

let configuration = URLSessionConfiguration.ephemeral
configuration.protocolClasses = [TestServer.self]  // leave this out to ask a real server
let session = URLSession(configuration: configuration)

func send(_ method: String, _ path: String, note: String? = nil) {
    guard let url = URL(string: "http://example.test\(path)") else { return }
    var request = URLRequest(url: url, timeoutInterval: 10)
    request.httpMethod = method
    if let note {
        request.setValue("text/plain", forHTTPHeaderField: "Content-Type")
        request.setValue(note, forHTTPHeaderField: "X-Note")
        request.httpBody = Data(note.utf8)
    }
    let done = DispatchSemaphore(value: 0)
    session.dataTask(with: request) { data, response, error in
        defer { done.signal() }
        guard let response = response as? HTTPURLResponse else {
            print("\(method) \(path): \(error?.localizedDescription ?? "no response")")
            return
        }
        print("\(method) \(path): \(response.statusCode), \(response.value(forHTTPHeaderField: "Content-Type") ?? "")")
        if let data, !data.isEmpty {
            print(String(decoding: data, as: UTF8.self))
        }
    }.resume()
    done.wait()
}

send("GET", "/greeting")
send("POST", "/notes", note: "buy milk")
send("GET", "/nothing")
