import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const mutation = /* GraphQL */ `
  mutation ($input: PublishPagesInput!) {
    publishPages(input: $input) {
      results { input place status article { title capture { sha256 } } error { code message } }
    }
  }
`

interface Result {
  readonly input: number
  readonly place: string | null
  readonly status: string
  readonly article: { readonly title: string; readonly capture: { readonly sha256: string } } | null
  readonly error: { readonly code: string; readonly message: string } | null
}

const base64 = (text: string | Uint8Array) => Buffer.from(text).toString('base64')
const line = (number: number) =>
  JSON.stringify({
    title: `Buoy ${number}`,
    text: `The buoy number ${number} at Selmouth was painted, the office said.`,
  })
const lines = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => line(from + index)).join('\n')

describe('Mutation.publishPages with containers', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function publish(pages: readonly object[]): Promise<readonly Result[]> {
    const { data, errors } = await server.request(mutation, { input: { pages } })
    expect(errors).toEqual([])
    return (data as { publishPages: { results: Result[] } }).publishPages.results
  }
  const told = (results: readonly Result[]) =>
    results.map(({ input, place, status, article, error }) => [
      input,
      place,
      status,
      article?.title ?? error?.code,
    ])

  it('gives a result for each page in a file, in order, and says where it was', async () => {
    const results = await publish([
      { title: 'Before', text: 'The lock at Selmouth opens at six.' },
      { file: { base64: base64(gzipSync(`${line(1)}\n{"text"\n${line(2)}\n`)), name: 'buoys.jsonl.gz' } },
      {
        file: { base64: base64('The lock at Selmouth closes at nine, the office said.'), name: 'after.txt' },
      },
    ])
    expect(told(results)).toEqual([
      [0, null, 'PUBLISHED', 'Before'],
      [1, 'line 1', 'PUBLISHED', 'Buoy 1'],
      [1, 'line 2', 'FAILED', 'PAGE_JSON'],
      [1, 'line 3', 'PUBLISHED', 'Buoy 2'],
      [2, null, 'PUBLISHED', 'The lock at Selmouth closes at nine, the office said'],
    ])
    expect(results[1]?.article?.capture.sha256).toBe(createHash('sha256').update(line(1)).digest('hex'))
  })

  it('knows again what came in a container before', async () => {
    await publish([{ file: { base64: base64(lines(10, 2)), name: 'a.jsonl' } }])
    const again = await publish([{ file: { base64: base64(`${lines(10, 3)}\n`), name: 'b.jsonl' } }])
    expect(again.map(({ status }) => status)).toEqual(['UNCHANGED', 'UNCHANGED', 'PUBLISHED'])
  })

  it('reads a packed page as what it is', async () => {
    const text = 'The customs house at Selmouth is closed on Monday, the office said.'
    const [result] = await publish([{ file: { base64: base64(gzipSync(text)), name: 'notice.txt.gz' } }])
    expect(result).toMatchObject({ status: 'PUBLISHED', place: null })
    expect(result?.article?.capture.sha256).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('refuses a file with more pages than a request takes, and publishes what lies beside it', async () => {
    const results = await publish([
      { file: { base64: base64(gzipSync(lines(1000, 101))), name: 'many.jsonl.gz' } },
      { title: 'Beside many', text: 'The pilot boat was painted white.' },
    ])
    expect(told(results)).toEqual([
      [0, null, 'FAILED', 'CONTAINER_TOO_LARGE'],
      [1, null, 'PUBLISHED', 'Beside many'],
    ])
    expect(results[0]?.error?.message).toContain('communique publish')
  })

  it('refuses what together is more than a request takes', async () => {
    const files = [2000, 2100].map((from) => ({ file: { base64: base64(lines(from, 80)), name: 'x.jsonl' } }))
    const statuses = Map.groupBy(await publish(files), ({ error }) => error?.code ?? 'published')
    expect([...statuses].map(([status, results]) => [status, results.length]).sort()).toEqual([
      ['CONTAINER_TOO_LARGE', 1],
      ['published', 80],
    ])
  })

  it('bounds what a file unpacks to', async () => {
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, ' '))
    const results = await publish([
      { file: { base64: base64(bomb), name: 'blank.txt.gz' } },
      { title: 'Beside a blank', text: 'The tide table for May is out.' },
    ])
    expect(results.map(({ status }) => status)).toEqual(['FAILED', 'PUBLISHED'])
    expect(results[0]?.error?.code).toMatch(/^(?:CONTAINER|PAGE)_/)
  })
})
