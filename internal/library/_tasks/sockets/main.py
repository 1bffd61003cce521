"""A TCP server that sends each line back, and a client of it."""

import socket
import threading


def serve(listener):
    """Serves one client and ends."""
    connection, _ = listener.accept()  # waits for a client
    with connection, connection.makefile("rw", encoding="utf-8", newline="\n") as lines:
        for _ in range(2):
            lines.write("echo: " + lines.readline())
            lines.flush()


with socket.create_server(("127.0.0.1", 0)) as listener:  # 0: any free port
    server = threading.Thread(target=serve, args=(listener,))
    server.start()

    with socket.create_connection(listener.getsockname()) as connection:
        with connection.makefile("rw", encoding="utf-8", newline="\n") as lines:
            for message in ("hello", "good night"):
                print("sent:", message)
                lines.write(message + "\n")
                lines.flush()
                print("got:", lines.readline().rstrip())
            if lines.readline() == "":
                print("the server has closed the connection")
    server.join()
