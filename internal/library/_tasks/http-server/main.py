"""A web server for three requests, which the program makes itself."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import urlopen

PAGES = {"/hello": "Hello!", "/time": "It is noon."}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(urlsplit(self.path).path)
        body = (page or "There is no such page.").encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Prints nothing; a real server keeps a log."""


def get(address, path):
    try:
        response = urlopen(address + path)
    except HTTPError as error:
        response = error  # 404 and the like: it has a status and a text as well
    with response:
        print(f"GET {path} -> {response.status} {response.read().decode()}")


with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:  # 0: any free port
    threading.Thread(target=server.serve_forever).start()
    for path in ("/hello", "/time", "/missing"):
        get(f"http://127.0.0.1:{server.server_port}", path)
    server.shutdown()
