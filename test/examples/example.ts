import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

export const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url))

/** One of the examples as a process, as its README starts it. */
export class Example implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #closed: Promise<unknown>
  output = ''

  constructor(
    given: string | { readonly name: string; readonly environment: Readonly<Record<string, string>> },
    ...args: readonly string[]
  ) {
    const { name, environment } = typeof given === 'string' ? { name: given, environment: {} } : given
    this.#process = spawn(
      process.execPath,
      ['--conditions=communique:source', join(examples, name), ...args],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } },
    )
    this.#closed = once(this.#process, 'close')
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.setEncoding('utf8').on('data', (part: string) => (this.output += part))
  }

  /** Waits for words in the output. */
  async says(words: string | RegExp): Promise<void> {
    await expect.poll(() => this.output, { timeout: 55_000 }).toMatch(words)
  }

  /** Its exit code, when it ends by itself. */
  async end(): Promise<number | null> {
    await this.#closed
    return this.#process.exitCode
  }

  /** As Ctrl-C ends it. */
  async interrupt(): Promise<number | null> {
    this.#process.kill('SIGINT')
    return await this.end()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#closed
  }
}

/** Receives what an example posts, once it is told to. */
export class Receiver<Body> implements AsyncDisposable {
  readonly bodies: Body[] = []
  isReady = false
  readonly #server = createServer(async (request, response) => {
    const body = await text(request)
    if (this.isReady) this.bodies.push(JSON.parse(body))
    response.writeHead(this.isReady ? 204 : 503).end()
  })

  static async start<Body>(): Promise<Receiver<Body>> {
    const receiver = new Receiver<Body>()
    await once(receiver.#server.listen(0, '127.0.0.1'), 'listening')
    return receiver
  }

  get url(): string {
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/hook`
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.close()
    await once(this.#server, 'close')
  }
}

/** A port on which nobody listens now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}
