import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, vi } from 'vitest'

/** A subscription over a socket of its own, which reads when it is told to. */
export class RawStream {
  readonly socket: Socket
  text = ''

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setEncoding('utf8').on('data', (text: string) => (this.text += text))
    socket.on('error', () => {})
  }

  static async open(url: string, query: string, variables: object = {}): Promise<RawStream> {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const stream = new RawStream(socket)
    const body = JSON.stringify({ query, variables })
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    )
    await vi.waitFor(() => expect(stream.text.includes('retry:')).toBe(true), { timeout: 20_000 })
    return stream
  }

  get titles(): string[] {
    return [...this.text.matchAll(/"title":"([^"]+)"/g)].map(([, title = '']) => title)
  }

  get lastId(): string | undefined {
    return [...this.text.matchAll(/^id: (\S+)$/gm)].at(-1)?.[1]
  }
}
