"""Sends HTTP requests and reads status, header and body of the responses."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def request(address, method, path, body=None):
    data = None if body is None else body.encode()
    headers = {"Content-Type": "text/plain"}
    try:
        # Without a limit a request may wait forever.
        response = urlopen(Request(address + path, data, headers, method=method), timeout=10)
    except HTTPError as error:
        response = error  # 404 and the like: it has a status and a text as well
    with response:
        print(f"{method} {path}: {response.status}, {response.headers['Content-Type']}")
        text = response.read().decode()
        if text:
            print(text)


class Handler(BaseHTTPRequestHandler):
    """What a real program does not have: a server."""

    def do_GET(self):
        if self.path == "/greeting":
            self.answer(200, "Hello from the server")
        else:
            self.answer(404, "")

    def do_POST(self):
        sent = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.answer(201, "noted: " + sent)

    def answer(self, status, text):
        self.send_response(status)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(text.encode())

    def log_message(self, *args):
        """Prints nothing."""


with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
    threading.Thread(target=server.serve_forever).start()
    address = f"http://127.0.0.1:{server.server_port}"
    request(address, "GET", "/greeting")
    request(address, "POST", "/notes", "buy milk")
    request(address, "GET", "/nothing")
    server.shutdown()
