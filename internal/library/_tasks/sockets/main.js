// A TCP server that sends each line back, and a client of it.
const { once } = require("node:events");
const net = require("node:net");
const readline = require("node:readline");

// The lines of a connection, one after the other.
const linesOf = (socket) => readline.createInterface({ input: socket })[Symbol.asyncIterator]();

async function serve(socket) {
    const lines = linesOf(socket);
    for (let i = 0; i < 2; i++) {
        const { value } = await lines.next();
        socket.write(`echo: ${value}\n`);
    }
    socket.end();
}

async function main() {
    const server = net.createServer(serve);
    server.listen(0, "127.0.0.1"); // 0: any free port
    await once(server, "listening");

    const socket = net.connect(server.address().port, "127.0.0.1");
    const answers = linesOf(socket);
    for (const message of ["hello", "good night"]) {
        console.log(`sent: ${message}`);
        socket.write(`${message}\n`);
        const { value } = await answers.next();
        console.log(`got: ${value}`);
    }
    const { done } = await answers.next();
    if (done) {
        console.log("the server has closed the connection");
    }
    server.close();
}

main();
