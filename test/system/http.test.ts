import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Archive } from '@communique/archive'
import { localKeyPath, startServer } from '@communique/server'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { placeEmptyArchive } from '../../packages/archive/testing/empty-archive.ts'
import { createDatabase } from '../environment/database.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

describe('the server over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const origin = () => new URL(server.url).origin

  it('says that it lives and is ready', async () => {
    expect((await fetch(`${origin()}/health/live`)).status).toBe(200)
    expect((await fetch(`${origin()}/health/ready`)).status).toBe(200)
    expect((await fetch(`${origin()}/nowhere`)).status).toBe(404)
  })

  it.each(['GET', 'HEAD'])('shows the reading room to a browser, by %s', async (method) => {
    const answer = await fetch(`${origin()}/`, { method, headers: { accept: 'text/html' } })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      ),
      'x-request-id': expect.any(String),
    })
    const page = await answer.text()
    if (method === 'HEAD') return expect(page).toBe('')
    expect(page).toContain('<a href="/graphql">')
    // Nothing from elsewhere, and nothing that the policy would not let run.
    expect(page).not.toMatch(/<script(?![^>]* src="\/assets\/)|<style|\s(?:on\w+|style)=|https?:/)
  })

  it('says what else can be asked of an address', async () => {
    for (const path of ['/', '/health/live', '/health/ready']) {
      const answer = await fetch(`${origin()}${path}`, { method: 'POST' })
      expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, 'GET, HEAD'])
      const { status, headers } = await fetch(`${origin()}${path}`, { method: 'HEAD' })
      expect([status, headers.get('vary')]).toEqual([200, expect.stringMatching(/^origin\b/)])
    }
  })

  it.each([
    ['{', 400, 'The request body is not valid JSON ('],
    ['[]', 400, 'Batches are not supported.'],
    ['{"query":1}', 400, '`query` is not a string.'],
    ['{"query":"{ __typename }","variables":[]}', 400, '`variables` is not a JSON object.'],
    ['{"query":"{ __typename }","operationName":"Other"}', 422, '`query` holds no operation `Other`.'],
    ['{"query":"query ($n: Int!) { articles(first: $n) { totalCount } }"}', 422, 'Variable "$n" has invalid'],
  ])('says what is wrong with %s', async (body, status, message) => {
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(status)
    const { errors } = JSON.parse(await answer.text())
    expect(errors[0].message).toContain(message)
  })

  it('answers at the address with a slash, and to forms', async () => {
    const post = (options: object) =>
      new Promise((resolve, reject) =>
        request(server.url, { method: 'POST', ...options })
          .on('error', reject)
          .on('response', (response) => resolve(response.resume().statusCode))
          .end('query={__typename}'),
      )
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await post({ headers, path: '/graphql/' })).toBe(200)
  })

  it('gives every answer a request id, and keeps that of the caller', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ query: '{ __typename }' })
    const own = await fetch(server.url, { method: 'POST', headers, body })
    expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    const kept = await fetch(server.url, {
      method: 'POST',
      headers: { ...headers, 'x-request-id': 'trace-7' },
      body,
    })
    expect(kept.headers.get('x-request-id')).toBe('trace-7')
  })

  it('answers a browser with GraphiQL, once', async () => {
    const first = await fetch(server.url, { headers: { accept: 'text/html' } })
    expect(first.headers.get('content-type')).toContain('text/html')
    const page = await first.text()
    expect(page).toContain('subscription Live')
    const again = await fetch(server.url, {
      headers: { accept: 'text/html', 'if-none-match': first.headers.get('etag') ?? '' },
    })
    expect(again.status).toBe(304)
  })

  it('refuses a chunked body that is too long', async () => {
    const posted = request(server.url, { method: 'POST', headers: { 'content-type': 'application/json' } })
    posted.on('error', () => {})
    const answered = once(posted, 'response')
    const chunk = Buffer.alloc(1_000_000, 'x')
    for (let sent = 0; sent < 27; sent++) posted.write(chunk)
    posted.end()
    const [response] = await answered
    expect(response.statusCode).toBe(413)
    response.resume()
  })

  it('refuses what would keep it busy for minutes, at once', async () => {
    const page = (inner: string) => `articles(first: 100) { nodes { source { ${inner} } } }`
    const nested = page(page(page('articles(first: 100) { nodes { title } }')))
    const many = Array.from(
      { length: 300 },
      (_alias, n) => `a${n}: articles(first: 100) { nodes { speeches { statements { text } } } }`,
    ).join(' ')
    const bomb = Array.from(
      { length: 40 },
      (_fragment, n) =>
        `fragment F${n} on Article { ${n === 39 ? 'title' : `source { a: articles { nodes { ...F${n + 1} } } b: articles { nodes { ...F${n + 1} } } }`} }`,
    ).join(' ')
    const endless = 'fragment Loop on Article { relatedItems { article { ...Loop } } }'
    for (const [query, codes] of [
      [`{ ${nested} }`, ['TOO_COSTLY']],
      [`{ ${many} }`, ['TOO_COSTLY']],
      [`{ articles { nodes { ...F0 } } } ${bomb}`, ['TOO_COSTLY']],
      [`{ articles { nodes { ...Loop } } } ${endless}`, ['GRAPHQL_VALIDATION_FAILED']],
      [`{ ${'__typename '.repeat(11_000)} }`, ['GRAPHQL_PARSE_FAILED']],
      [`query ($first: Int) { ${page('articles(first: $first) { nodes { title } }')} }`, []],
    ] as const) {
      const { errors } = await server.request(query)
      expect([query.slice(0, 60), errors.map(({ extensions }) => extensions.code)]).toEqual([
        query.slice(0, 60),
        codes,
      ])
    }
  })

  it('refuses a mutation by GET', async () => {
    const answer = await fetch(
      `${server.url}?query=${encodeURIComponent('mutation { createKey(input: { scope: PUBLISH }) { key } }')}`,
      {
        headers: { authorization: `Bearer ${server.key}` },
      },
    )
    expect(answer.status).toBe(405)
  })

  it('keeps its key to itself, and goes on with it after a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'communique-restart-'))
    await using database = await createDatabase()
    const configuration = {
      port: 0,
      host: '127.0.0.1',
      dataDirectory: directory,
      databaseUrl: database.databaseUrl,
      sample: true,
      logLevel: 'silent',
    } as const
    try {
      const first = await startServer(configuration)
      expect(first.sampleArticles).toBeGreaterThan(25)
      const { mode, mtimeMs } = await stat(localKeyPath(directory))
      expect(mode & 0o077).toBe(0)
      await first[Symbol.asyncDispose]()
      const second = await startServer(configuration)
      expect(second.sampleArticles).toBeNull()
      expect((await stat(localKeyPath(directory))).mtimeMs).toBe(mtimeMs)
      await second[Symbol.asyncDispose]()
    } finally {
      await rm(directory, { recursive: true })
    }
  })

  it('says in one line why it cannot start', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'communique-refused-'))
    const configuration = { host: '127.0.0.1', sample: false, logLevel: 'silent' } as const
    await using database = await createDatabase()
    const opened = {
      ...configuration,
      databaseUrl: database.databaseUrl,
      dataDirectory: database.directory ?? join(directory, 'key'),
    }
    try {
      await expect(startServer({ ...opened, port: Number(new URL(server.url).port) })).rejects.toMatchObject({
        code: 'PORT_IN_USE',
      })
      await expect(startServer({ ...opened, port: 0, host: '192.0.2.1' })).rejects.toMatchObject({
        code: 'ADDRESS_UNUSABLE',
      })
      placeEmptyArchive(directory)
      await using running = await startServer({ ...configuration, port: 0, dataDirectory: directory })
      expect(running.url).toContain('127.0.0.1')
      await expect(
        startServer({ ...configuration, port: 0, dataDirectory: directory }),
      ).rejects.toMatchObject({ code: 'DATA_DIRECTORY_IN_USE' })
      // Nothing can be made there.
      await expect(
        startServer({ ...configuration, port: 0, dataDirectory: '/proc/communique/data' }),
      ).rejects.toMatchObject({ code: 'DATA_DIRECTORY_UNUSABLE' })
      const file = join(directory, 'file')
      await writeFile(file, '')
      await expect(
        startServer({ ...configuration, port: 0, dataDirectory: join(file, 'data') }),
      ).rejects.toMatchObject({ code: 'DATA_DIRECTORY_UNUSABLE' })
      await expect(
        startServer({ ...configuration, port: 0, databaseUrl: 'postgres://nobody:secret@127.0.0.1:1/none' }),
      ).rejects.toMatchObject({
        code: 'DATABASE_UNREACHABLE',
        message: expect.not.stringContaining('secret'),
      })
      await expect(
        startServer({ ...configuration, port: 0, databaseUrl: 'not a url' }),
      ).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' })
    } finally {
      await rm(directory, { recursive: true })
    }
  })
})

describe('a fault of the archive', () => {
  // The embedded database cannot be damaged while a server holds it.
  it.skipIf(inject('postgresUrl') === '')('is masked, with the id under which the log has it', async () => {
    await using database = await createDatabase()
    await using archive = await Archive.open({ ...database, onTrouble: () => {} })
    await using broken = await startServer({
      port: 0,
      host: '127.0.0.1',
      databaseUrl: database.databaseUrl,
      sample: false,
      logLevel: 'silent',
    })
    await sql`drop view visible_article cascade`.execute(databaseOf(archive))
    const answer = await fetch(broken.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ sources { totalCount } }' }),
    })
    const { errors } = JSON.parse(await answer.text())
    expect(errors).toHaveLength(1)
    expect(errors[0].extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      requestId: answer.headers.get('x-request-id'),
    })
    expect(errors[0].message).not.toContain('visible_article')
  })
})
