// A web server for three requests, which the program makes itself.
const { once } = require("node:events");
const http = require("node:http");

const pages = new Map([
    ["/hello", "Hello!"],
    ["/time", "It is noon."],
]);

const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const page = pages.get(pathname);
    response.writeHead(page ? 200 : 404, { "Content-Type": "text/plain; charset=utf-8" });
    response.end(page ?? "There is no such page.");
});

async function main() {
    server.listen(0, "127.0.0.1"); // 0: any free port
    await once(server, "listening");
    for (const path of ["/hello", "/time", "/missing"]) {
        const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
        console.log(`GET ${path} -> ${response.status} ${await response.text()}`);
    }
    server.close();
    server.closeAllConnections(); // the client keeps some for later
}

main();
