// Sends HTTP requests and reads status, header and body of the responses.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

// A request or a response: a first line, headers, a body.
struct Message {
    std::string first;
    std::map<std::string, std::string> headers;
    std::string body;
};

// A socket that closes itself.
class Connection {
public:
    explicit Connection(int handle) : handle_(handle) {}
    ~Connection() { close(handle_); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void send(const std::string &first, const std::string &body) {
        const std::string text = first + "\r\nContent-Type: text/plain\r\nContent-Length: " +
                                 std::to_string(body.size()) + "\r\n\r\n" + body;
        for (std::size_t sent = 0; sent < text.size();) {
            const ssize_t n = ::send(handle_, text.data() + sent, text.size() - sent, 0);
            if (n < 0) {
                throw std::runtime_error("cannot send");
            }
            sent += static_cast<std::size_t>(n);
        }
    }

    Message receive() {
        Message message;
        message.first = line();
        for (std::string header = line(); !header.empty(); header = line()) {
            const auto colon = header.find(": ");
            if (colon != std::string::npos) {
                message.headers[header.substr(0, colon)] = header.substr(colon + 2);
            }
        }
        const std::size_t length = std::stoul(message.headers.at("Content-Length"));
        while (message.body.size() < length) {
            message.body += byte();
        }
        return message;
    }

private:
    char byte() {
        char c;
        if (recv(handle_, &c, 1, 0) != 1) {
            throw std::runtime_error("the connection has ended, or nothing came in time");
        }
        return c;
    }

    std::string line() {
        std::string text;
        while (!text.ends_with("\r\n")) {
            text += byte();
        }
        return text.substr(0, text.size() - 2);
    }

    int handle_;
};

struct Response {
    int status;
    std::string type;
    std::string body;
};

Response request(const sockaddr_in &address, const std::string &method, const std::string &path,
                 const std::string &body = "") {
    const int handle = socket(AF_INET, SOCK_STREAM, 0);
    Connection connection(handle);
    const timeval limit = {10, 0};  // seconds
    setsockopt(handle, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit));
    if (connect(handle, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        throw std::runtime_error("cannot connect");
    }
    connection.send(method + " " + path + " HTTP/1.0", body);
    const Message message = connection.receive();
    std::istringstream first(message.first);  // like HTTP/1.0 200 OK
    std::string version;
    int status = 0;
    first >> version >> status;
    return {status, message.headers.at("Content-Type"), message.body};
}

// What a real program does not have: a server for three requests.
void serve(int listener) {
    for (int i = 0; i < 3; i++) {
        Connection connection(accept(listener, nullptr, nullptr));
        const Message message = connection.receive();
        if (message.first.starts_with("GET /greeting ")) {
            connection.send("HTTP/1.0 200 OK", "Hello from the server");
        } else if (message.first.starts_with("POST /notes ")) {
            connection.send("HTTP/1.0 201 Created", "noted: " + message.body);
        } else {
            connection.send("HTTP/1.0 404 Not Found", "");
        }
    }
}

int main() {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = 0;  // any free port
    socklen_t size = sizeof(address);
    auto *where = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || bind(listener, where, size) != 0 || listen(listener, 8) != 0 ||
        getsockname(listener, where, &size) != 0) {
        std::cerr << "cannot listen\n";
        return 1;
    }
    std::thread server(serve, listener);

    const Response greeting = request(address, "GET", "/greeting");
    std::cout << "GET /greeting: " << greeting.status << ", " << greeting.type << '\n' << greeting.body << '\n';
    const Response note = request(address, "POST", "/notes", "buy milk");
    std::cout << "POST /notes: " << note.status << ", " << note.type << '\n' << note.body << '\n';
    const Response nothing = request(address, "GET", "/nothing");
    std::cout << "GET /nothing: " << nothing.status << ", " << nothing.type << '\n';

    server.join();
    close(listener);
}
