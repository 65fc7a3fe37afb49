import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

const query = 'subscription { articlePublished { cursor replayed article { id title text } } }'

/** Many event streams, read as cheaply as can be: what is measured is the server. */
export class RawStreams implements AsyncDisposable {
  readonly #sockets: Socket[] = []
  /** Called for each event that a stream gets, with the number that its title bears. */
  onEvent: (number: number) => void = () => {}

  static async open(url: string, count: number): Promise<RawStreams> {
    const streams = new RawStreams()
    while (streams.#sockets.length < count) {
      const length = Math.min(100, count - streams.#sockets.length)
      streams.#sockets.push(...(await Promise.all(Array.from({ length }, () => streams.#open(url)))))
    }
    return streams
  }

  async #open(url: string): Promise<Socket> {
    const { hostname, port, pathname } = new URL(url)
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    const body = JSON.stringify({ query })
    socket.write(
      [
        `POST ${pathname} HTTP/1.1`,
        `host: ${hostname}`,
        'accept: text/event-stream',
        'content-type: application/json',
        `content-length: ${body.length}`,
        '',
        body,
      ].join('\r\n'),
    )
    const [answer] = await once(socket, 'data')
    if (!String(answer).startsWith('HTTP/1.1 200')) throw new Error(`No stream: ${String(answer)}`)
    let held = ''
    socket.on('data', (chunk) => {
      const text = held + chunk.toString('latin1')
      let last = 0
      for (const found of text.matchAll(/"title":"Number (\d+) /g)) {
        this.onEvent(Number(found[1]))
        last = found.index + found[0].length
      }
      // A title may stand on the border of two chunks.
      held = text.slice(Math.max(last, text.length - 40))
    })
    return socket
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
  }
}
