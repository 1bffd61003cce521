// A web server for three requests, which the program makes itself.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <thread>

const std::map<std::string, std::string> pages = {{"/hello", "Hello!"}, {"/time", "It is noon."}};

// Reads until the text ends with end, or the other side closes.
std::string read_until(int connection, const std::string &end) {
    std::string text;
    char c;
    while ((end.empty() || !text.ends_with(end)) && recv(connection, &c, 1, 0) == 1) {
        text += c;
    }
    return text;
}

void send_all(int connection, const std::string &text) {
    for (std::size_t sent = 0; sent < text.size();) {
        const ssize_t n = send(connection, text.data() + sent, text.size() - sent, 0);
        if (n < 0) {
            throw std::runtime_error("cannot send");
        }
        sent += static_cast<std::size_t>(n);
    }
}

void answer(int connection) {
    // The first line is like GET /hello HTTP/1.0, and an empty line ends the headers.
    std::istringstream request(read_until(connection, "\r\n\r\n"));
    std::string method, path;
    request >> method >> path;

    const auto page = pages.find(path);
    const bool found = page != pages.end();
    const std::string body = found ? page->second : "There is no such page.";
    send_all(connection, std::string("HTTP/1.0 ") + (found ? "200 OK" : "404 Not Found") +
                             "\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: " +
                             std::to_string(body.size()) + "\r\n\r\n" + body);
}

void get(sockaddr_in address, const std::string &path) {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(connection, reinterpret_cast<sockaddr *>(&address), sizeof(address)) != 0) {
        throw std::runtime_error("cannot connect");
    }
    send_all(connection, "GET " + path + " HTTP/1.0\r\n\r\n");
    std::istringstream head(read_until(connection, "\r\n\r\n"));
    std::string version, status;
    head >> version >> status;
    std::cout << "GET " << path << " -> " << status << ' ' << read_until(connection, "") << '\n';
    close(connection);
}

int main() {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = 0;  // any free port; else htons(8080)
    socklen_t size = sizeof(address);
    auto *where = reinterpret_cast<sockaddr *>(&address);
    if (listener < 0 || bind(listener, where, size) != 0 || listen(listener, 8) != 0 ||
        getsockname(listener, where, &size) != 0) {
        std::cerr << "cannot listen\n";
        return 1;
    }

    std::thread server([listener] {
        for (int i = 0; i < 3; i++) {  // a real server goes on forever
            const int connection = accept(listener, nullptr, nullptr);
            answer(connection);
            close(connection);
        }
    });
    for (const std::string path : {"/hello", "/time", "/missing"}) {
        get(address, path);
    }
    server.join();
    close(listener);
}
