import { once } from 'node:events'
import { createServer, request, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** Stands between a command and an archive, and decides what becomes of the pages of an export. */
export class HaltingProxy implements AsyncDisposable {
  readonly url: string
  readonly #server: Server
  readonly #target: string
  #pages = 0
  /** Is told of each page that is asked for, from 1 on; `CUT` breaks the connection, `HALT` never answers. */
  onPage: (page: number) => 'PASS' | 'CUT' | 'HALT' = () => 'PASS'

  private constructor(server: Server, url: string, target: string) {
    this.#server = server
    this.url = url
    this.#target = target
  }

  static async before(target: string): Promise<HaltingProxy> {
    const server = createServer()
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('There is no port')
    const proxy = new HaltingProxy(server, `http://127.0.0.1:${address.port}/graphql`, target)
    server.on('request', async (incoming, outgoing) => {
      const body = await buffer(incoming)
      const verdict = body.includes('query ExportedArticles') ? proxy.onPage(++proxy.#pages) : 'PASS'
      if (verdict === 'CUT') incoming.socket.destroy()
      if (verdict !== 'PASS') return
      const { host: _host, ...headers } = incoming.headers
      const passed = request(proxy.#target, { method: incoming.method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      passed.on('error', () => outgoing.destroy())
      passed.end(body)
    })
    return proxy
  }

  /** Counts pages anew. */
  again(onPage: HaltingProxy['onPage'] = () => 'PASS'): void {
    this.#pages = 0
    this.onPage = onPage
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }
}
