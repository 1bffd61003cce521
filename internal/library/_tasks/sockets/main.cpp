// A TCP server that sends each line back, and a client of it.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

// Closes itself, reads and writes lines.
class Connection {
public:
    explicit Connection(int handle) : handle_(handle) {
        if (handle < 0) {
            throw std::runtime_error("no connection");
        }
    }
    ~Connection() { close(handle_); }
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    void send_line(std::string line) {
        line += '\n';
        for (std::size_t sent = 0; sent < line.size();) {
            const ssize_t n = send(handle_, line.data() + sent, line.size() - sent, 0);
            if (n < 0) {
                throw std::runtime_error("cannot send");
            }
            sent += static_cast<std::size_t>(n);
        }
    }

    // Nothing if the other side has closed. What came too much is kept for the next line.
    std::optional<std::string> read_line() {
        for (;;) {
            if (const auto end = buffer_.find('\n'); end != std::string::npos) {
                std::string line = buffer_.substr(0, end);
                buffer_.erase(0, end + 1);
                return line;
            }
            char part[256];
            const ssize_t n = recv(handle_, part, sizeof(part), 0);
            if (n <= 0) {
                return std::nullopt;
            }
            buffer_.append(part, static_cast<std::size_t>(n));
        }
    }

private:
    int handle_;
    std::string buffer_;
};

int main() {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = 0;  // any free port
    socklen_t size = sizeof(address);
    auto *where = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || bind(listener, where, size) != 0 || listen(listener, 1) != 0 ||
        getsockname(listener, where, &size) != 0) {  // tells the port
        std::cerr << "cannot listen\n";
        return 1;
    }

    std::thread server([listener] {
        Connection connection(accept(listener, nullptr, nullptr));  // waits for a client
        for (int i = 0; i < 2; i++) {
            if (const auto line = connection.read_line()) {
                connection.send_line("echo: " + *line);
            }
        }
    });

    {
        const int handle = socket(AF_INET, SOCK_STREAM, 0);
        if (connect(handle, where, size) != 0) {
            std::cerr << "cannot connect\n";
            return 1;
        }
        Connection connection(handle);
        for (const std::string message : {"hello", "good night"}) {
            std::cout << "sent: " << message << '\n';
            connection.send_line(message);
            std::cout << "got: " << connection.read_line().value() << '\n';
        }
        if (!connection.read_line()) {
            std::cout << "the server has closed the connection\n";
        }
    }
    server.join();
    close(listener);
}
