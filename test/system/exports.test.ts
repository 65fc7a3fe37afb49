import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const pageOf = (number: number) => ({
  title: `=Tide table ${number}`,
  source: 'Harbour Office',
  language: 'en',
  date: `2031-03-${String((number % 28) + 1).padStart(2, '0')}`,
  text: `The harbour master, Nora Brakk, said that tide ${number} would be high & early.`,
})

describe('exports over HTTP', () => {
  let server: TestServer
  const get = (path: string, given: RequestInit = {}) =>
    fetch(`${new URL(server.url).origin}${path}`, {
      ...given,
      headers: { authorization: `Bearer ${server.key}` },
    })

  beforeAll(async () => {
    server = await startTestServer({ reads: 'key' })
    // More than a page of what the server reads at once.
    await server.publish(Array.from({ length: 70 }, (_page, number) => pageOf(number)))
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each([
    ['csv', 'text/csv; charset=utf-8; header=present', '\ufeffpermalink,title,', 'csv'],
    ['jsonl', 'application/jsonl', '{"id":"Article:', 'jsonl'],
    ['parquet', 'application/vnd.apache.parquet', 'PAR1', 'parquet'],
    ['tei', 'application/tei+xml', '<?xml', 'xml'],
    ['atom', 'application/atom+xml', '<?xml', 'atom'],
  ])('are at /export.%s', async (name, type, beginning, extension) => {
    const answer = await get(`/export.${name}?text=tide&since=2031-03&source=harbour-office`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type])
    expect(answer.headers.get('content-disposition')).toMatch(
      new RegExp(
        `^attachment; filename="communique-tide-harbour-office-since-2031-03-[\\d-]{10}\\.${extension}"$`,
      ),
    )
    expect(answer.headers.get('communique-articles')).toBe('70')
    const body = Buffer.from(await answer.arrayBuffer()).toString()
    expect(body.startsWith(beginning)).toBe(true)
    const head = await get(`/export.${name}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, type, ''])
    expect((await get(`/export.${name}`, { method: 'POST' })).status).toBe(405)
  })

  it('are of one state: what is published since is not in them', async () => {
    const before = await get('/export.csv')
    const position = before.headers.get('communique-position')
    const file = await before.text()
    expect(file).toMatch(/,'=Tide table 3,/)
    await server.publish([pageOf(99)])
    expect(await (await get(`/export.csv?asOf=${position}`)).text()).toBe(file)
    const lines = (text: string) => text.trimEnd().split('\n')
    const now = await (await get('/export.csv')).text()
    expect(lines(now)).toHaveLength(lines(file).length + 1)
    expect(lines(await (await get('/export.jsonl?first=3')).text())).toHaveLength(3)
  })

  it('need the right that reading needs', async () => {
    const answer = await fetch(`${new URL(server.url).origin}/export.csv`)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  it.each([
    ['?words=tide', 'There is no parameter `words` here.'],
    ['?first=0', '`first` is not a number from 1 on.'],
    ['?asOf=now', 'Invalid feed cursor.'],
    ['?since=2031-02-30', 'Give a day, a month or a year that exists'],
  ])('refuse %s with a word', async (parameters, message) => {
    const answer = await get(`/export.csv${parameters}`)
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([400, null])
    expect(await answer.text()).toContain(message)
  })
})
