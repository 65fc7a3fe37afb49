import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'

export interface Received {
  readonly query: string
  /** Of a document that is called by its id. */
  readonly documentId?: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly headers: IncomingHttpHeaders
}

export interface StubServer extends AsyncDisposable {
  readonly url: string
  /** What came, in order. */
  readonly requests: readonly Received[]
}

/**
 * A server on the loopback that answers as it is told: `answers[n]` the request n, the last one all that follow.
 * Disposing of it cuts every connection.
 */
export async function stubServer(
  ...answers: readonly ((response: ServerResponse, request: Received) => unknown)[]
): Promise<StubServer> {
  const requests: Received[] = []
  const server = createServer(async (message, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of message) chunks.push(chunk)
    const { variables = {}, ...operation } = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const request = { ...operation, variables, headers: message.headers }
    const answer = answers[Math.min(requests.push(request), answers.length) - 1]
    await answer?.(response, request)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no address')
  return {
    url: `http://127.0.0.1:${address.port}/graphql`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Answers with a GraphQL result. */
export function json(result: object, status = 200, headers: Record<string, string> = {}) {
  return (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(result))
}

/** Answers as a proxy does whose server is away. */
export function unavailable(status: number, headers: Record<string, string> = {}) {
  return (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'text/html', ...headers }).end('<h1>Sorry</h1>')
}

/** Ends the connection without any answer. */
export const cut = (response: ServerResponse): void => void response.socket?.destroy()

/** Answers with a stream of events, each piece written by itself; then `ending` decides. */
export function stream(pieces: readonly (string | Uint8Array)[], ending: 'cut' | 'end' | 'open' = 'open') {
  return async (response: ServerResponse): Promise<void> => {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
    for (const piece of pieces) await new Promise<void>((written) => response.write(piece, () => written()))
    if (ending === 'end') response.end()
    if (ending === 'cut') response.socket?.destroy()
  }
}

/** One result of a subscription as it stands on the wire. */
export function next(result: object): string {
  return `event: next\ndata: ${JSON.stringify(result)}\n\n`
}
