import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A TCP proxy in front of a server whose connections can be cut, as a network does. */
export class CutProxy implements AsyncDisposable {
  readonly url: string
  #target: string
  readonly #sockets = new Set<Socket>()
  readonly #close: () => Promise<void>
  /** Connections so far. */
  connections = 0

  private constructor(target: string, url: string, close: () => Promise<void>) {
    this.#target = target
    this.url = url
    this.#close = close
  }

  /** For the server with that address; the path stays. */
  static async open(target: string): Promise<CutProxy> {
    const { pathname } = new URL(target)
    const server = createServer((near) => {
      const { hostname, port } = new URL(proxy.#target)
      proxy.#join(near, connect(Number(port), hostname))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (typeof address !== 'object' || address === null) throw new Error('The proxy does not listen')
    const proxy = new CutProxy(target, `http://127.0.0.1:${address.port}${pathname}`, async () => {
      server.close()
      await once(server, 'close')
    })
    return proxy
  }

  /** New connections go to another server. */
  lead(target: string): void {
    this.#target = target
    this.cut()
  }

  cut(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut()
    await this.#close()
  }

  #join(near: Socket, far: Socket): void {
    this.connections += 1
    for (const socket of [near, far]) {
      this.#sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        this.#sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  }
}
