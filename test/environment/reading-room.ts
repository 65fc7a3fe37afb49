import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localKeyPath, type ServerConfiguration, startServer } from '@communique/server'
import { withSharedThreads } from '../../apps/server/testing/shared-threads.ts'
import { createSampleDatabase, type TestDatabase } from './database.ts'

type Chosen = Partial<Omit<ServerConfiguration, 'port' | 'dataDirectory' | 'databaseUrl'>>

/** An archive with the sample, whose server can be stopped and started again at its address, as its operator would. */
export class ReadingRoom implements AsyncDisposable {
  readonly #database: TestDatabase
  readonly #directory: string
  #server: { readonly url: string } & AsyncDisposable
  #isRunning = true

  private constructor(
    database: TestDatabase,
    directory: string,
    server: { readonly url: string } & AsyncDisposable,
  ) {
    this.#database = database
    this.#directory = directory
    this.#server = server
  }

  static async open(): Promise<ReadingRoom> {
    const database = await createSampleDatabase()
    const directory = database.directory ?? (await mkdtemp(join(tmpdir(), 'communique-room-')))
    return new ReadingRoom(database, directory, await started(database, directory, 0))
  }

  /** Without a slash at its end. */
  get origin(): string {
    return new URL(this.#server.url).origin
  }

  /** The key that the server left in its data folder. */
  async key(): Promise<string> {
    return (await readFile(localKeyPath(this.#directory), 'utf8')).trim()
  }

  async stop(): Promise<void> {
    if (this.#isRunning) await this.#server[Symbol.asyncDispose]()
    this.#isRunning = false
  }

  async start(chosen: Chosen = {}): Promise<void> {
    this.#server = await started(
      this.#database,
      this.#directory,
      Number(new URL(this.#server.url).port),
      chosen,
    )
    this.#isRunning = true
  }

  /** Publishes pages; returns the ids of their articles. */
  async publish(...pages: readonly object[]): Promise<readonly string[]> {
    const query =
      'mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { articleId error { message } } } }'
    const response = await fetch(this.#server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.key()}` },
      body: JSON.stringify({ query, variables: { input: { pages } } }),
    })
    const { data, errors } = JSON.parse(await response.text())
    if (errors !== undefined) throw new Error(JSON.stringify(errors))
    return data.publishPages.results.map((result: { articleId: string | null; error: unknown }) => {
      if (result.articleId === null) throw new Error(JSON.stringify(result.error))
      return result.articleId
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await this.#database[Symbol.asyncDispose]()
    await rm(this.#directory, { recursive: true, force: true })
  }
}

function started({ databaseUrl }: TestDatabase, dataDirectory: string, port: number, chosen: Chosen = {}) {
  return startServer({
    port,
    host: '127.0.0.1',
    dataDirectory,
    databaseUrl,
    sample: false,
    logLevel: 'silent',
    ...chosen,
    publishing: withSharedThreads(chosen.publishing),
  })
}
