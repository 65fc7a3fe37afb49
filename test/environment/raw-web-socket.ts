import { once } from 'node:events'
import WebSocket from 'ws'

/** GraphQL over WebSocket by hand: the text of what is sent, which a client would parse. */
export class RawWebSocket implements AsyncDisposable {
  readonly #socket: WebSocket
  readonly #waiting = new Map<string, (payload: string) => void>()
  #last = 0

  private constructor(socket: WebSocket) {
    this.#socket = socket
    socket.on('message', (data) => {
      const [, id = '', type, payload = ''] =
        /^\{"id":"(\d+)","type":"(next|error)","payload":(.*)\}$/s.exec(String(data)) ?? []
      this.#waiting.get(id)?.(type === 'error' ? `{"errors":${payload}}` : payload)
    })
  }

  static async open(url: string): Promise<RawWebSocket> {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws')
    await once(socket, 'open')
    socket.send('{"type":"connection_init"}')
    await once(socket, 'message')
    return new RawWebSocket(socket)
  }

  /** The response, as text: the first result, or the errors in place of one. */
  async request(operation: { readonly query: string; readonly variables: object }): Promise<string> {
    this.#last += 1
    const id = String(this.#last)
    const { promise, resolve } = Promise.withResolvers<string>()
    this.#waiting.set(id, resolve)
    this.#socket.send(JSON.stringify({ id, type: 'subscribe', payload: operation }))
    const payload = await promise
    this.#waiting.delete(id)
    return payload
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#socket.close()
    await once(this.#socket, 'close')
  }
}
