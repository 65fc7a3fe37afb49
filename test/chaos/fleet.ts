import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort, PostgresServer } from '../environment/postgres-server.ts'
import { type Served, serve } from '../environment/serve.ts'

/** One PostgreSQL and the servers at it, each a process of its own at an address that stays. */
export class Fleet implements AsyncDisposable {
  readonly databaseUrl: string
  readonly urls: readonly string[]
  readonly #folder: string
  readonly #ports: readonly number[]
  readonly #servers: (Served | undefined)[] = []
  readonly #postgres: PostgresServer

  private constructor(folder: string, postgres: PostgresServer, ports: readonly number[]) {
    this.#folder = folder
    this.#postgres = postgres
    this.#ports = ports
    this.databaseUrl = postgres.url
    this.urls = ports.map((port) => `http://127.0.0.1:${port}/graphql`)
  }

  static async start(folder: string, servers: number): Promise<Fleet> {
    const ports: number[] = []
    while (ports.length < servers) ports.push(await freePort())
    const fleet = new Fleet(
      folder,
      await PostgresServer.start({ folder: join(folder, 'postgres'), detached: true }),
      ports,
    )
    try {
      await Promise.all(ports.map((_port, index) => fleet.startServer(index)))
      return fleet
    } catch (error) {
      await fleet[Symbol.asyncDispose]()
      throw error
    }
  }

  get size(): number {
    return this.#ports.length
  }

  /** Of the server that runs there; undefined while none does. */
  keyOf(index: number): string | undefined {
    return this.#servers[index]?.key
  }

  async startServer(index: number): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        this.#servers[index] = await serve(
          join(this.#folder, `server-${index}`),
          this.databaseUrl,
          this.#ports[index],
        )
        return
      } catch (error) {
        if (attempt === 20) throw error
        await sleep(200)
      }
    }
  }

  /** With SIGKILL: without a word. */
  async killServer(index: number): Promise<void> {
    await this.#servers[index]?.command.kill()
    this.#servers[index] = undefined
  }

  /** A pause of the whole process, as on a machine that swaps or moves. */
  async pauseServer(index: number, milliseconds: number): Promise<void> {
    const pid = this.#servers[index]?.command.pid
    if (pid === undefined || pid === 0) return
    process.kill(pid, 'SIGSTOP')
    try {
      await sleep(milliseconds)
    } finally {
      process.kill(pid, 'SIGCONT')
    }
  }

  /** All processes of the database, with SIGKILL, and up again. Resolves when it answers. */
  async crashDatabase(): Promise<void> {
    await this.#postgres.crash()
    await this.#postgres.restart()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#ports.map((_port, index) => this.killServer(index)))
    await this.#postgres[Symbol.asyncDispose]()
  }
}
