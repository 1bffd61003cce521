import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the service does with a chat request: sends pieces and ends, as a test says. */
export type Answer = (reply: Reply) => Promise<void> | void

/** An answer on its way. */
export class Reply {
  readonly body: { messages: { role: string; content: string }[]; model: string }
  readonly #response: ServerResponse

  constructor(body: Reply['body'], response: ServerResponse) {
    this.body = body
    this.#response = response
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
  }

  /** Whether the program has gone. */
  get gone(): boolean {
    return this.#response.destroyed
  }

  /** Sends a piece of text. */
  say(text: string): void {
    this.#send({ content: text }, null)
  }

  /** Ends the answer with a reason. */
  end(reason = 'stop'): void {
    this.#send({}, reason)
    const usage = { prompt_tokens: 12, completion_tokens: 34, total_tokens: 46 }
    this.#response.write(`data: ${JSON.stringify({ model: 'model-1', choices: [], usage })}\n\n`)
    this.#response.end('data: [DONE]\n\n')
  }

  /** Breaks off without a reason. */
  break(): void {
    this.#response.destroy()
  }

  #send(delta: object, reason: string | null): void {
    const chunk = { id: 'c', model: 'model-1', choices: [{ index: 0, delta, finish_reason: reason }] }
    this.#response.write(`data: ${JSON.stringify(chunk)}\n\n`)
  }
}

/** A service that speaks OpenAI's chat API on this computer. */
export class Service {
  url = ''
  /** Every chat request, in order. */
  asked: Reply[] = []
  /** Every path that was asked for. */
  paths: string[] = []
  answer: Answer = (reply) => {
    reply.say('Hello')
    reply.end()
  }
  readonly #server: Server

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  async start(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, '127.0.0.1', listening))
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  stop(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    this.paths.push(request.url ?? '')
    if (request.headers.authorization !== 'Bearer sk-right') {
      response.writeHead(401, { 'Content-Type': 'application/json' })
      response.end('{"error":{"message":"no","code":"invalid_api_key"}}')
    } else if (request.url?.endsWith('/models')) {
      response.writeHead(200, { 'Content-Type': 'application/json' })
      response.end('{"object":"list","data":[{"id":"model-1"},{"id":"model-2"}]}')
    } else {
      const reply = new Reply(JSON.parse(Buffer.concat(parts).toString()) as Reply['body'], response)
      this.asked.push(reply)
      await this.answer(reply)
    }
  }
}
