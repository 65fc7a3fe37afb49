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

  const mail = [
    'From: Press Office <press@selmouth.example>',
    'Date: Fri, 02 May 2031 10:00:00 +0000',
    'Subject: Ferry to Harl runs again',
    'Message-ID: <7@selmouth.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=part',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The ferry to Harl runs again from Monday, Ada Kerrin, Minister of Ports, said.',
    '',
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Disposition: attachment; filename="quay.html"',
    '',
    '<!doctype html><h1>The quay</h1><p>The quay of Harl was longer than before, Bo Tarn, its mayor, said.</p>',
    '--part--',
    '',
  ].join('\r\n')

  it('publishes what hangs on a mail with it, unless the mail alone is wanted', async () => {
    const file = { base64: base64(mail), name: 'ferry.eml' }
    expect(told(await publish([{ file: { ...file, alone: true } }]))).toEqual([
      [0, null, 'PUBLISHED', 'Ferry to Harl runs again'],
    ])
    const other = mail.replace('<7@', '<8@')
    expect(told(await publish([{ file: { ...file, base64: base64(other) } }]))).toEqual([
      [0, null, 'PUBLISHED', 'Ferry to Harl runs again'],
      [0, expect.stringContaining('quay.html'), 'PUBLISHED', 'The quay'],
    ])
  })

  it('reads documents again as what they are', async () => {
    const ofMail = /* GraphQL */ `
      query ($sha256: String!) {
        article(by: { sha256: $sha256 }) {
          id title published { value }
          capture { mediaType byteLength capturedAt declaredMediaType basis raw }
        }
      }
    `
    const again = mail.replace('<7@', '<9@')
    await publish([{ file: { base64: base64(again), alone: true } }])
    const sha256 = createHash('sha256').update(again).digest('hex')
    const before = await server.request(ofMail, { sha256 })
    expect(before.data).toMatchObject({
      article: {
        title: 'Ferry to Harl runs again',
        published: { value: '2031-05-02' },
        capture: { mediaType: 'message/rfc822', basis: 'MAIL', byteLength: again.length },
      },
    })
    for (let after: string | null = null, checked = 100; checked === 100; ) {
      const { data } = await server.request(
        'mutation ($after: ID) { reparse(input: { first: 100, after: $after }) { checked next articles { changed error { code } } } }',
        { after },
      )
      const { reparse } = data as { reparse: { checked: number; next: string | null; articles: unknown[] } }
      expect(reparse.articles).toEqual([])
      after = reparse.next
      checked = reparse.checked
    }
    expect(await server.request(ofMail, { sha256 })).toEqual(before)
  })
})
