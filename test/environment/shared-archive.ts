import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { localKeyPath, type ServerConfiguration, startServer } from '@communique/server'
import { withSharedThreads } from '../../apps/server/testing/shared-threads.ts'
import { readMetrics } from './prometheus-text.ts'

export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** As it was before it was compressed. */
  readonly body: string
}

type Headers = Readonly<Record<string, string>>

/** A server of an archive that others may serve as well. */
export class SharingServer implements AsyncDisposable {
  readonly url: string
  readonly key: string
  readonly #stack: AsyncDisposableStack

  private constructor(url: string, key: string, stack: AsyncDisposableStack) {
    this.url = url
    this.key = key
    this.#stack = stack
  }

  static async start(
    databaseUrl: string | undefined,
    chosen: Partial<ServerConfiguration> = {},
  ): Promise<SharingServer> {
    await using starting = new AsyncDisposableStack()
    const dataDirectory = await mkdtemp(join(tmpdir(), 'communique-sharing-'))
    starting.defer(() => rm(dataDirectory, { recursive: true, force: true }))
    const own = { port: 0, host: '127.0.0.1', sample: false, logLevel: 'silent' } as const
    const { url } = starting.use(
      await startServer({
        ...own,
        databaseUrl,
        dataDirectory,
        ...chosen,
        publishing: withSharedThreads(chosen.publishing),
      }),
    )
    const key = (await readFile(localKeyPath(dataDirectory), 'utf8')).trim()
    return new SharingServer(url, key, starting.move())
  }

  /** With the key of the archive. */
  get keyed(): Headers {
    return { authorization: `Bearer ${this.key}` }
  }

  send(method: string, target: string, headers: Headers = {}, body = ''): Promise<HttpAnswer> {
    return new Promise((resolve, reject) => {
      httpRequest(`${this.url}${target}`, { method, headers }, (response) => {
        buffer(response).then((bytes) => {
          const { statusCode: status = 0, headers: given } = response
          resolve({ status, headers: given, body: plain(bytes, given['content-encoding']).toString() })
        }, reject)
      })
        .on('error', reject)
        .end(body)
    })
  }

  post(query: string, headers: Headers = {}, variables: object = {}): Promise<HttpAnswer> {
    const json = { 'content-type': 'application/json', ...headers }
    return this.send('POST', '', json, JSON.stringify({ query, variables }))
  }

  get(query: string, headers: Headers = {}): Promise<HttpAnswer> {
    return this.send('GET', `?${new URLSearchParams({ query })}`, headers)
  }

  /** Executes a mutation by its name, with the key. */
  async change(name: string, input: object, selection = '__typename'): Promise<unknown> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`
    const { body } = await this.post(mutation, this.keyed, { input })
    const { data, errors } = JSON.parse(body)
    if (errors !== undefined) throw new Error(body)
    return data[name]
  }

  /** Publishes a short text; returns the id of the article, or null where it is under embargo. */
  async publish(title: string, more: object = {}, page: object = {}): Promise<string | null> {
    const text = `The pier of ${title} is open, said Minister Ada Kerrin.`
    const pages = [{ title, source: 'Harbour Office', text, ...page }]
    const published = (await this.change(
      'publishPages',
      { pages, ...more },
      'results { article { id } error { message } }',
    )) as { results: { article: { id: string } | null; error: { message: string } | null }[] }
    const [result] = published.results
    if (result === undefined || result.error !== null) throw new Error(result?.error?.message)
    return result.article?.id ?? null
  }

  /** The sum of the series of a metric whose labels fit; of a histogram, how often something was counted. */
  async metric(name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> {
    const response = await fetch(new URL('/metrics', this.url))
    const metric = readMetrics(await response.text()).get(name)
    if (metric === undefined) throw new Error(`There is no metric ${name}`)
    return metric.samples
      .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
      .filter(({ name: own }) => own === name || own === `${name}_count`)
      .reduce((total, { value }) => total + value, 0)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stack.disposeAsync()
  }
}

function plain(bytes: Buffer, coding: string | undefined): Buffer {
  if (coding === 'gzip') return gunzipSync(bytes)
  return coding === 'br' ? brotliDecompressSync(bytes) : bytes
}
