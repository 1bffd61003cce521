// A web server for three requests, which the program makes itself.
#define _POSIX_C_SOURCE 200809L // for dprintf and fdopen
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { REQUESTS = 3 };

static void fail(const char *what) {
    perror(what);
    exit(EXIT_FAILURE);
}

static void answer(int connection) {
    FILE *in = fdopen(connection, "r");
    char line[512];
    char path[256] = "";
    // The first line is like GET /hello HTTP/1.0
    if (fgets(line, sizeof(line), in) == NULL || sscanf(line, "GET %255s", path) != 1) {
        fclose(in);
        return;
    }
    // The headers end with an empty line.
    while (fgets(line, sizeof(line), in) != NULL && strcmp(line, "\r\n") != 0) {
    }

    const char *status = "200 OK";
    const char *body;
    if (strcmp(path, "/hello") == 0) {
        body = "Hello!";
    } else if (strcmp(path, "/time") == 0) {
        body = "It is noon.";
    } else {
        status = "404 Not Found";
        body = "There is no such page.";
    }
    dprintf(connection, "HTTP/1.0 %s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %zu\r\n\r\n%s", status,
            strlen(body), body);
    fclose(in); // closes the connection as well
}

static void *serve(void *argument) {
    const int listener = *(int *)argument;
    for (int i = 0; i < REQUESTS; i++) { // a real server goes on forever
        const int connection = accept(listener, NULL, NULL);
        if (connection < 0) {
            fail("accept");
        }
        answer(connection);
    }
    return NULL;
}

static void get(struct sockaddr_in address, const char *path) {
    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connection < 0 || connect(connection, (struct sockaddr *)&address, sizeof(address)) != 0) {
        fail("connect");
    }
    dprintf(connection, "GET %s HTTP/1.0\r\n\r\n", path);
    FILE *in = fdopen(connection, "r");
    char line[512];
    int status = 0;
    if (fgets(line, sizeof(line), in) == NULL || sscanf(line, "HTTP/%*d.%*d %d", &status) != 1) {
        fail("answer");
    }
    while (fgets(line, sizeof(line), in) != NULL && strcmp(line, "\r\n") != 0) {
    }
    if (fgets(line, sizeof(line), in) != NULL) {
        printf("GET %s -> %d %s\n", path, status, line);
    }
    fclose(in);
}

int main(void) {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = 0}; // 0: any free port; else htons(8080)
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 8) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &size) != 0) {
        fail("listen");
    }
    pthread_t server;
    if (pthread_create(&server, NULL, serve, (void *)&listener) != 0) {
        fail("thread");
    }
    get(address, "/hello");
    get(address, "/time");
    get(address, "/missing");
    pthread_join(server, NULL);
    close(listener);
    return EXIT_SUCCESS;
}
