import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Archive } from '@communique/archive'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { PostgresServer } from '../environment/postgres-server.ts'
import { type Served, serve } from '../environment/serve.ts'

const stack = new AsyncDisposableStack()
let postgres: PostgresServer
let server: Served

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'communique-away-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  postgres = stack.use(await PostgresServer.start({ detached: true }))
  server = stack.use(await serve(folder, postgres.url))
})
afterAll(() => stack.disposeAsync())

const followed = 'subscription { articlePublished(from: NOW) { cursor article { title } } }'
const publishing = `mutation ($input: PublishPagesInput!) {
  publishPages(input: $input) { results { status error { code } } }
}`

async function post(query: string, variables: object = {}, key: string | null = null) {
  const response = await fetch(server.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = JSON.parse(await response.text())
  return {
    status: response.status,
    retryAfter: Number(response.headers.get('retry-after')),
    code: errors?.[0]?.extensions.code ?? null,
    data,
  }
}

const publish = (title: string) =>
  post(
    publishing,
    { input: { pages: [{ title, text: `${title} was given by the office of ports.` }] } },
    server.key,
  )

const titleOf = async (stream: EventStream) => {
  const result = await stream.next()
  return JSON.parse(JSON.stringify(result)).data.articlePublished.article.title
}

async function readiness() {
  const response = await fetch(new URL('/health/ready', server.url), { signal: AbortSignal.timeout(1_000) })
  return { status: response.status, health: JSON.parse(await response.text()) }
}

/** What the log says of the database, in order. */
const said = () =>
  server.command.output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))

/** By what is answered and how. */
const operations = {
  'the fast path': () => post('{ articles(first: 1) { nodes { id } } }'),
  execution: () =>
    post('{ articles(first: 1) { nodes { id ... @include(if: true) { title } } } x: __typename }'),
  'a mutation': () => publish('Notice'),
}

it('refuses what it cannot answer while the database is stopped, and goes on when it is back', async () => {
  await using stream = await EventStream.open(server.url, followed)
  await publish('First notice')
  expect(await titleOf(stream)).toBe('First notice')
  const lines = said().length

  await postgres.crash()
  await vi.waitFor(async () => expect((await readiness()).status).toBe(503))
  for (const [name, operation] of Object.entries(operations)) {
    const { status, code, retryAfter } = await operation()
    expect([name, status, code]).toEqual([name, 503, 'DATABASE_UNAVAILABLE'])
    expect(retryAfter).toBeGreaterThan(0)
  }
  await using refused = await EventStream.open(server.url, followed)
  expect(JSON.stringify(await refused.next())).toContain('DATABASE_UNAVAILABLE')
  expect((await readiness()).health).toMatchObject({
    status: 'DATABASE_UNAVAILABLE',
    database: { engine: 'POSTGRES', answers: false },
    feed: null,
  })
  expect((await fetch(new URL('/health/live', server.url))).status).toBe(200)

  const open = (waitMilliseconds: number) =>
    Archive.open({ databaseUrl: postgres.url, waitMilliseconds, onTrouble: () => {} })
  await expect(open(0)).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
  // As when a machine starts both at once.
  const opening = open(60_000)
  await postgres.restart()
  await (await opening)[Symbol.asyncDispose]()
  await vi.waitFor(async () => expect((await readiness()).status).toBe(200), { timeout: 10_000 })
  expect((await publish('Second notice')).code).toBeNull()
  expect(await titleOf(stream)).toBe('Second notice')
  expect((await readiness()).health).toMatchObject({
    status: 'READY',
    database: { answers: true, version: expect.stringMatching(/^\d+/), migration: expect.any(String) },
    feed: { unstamped: 0, lagSeconds: 0 },
  })
  // One line a change of state, and what was refused counted in it.
  const [away, back, ...more] = said().slice(lines)
  expect(away).toMatchObject({ msg: 'the database is away', reason: expect.any(String) })
  expect(back).toMatchObject({
    msg: 'the database is back',
    refused: expect.any(Number),
    seconds: expect.any(Number),
  })
  expect(more).toEqual([])
})

it('goes on by other connections when its own are cut', async () => {
  const lines = said().length
  const client = new pg.Client(postgres.url)
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
  )
  await client.end()
  await vi.waitFor(async () => expect((await operations['the fast path']()).status).toBe(200))
  expect((await publish('Third notice')).code).toBeNull()
  expect(said().slice(lines).length).toBeLessThanOrEqual(2)
  expect((await readiness()).status).toBe(200)
})

it('holds no request for a database that is frozen', async () => {
  await using stream = await EventStream.open(server.url, followed)
  await postgres.signal('SIGSTOP')
  try {
    const begun = performance.now()
    const waiting = Object.values(operations).map((operation) => operation())
    // At once, while others wait.
    expect((await readiness()).status).toBe(503)
    for (const { status, code } of await Promise.all(waiting))
      expect([status, code]).toEqual([503, 'DATABASE_UNAVAILABLE'])
    expect(performance.now() - begun).toBeLessThan(15_000)
    // Known now: nobody waits any more.
    const later = performance.now()
    expect((await operations['the fast path']()).code).toBe('DATABASE_UNAVAILABLE')
    expect(performance.now() - later).toBeLessThan(1_000)
  } finally {
    await postgres.signal('SIGCONT')
  }
  await vi.waitFor(async () => expect((await readiness()).status).toBe(200), { timeout: 20_000 })
  expect((await publish('Fourth notice')).code).toBeNull()
  expect(await titleOf(stream)).toBe('Fourth notice')
})
