// Sends HTTP requests and reads status, header and body of the responses.
#define _POSIX_C_SOURCE 200809L // for dprintf and fdopen
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

typedef struct {
    int status;
    char type[64];
    char body[256];
} Response;

static void fail(const char *what) {
    perror(what);
    exit(EXIT_FAILURE);
}

// Reads headers up to the empty line. It answers the length of the body and
// writes its type, without what follows a semicolon.
static size_t read_headers(FILE *in, char type[64]) {
    char line[256];
    size_t length = 0;
    while (fgets(line, sizeof(line), in) != NULL && strcmp(line, "\r\n") != 0) {
        if (strncasecmp(line, "Content-Length:", 15) == 0) {
            length = strtoul(line + 15, NULL, 10);
        } else if (strncasecmp(line, "Content-Type:", 13) == 0) {
            sscanf(line + 13, " %63[^;\r\n]", type);
        }
    }
    return length;
}

static Response request(struct sockaddr_in address, const char *method, const char *path, const char *body) {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    const struct timeval limit = {.tv_sec = 10, .tv_usec = 0};
    if (connection < 0 || setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof(limit)) != 0 ||
        connect(connection, (struct sockaddr *)&address, sizeof(address)) != 0) {
        fail("connect");
    }
    dprintf(connection, "%s %s HTTP/1.0\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n\r\n%s", method, path,
            strlen(body), body);

    FILE *in = fdopen(connection, "r");
    Response response = {.status = 0};
    char line[256];
    // The first line is like HTTP/1.0 200 OK
    if (fgets(line, sizeof(line), in) == NULL || sscanf(line, "HTTP/%*s %d", &response.status) != 1) {
        fail("response");
    }
    size_t length = read_headers(in, response.type);
    if (length >= sizeof(response.body)) {
        length = sizeof(response.body) - 1;
    }
    response.body[fread(response.body, 1, length, in)] = '\0';
    fclose(in); // closes the connection as well
    return response;
}

// What a real program does not have: a server for three requests.
static void *serve(void *argument) {
    for (int i = 0; i < 3; i++) {
        const int connection = accept(*(int *)argument, NULL, NULL);
        FILE *in = fdopen(connection, "r");
        char line[256];
        char type[64];
        char body[200] = "";
        if (fgets(line, sizeof(line), in) == NULL) {
            fail("request");
        }
        const size_t length = read_headers(in, type);
        if (length < sizeof(body)) {
            body[fread(body, 1, length, in)] = '\0';
        }
        char text[256] = "";
        const char *status = "404 Not Found";
        if (strncmp(line, "GET /greeting ", 14) == 0) {
            status = "200 OK";
            snprintf(text, sizeof(text), "Hello from the server");
        } else if (strncmp(line, "POST /notes ", 12) == 0) {
            status = "201 Created";
            snprintf(text, sizeof(text), "noted: %s", body);
        }
        dprintf(connection, "HTTP/1.0 %s\r\nContent-Type: text/plain\r\nContent-Length: %zu\r\n\r\n%s", status,
                strlen(text), text);
        fclose(in);
    }
    return NULL;
}

int main(void) {
    int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = 0}; // 0: any free port
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 8) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &size) != 0) {
        fail("listen");
    }
    pthread_t server;
    if (pthread_create(&server, NULL, serve, &listener) != 0) {
        fail("thread");
    }

    Response response = request(address, "GET", "/greeting", "");
    printf("GET /greeting: %d, %s\n%s\n", response.status, response.type, response.body);
    response = request(address, "POST", "/notes", "buy milk");
    printf("POST /notes: %d, %s\n%s\n", response.status, response.type, response.body);
    response = request(address, "GET", "/nothing", "");
    printf("GET /nothing: %d, %s\n", response.status, response.type);

    pthread_join(server, NULL);
    close(listener);
    return EXIT_SUCCESS;
}
