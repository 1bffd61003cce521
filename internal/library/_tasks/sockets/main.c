// A TCP server that sends each line back, and a client of it.
#define _POSIX_C_SOURCE 200809L // for dprintf and fdopen
#include <arpa/inet.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *what) {
    perror(what);
    exit(EXIT_FAILURE);
}

// Serves one client and ends.
static void *serve(void *argument) {
    const int listener = *(int *)argument;
    const int connection = accept(listener, NULL, NULL); // waits for a client
    if (connection < 0) {
        fail("accept");
    }
    FILE *in = fdopen(connection, "r"); // reads by lines
    char line[256];
    for (int i = 0; i < 2 && fgets(line, sizeof(line), in) != NULL; i++) {
        dprintf(connection, "echo: %s", line);
    }
    fclose(in); // closes the connection as well
    return NULL;
}

int main(void) {
    const int listener = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = 0}; // 0: any free port
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, size) != 0 || listen(listener, 1) != 0 ||
        getsockname(listener, (struct sockaddr *)&address, &size) != 0) { // tells the port
        fail("listen");
    }
    pthread_t server;
    if (pthread_create(&server, NULL, serve, (void *)&listener) != 0) {
        fail("thread");
    }

    const int connection = socket(AF_INET, SOCK_STREAM, 0);
    if (connection < 0 || connect(connection, (struct sockaddr *)&address, sizeof(address)) != 0) {
        fail("connect");
    }
    FILE *in = fdopen(connection, "r");
    char line[256];
    const char *messages[] = {"hello", "good night"};
    for (size_t i = 0; i < 2; i++) {
        printf("sent: %s\n", messages[i]);
        dprintf(connection, "%s\n", messages[i]);
        if (fgets(line, sizeof(line), in) == NULL) {
            fail("read");
        }
        printf("got: %s", line);
    }
    if (fgets(line, sizeof(line), in) == NULL) {
        printf("the server has closed the connection\n");
    }
    fclose(in);
    pthread_join(server, NULL);
    close(listener);
    return EXIT_SUCCESS;
}
