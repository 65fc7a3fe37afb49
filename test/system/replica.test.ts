import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createArchive } from '@communique/sdk'
import { localKeyPath, startServer } from '@communique/server'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CutProxy } from '../environment/cut-proxy.ts'
import { PostgresServer } from '../environment/postgres-server.ts'

/** A streaming replica, which a commit waits for: then nothing that was acknowledged is lost with the primary. */
describe('a replica', { timeout: 120_000 }, () => {
  const stack = new AsyncDisposableStack()
  let primary: PostgresServer
  let replica: PostgresServer
  let proxy: CutProxy
  let url: string
  let key: string

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-replica-'))
    await chmod(folder, 0o711)
    stack.defer(() => rm(folder, { recursive: true, force: true }))
    primary = stack.use(await PostgresServer.start({ folder: join(folder, 'primary'), detached: true }))
    replica = stack.use(
      await PostgresServer.start({ folder: join(folder, 'replica'), replicaOf: primary.url, detached: true }),
    )
    await sql(primary, "alter system set synchronous_standby_names = 'replica'")
    await sql(primary, 'select pg_reload_conf()')
    proxy = stack.use(await CutProxy.open(primary.url))
    const server = stack.use(
      await startServer({
        port: 0,
        host: '127.0.0.1',
        dataDirectory: join(folder, 'server'),
        databaseUrl: postgresAt(proxy.url),
        databaseReadUrl: replica.url,
        sample: false,
        logLevel: 'silent',
      }),
    )
    url = server.url
    key = (await readFile(localKeyPath(join(folder, 'server')), 'utf8')).trim()
  })
  afterAll(() => stack.disposeAsync())

  async function request(query: string, variables: object = {}): Promise<unknown> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: unknown; errors?: readonly unknown[] }
    expect(errors).toBeUndefined()
    return data
  }

  const publish = (title: string) =>
    request('mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status } } }', {
      input: { pages: [{ title, text: `The bridge of Harl: ${title}.` }] },
    })

  let asked = 0
  /** Each time another document: an answer that is kept asks no database. */
  const titles = async () => {
    asked += 1
    const { articles } = (await request(`{ articles(first: 100) { nodes { title } } } # ${asked}`)) as {
      articles: { nodes: { title: string }[] }
    }
    return articles.nodes.map(({ title }) => title)
  }

  /** Of the connections whose last statement read articles. */
  async function readersAt(server: PostgresServer): Promise<number> {
    const reading = 'query like \'%"article"%\' and pid <> pg_backend_pid()'
    const [row] = await sql(server, `select count(*)::int as count from pg_stat_activity where ${reading}`)
    return Number(row?.['count'])
  }

  it('answers what callers read, and nobody misses what was published before', async () => {
    await publish('opened')
    await vi.waitFor(
      async () => {
        await titles()
        expect(await readersAt(replica)).toBeGreaterThan(0)
      },
      // Until then the key that the start has written is read from the primary.
      { timeout: 20_000, interval: 200 },
    )

    await sql(replica, 'select pg_wal_replay_pause()')
    await publish('painted')
    expect(await titles()).toEqual(['painted', 'opened'])
    await sql(replica, 'select pg_wal_replay_resume()')
    await vi.waitFor(async () => expect(await titles()).toEqual(['painted', 'opened']))
  })

  it('takes the place of a primary that is killed: the feed goes on, nothing is lost or repeated', async () => {
    const archive = createArchive({ url, key })
    const told: string[] = []
    const enough = new AbortController()
    const following = (async () => {
      for await (const { article } of archive.articlePublished({
        from: 'BEGINNING',
        signal: enough.signal,
      })) {
        told.push(article.title)
      }
    })().catch((error: unknown) => {
      if (!enough.signal.aborted) throw error
    })
    const acknowledged = await titles()
    await vi.waitFor(() => expect(told.length).toBe(acknowledged.length))

    await primary.crash()
    await sql(replica, 'select pg_promote()')
    proxy.lead(replica.url)
    await vi.waitFor(() => publish('closed'), { timeout: 30_000, interval: 200 })
    await publish('opened again')
    await vi.waitFor(() => expect(told).toContain('opened again'), { timeout: 30_000 })
    enough.abort()
    await following
    expect(told).toEqual(['opened', 'painted', 'closed', 'opened again'])
    expect((await titles()).toReversed()).toEqual(told)
  })
})

async function sql(server: PostgresServer, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(server.url)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

function postgresAt(address: string): string {
  const { port } = new URL(address)
  return `postgres://postgres@127.0.0.1:${port}/postgres`
}
