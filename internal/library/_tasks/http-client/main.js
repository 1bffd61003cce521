// Sends HTTP requests and reads status, header and body of the responses.
const { once } = require("node:events");
const http = require("node:http");
const { text } = require("node:stream/consumers");

async function request(address, method, path, body) {
    const response = await fetch(address + path, {
        method,
        body,
        headers: { "Content-Type": "text/plain" },
        signal: AbortSignal.timeout(10_000), // fails after ten seconds
    });
    console.log(`${method} ${path}: ${response.status}, ${response.headers.get("Content-Type")}`);
    const content = await response.text();
    if (content !== "") {
        console.log(content);
    }
}

// What a real program does not have: a server.
const server = http.createServer(async (request, response) => {
    const sent = await text(request);
    const answers = {
        "GET /greeting": [200, "Hello from the server"],
        "POST /notes": [201, `noted: ${sent}`],
    };
    const [status, body] = answers[`${request.method} ${request.url}`] ?? [404, ""];
    response.writeHead(status, { "Content-Type": "text/plain" }).end(body);
});

async function main() {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = `http://127.0.0.1:${server.address().port}`;

    await request(address, "GET", "/greeting");
    await request(address, "POST", "/notes", "buy milk");
    await request(address, "GET", "/nothing");

    server.close();
    server.closeAllConnections(); // the client keeps some for later
}

main();
