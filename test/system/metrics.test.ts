import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Metric, readMetrics } from '../environment/prometheus-text.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server?.[Symbol.asyncDispose]())

/** The metrics as a scraper of this machine gets them. */
async function scrape(): Promise<Map<string, Metric>> {
  const response = await fetch(new URL('/metrics', server.url))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  return readMetrics(await response.text())
}

/** The sum of the series whose labels fit. */
function sum(metrics: Map<string, Metric>, name: string, labels: Record<string, string> = {}): number {
  const metric = metrics.get(name)
  if (metric === undefined) throw new Error(`There is no metric ${name}`)
  return metric.samples
    .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .filter(({ name: own }) => own === name || own === `${name}_count`)
    .reduce((total, { value }) => total + value, 0)
}

it('counts requests and operations by what became of them', async () => {
  const before = await scrape()
  await server.request('query Chosen { articles(first: 1) { nodes { id } } }', {}, null)
  await server.request('{ nonsense }', {}, null)
  await server.request('mutation { withdrawArticle(input: { id: "x" }) { __typename } }', {}, null)
  await fetch(new URL('/no/such/path', server.url))
  const after = await scrape()
  const more = (name: string, labels?: Record<string, string>) =>
    sum(after, name, labels) - sum(before, name, labels)

  const requests = 'communique_http_requests_total'
  expect(more(requests, { route: '/graphql', method: 'POST' })).toBe(3)
  expect(more(requests, { route: 'other', status: '404' })).toBe(1)
  expect(more('communique_http_request_duration_seconds', { route: '/graphql' })).toBe(3)
  expect(more('communique_http_response_bytes_total', { route: '/graphql' })).toBeGreaterThan(300)
  const operations = 'communique_operations_total'
  expect(more(operations, { kind: 'query', code: 'OK' })).toBe(1)
  expect(more(operations, { answered_by: 'NOBODY', code: 'GRAPHQL_VALIDATION_FAILED' })).toBe(1)
  expect(more(operations, { kind: 'mutation', code: 'UNAUTHENTICATED' })).toBe(1)
  // Whoever calls cannot add to the names.
  expect(JSON.stringify([...after.values()])).not.toMatch(/Chosen|no\/such/)
})

it('tells of the feed, the database and the process', async () => {
  const before = sum(await scrape(), 'communique_feed_position')
  await server.publish([{ text: 'Notice of the harbour office of Osmerin. The pier is open.' }])
  const after = await scrape()
  expect(sum(after, 'communique_feed_position')).toBeGreaterThan(before)
  expect(sum(after, 'communique_database_up')).toBe(1)
  for (const name of ['process_resident_memory_bytes', 'process_cpu_seconds_total', 'nodejs_heap_size_bytes'])
    expect(sum(after, name)).toBeGreaterThan(0)
})

it('has every metric in the documentation, with what it means', async () => {
  const page = await readFile(new URL('../../docs/operation.md', import.meta.url), 'utf8')
  for (const { name, help } of (await scrape()).values()) expect(page).toContain(`| \`${name}\` | ${help} |`)
})

it('is read by this machine, and through a proxy only with a key', async () => {
  const statusOf = async (headers: Record<string, string>) => {
    const response = await fetch(new URL('/metrics', server.url), { headers })
    await response.arrayBuffer()
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    return response.status
  }
  const proxied = { 'x-forwarded-for': '203.0.113.7' }
  expect(await statusOf({})).toBe(200)
  expect(await statusOf(proxied)).toBe(401)
  expect(await statusOf({ ...proxied, authorization: 'Bearer unknown' })).toBe(401)
  expect(await statusOf({ ...proxied, authorization: `Bearer ${server.key}` })).toBe(200)
})

it('answers HEAD, and refuses to be written to', async () => {
  const ask = (method: string) =>
    new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
      const asked = request(new URL('/metrics', server.url), { method }, async (response) =>
        resolve({ status: response.statusCode, body: await text(response) }),
      )
      asked.on('error', reject).end()
    })
  expect(await ask('HEAD')).toEqual({ status: 200, body: '' })
  expect((await ask('POST')).status).toBe(405)
})
