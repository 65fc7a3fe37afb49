import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localKeyPath, type ServerConfiguration, startServer } from '@communique/server'
import { withSharedThreads } from '../../apps/server/testing/shared-threads.ts'
import { createDatabase, createSampleDatabase, type TestDatabase } from './database.ts'

export interface Answer {
  readonly status: number
  readonly data: unknown
  readonly errors: readonly {
    message: string
    path?: readonly unknown[]
    extensions: { code: string; requestId?: string }
  }[]
}

/** A whole server on the engine under test, on a free port, with a key. */
export interface TestServer extends AsyncDisposable {
  readonly url: string
  readonly key: string
  /** Posts an operation, with the key unless another is given. */
  readonly request: (query: string, variables?: object, key?: string | null) => Promise<Answer>
  /** Publishes texts as pages; returns the ids of the articles, in order. */
  readonly publish: (pages: readonly object[], options?: object) => Promise<string[]>
}

/** What is left out is as in a server without settings. */
export type TestServerOptions = Partial<Omit<ServerConfiguration, 'dataDirectory' | 'databaseUrl'>> & {
  /** Default: a new one. It goes with the server. */
  readonly database?: TestDatabase
}

export async function startTestServer({
  sample = false,
  database: given,
  ...chosen
}: TestServerOptions = {}): Promise<TestServer> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(given ?? (await (sample ? createSampleDatabase() : createDatabase())))
  const directory = database.directory ?? (await mkdtemp(join(tmpdir(), 'communique-test-')))
  stack.defer(() => rm(directory, { recursive: true, force: true }))
  const server = stack.use(
    await startServer({
      port: 0,
      host: '127.0.0.1',
      dataDirectory: directory,
      databaseUrl: database.databaseUrl,
      sample,
      logLevel: 'silent',
      ...chosen,
      publishing: withSharedThreads(chosen.publishing),
    }),
  )
  const key = (await readFile(localKeyPath(directory), 'utf8')).trim()

  const request: TestServer['request'] = async (query, variables = {}, given = key) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(given !== null && { authorization: `Bearer ${given}` }),
      },
      body: JSON.stringify({ query, variables }),
    })
    const { data = null, errors = [] } = JSON.parse(await response.text())
    return { status: response.status, data, errors }
  }
  return {
    url: server.url,
    key,
    request,
    publish: async (pages, options = {}) => {
      const { data, errors } = await request(
        `mutation ($input: PublishPagesInput!) {
          publishPages(input: $input) { results { status article { id } error { code message } } }
        }`,
        { input: { pages, ...options } },
      )
      if (errors.length > 0) throw new Error(errors[0]?.message)
      return publishedIds(data)
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

function publishedIds(data: unknown): string[] {
  const { publishPages } = data as {
    publishPages: { results: { article: { id: string } | null; error: { message: string } | null }[] }
  }
  return publishPages.results.map(({ article, error }) => {
    if (error !== null) throw new Error(error.message)
    return article?.id ?? 'under embargo'
  })
}
