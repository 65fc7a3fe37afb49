import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedDatabase } from '../environment/database.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const examples = fileURLToPath(new URL('../../docs/examples/', import.meta.url))

/** One of the examples as a process, as its README starts it. */
class Example implements AsyncDisposable {
  readonly #process: ChildProcess
  readonly #closed: Promise<unknown>
  output = ''

  constructor(name: string, ...args: readonly string[]) {
    this.#process = spawn(
      process.execPath,
      ['--conditions=communique:source', join(examples, name), ...args],
      { stdio: ['ignore', 'pipe', 'pipe'] },
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

/** Receives what the webhook posts, once it is told to. */
class Receiver implements AsyncDisposable {
  readonly bodies: { cursor: string; article: { title: string } }[] = []
  isReady = false
  readonly #server = createServer(async (request, response) => {
    const body = await text(request)
    if (this.isReady) this.bodies.push(JSON.parse(body))
    response.writeHead(this.isReady ? 204 : 503).end()
  })

  static async start(): Promise<Receiver> {
    const receiver = new Receiver()
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

describe('the examples', () => {
  let server: TestServer
  let folder: string
  beforeAll(async () => {
    server = await startTestServer()
    folder = await mkdtemp(join(tmpdir(), 'communique-examples-'))
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  })

  it('embed a server, and close it when interrupted', async () => {
    await using database = await embeddedDatabase()
    await using example = new Example('embed-server.ts', '0', database.directory ?? '')
    await example.says(/The archive answers at http:\S+\n(?: {2}[\w-]+: .+\n)+/)
    const [url = ''] = /http:\S+/.exec(example.output) ?? []
    expect((await fetch(`${url}?query={__typename}`)).status).toBe(200)
    expect(await example.interrupt()).toBe(0)
    expect(example.output).toMatch(/Closing \.\.\.\n$/)
  })

  it('import a folder, with what is known about each page', async () => {
    await writeFile(join(folder, 'a.txt'), 'The lock at Orsel was opened, Minister Ilka Brandeaux said.')
    await writeFile(
      join(folder, 'a.json'),
      JSON.stringify({ title: 'Lock opened', date: '2021-05-03', source: 'Ministry of Canals', crawler: 7 }),
    )
    await writeFile(join(folder, 'b.html'), ' ')
    const run = async () => {
      await using example = new Example('import-folder.ts', folder, server.url, server.key)
      return { code: await example.end(), output: example.output }
    }
    expect(await run()).toEqual({
      code: 1,
      output: expect.stringMatching(
        /^PUBLISHED a\.txt Lock opened\nFAILED b\.html The page is empty\. .*\n$/,
      ),
    })
    expect((await run()).output).toMatch(/^UNCHANGED a\.txt Lock opened\n/)
    const { data } = await server.request(
      '{ articles(filter: { source: "ministry-of-canals" }) { nodes { published { value basis } } } }',
    )
    expect(data).toMatchObject({
      articles: { nodes: [{ published: { value: '2021-05-03', basis: 'GIVEN' } }] },
    })
  })

  it('forward new articles to a URL, once the receiver accepts them, and resume', async () => {
    await using receiver = await Receiver.start()
    const cursorFile = join(folder, 'cursor')
    const args = [server.url, receiver.url, cursorFile]
    await server.publish([{ title: 'Before', text: 'The quay was repaired before anybody listened.' }])
    {
      await using example = new Example('webhook.ts', ...args)
      // The server tells where the stream begins: from then on nothing is missed.
      await expect.poll(() => readFile(cursorFile, 'utf8').catch(() => ''), { timeout: 55_000 }).not.toBe('')
      await server.publish([{ title: 'First', text: 'The first barge passed the quay.' }])
      await example.says('answered 503')
      expect(await example.interrupt()).toBe(0)
      expect(example.output).not.toContain('Forwarded')
    }
    receiver.isReady = true
    await server.publish([{ title: 'Second', text: 'The second barge passed while nobody listened.' }])
    await using example = new Example('webhook.ts', ...args)
    await example.says(/(?:Forwarded Article:\S+\s+){2}/)
    expect(receiver.bodies.map(({ article }) => article.title)).toEqual(['First', 'Second'])
    expect(receiver.bodies.at(-1)?.cursor).toMatch(/^[0-9a-f]+\.\d+$/)
  })
})
