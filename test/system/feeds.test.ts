import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

/** Enough for two pages of a feed. */
const many = Array.from({ length: 60 }, (_, index) => ({
  title: `Tide table ${index}`,
  source: 'Harbour Office',
  language: 'en',
  date: `2031-03-${String((index % 28) + 1).padStart(2, '0')}`,
  text: `The harbour master, Nora Brakk, said that tide ${index} would be <b>high</b> & early.`,
}))

interface JsonFeed {
  readonly feed_url: string
  readonly next_url?: string
  readonly home_page_url: string
  readonly items: readonly {
    readonly id: string
    readonly url: string
    readonly title: string
    readonly date_modified: string
    readonly _communique: { readonly issued: string | null }
  }[]
}

describe('feeds', () => {
  let server: TestServer
  const at = (path: string) => `${new URL(server.url).origin}${path}`
  const read = async (address: string): Promise<JsonFeed> => JSON.parse(await (await fetch(address)).text())
  const titles = async (path: string) => (await read(at(path))).items.map(({ title }) => title)

  beforeAll(async () => {
    server = await startTestServer()
    await server.publish(many)
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it.each([
    ['/feed.atom', 'application/atom+xml; charset=utf-8', '<feed xmlns="http://www.w3.org/2005/Atom"'],
    ['/feed.rss', 'application/rss+xml; charset=utf-8', '<rss version="2.0"'],
    ['/feed.json', 'application/feed+json; charset=utf-8', '"https://jsonfeed.org/version/1.1"'],
  ])('are at %s, and are not sent again', async (path, type, beginning) => {
    const first = await fetch(at(`${path}?text=tide`))
    expect([first.status, first.headers.get('content-type')]).toEqual([200, type])
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(await first.text()).toContain(beginning)
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await fetch(at(`${path}?text=tide`), { headers })).status).toBe(304)
    // Another selection says something else, even where the articles are the same.
    expect((await fetch(at(path), { headers })).status).toBe(200)
    const head = await fetch(at(path), { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type')]).toEqual([200, type])
    expect((await fetch(at(path), { method: 'POST' })).status).toBe(405)
  })

  it('name an address that is always the same, and lead to every article once', async () => {
    const first = await read(at('/feed.json?until=2031&source=harbour-office&text=tide'))
    const address = '?text=tide&source=harbour-office&until=2031'
    expect(first).toMatchObject({ feed_url: at(`/feed.json${address}`), home_page_url: at(`/${address}`) })
    expect(first.items).toHaveLength(50)
    const second = await read(first.next_url ?? '')
    expect(second.next_url).toBeUndefined()
    expect([...first.items, ...second.items].map(({ title }) => title)).toEqual(
      many.map(({ title }) => title).toReversed(),
    )
    expect(first.items[0]).toMatchObject({ url: at(`/a/${idOf(first.items[0]?.id)}`) })
    expect(first.items[0]?._communique).toEqual({ issued: '2031-03-04' })
  })

  it.each([
    ['?words=tide', 'There is no parameter `words` here.'],
    ['?text=', '`text` is empty.'],
    ['?text=a&text=b', '`text` is given twice.'],
    ['?since=March', '`since` is not a date.'],
    ['?since=2031-02-30', 'Give a day, a month or a year that exists'],
    ['?before=x', 'Invalid cursor.'],
  ])('refuse %s with a word', async (parameters, message) => {
    for (const format of ['atom', 'rss', 'json']) {
      const answer = await fetch(at(`/feed.${format}${parameters}`))
      expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'text/plain; charset=utf-8'])
      expect(await answer.text()).toContain(message)
    }
  })

  it('begin with what became visible last, and lose what is withdrawn', async () => {
    const edit = (act: string) => server.request(`mutation { ${act} { __typename } }`)
    const told = (path: string) => expect.poll(() => titles(path), { timeout: 20_000 })
    const { data } = await server.request(
      `mutation { publishPages(input: {
        pages: [{ title: "Sealed letter", text: "The letter was sealed." }], publishAt: "2099-01-01T00:00:00Z"
      }) { results { articleId } } }`,
    )
    const sealed = /Article:[\da-f-]+/.exec(JSON.stringify(data))?.[0]
    const [open = ''] = await server.publish([{ title: 'Open letter', text: 'The letter was open.' }])
    await told('/feed.json?text=letter').toEqual(['Open letter'])
    await edit(`moveEmbargo(input: { id: "${sealed}" })`)
    await told('/feed.json?text=letter').toEqual(['Sealed letter', 'Open letter'])
    const { items } = await read(at('/feed.json?text=letter'))
    expect(Date.parse(items[0]?.date_modified ?? '')).toBeGreaterThan(
      Date.parse(items[1]?.date_modified ?? ''),
    )

    await edit(`withdrawArticle(input: { id: "${open}" })`)
    await told('/feed.json?text=letter').toEqual(['Sealed letter'])
    await edit(`restoreArticle(input: { id: "${open}" })`)
    await told('/feed.json?text=letter').toEqual(['Open letter', 'Sealed letter'])
  })
})

describe('feeds of an archive that is not open to all', () => {
  it('are for whoever has a key, whom nobody keeps them for', async () => {
    await using server = await startTestServer({
      reads: 'key',
      access: { publicUrl: 'https://archive.example' },
    })
    const address = `${new URL(server.url).origin}/feed.atom`
    const refused = await fetch(address)
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
    expect(await refused.text()).not.toContain('<')
    const answer = await fetch(address, { headers: { authorization: `Bearer ${server.key}` } })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    expect(await answer.text()).toContain('<id>https://archive.example/feed.atom</id>')
  })

  it('cost what GraphQL would', async () => {
    await using server = await startTestServer({
      limits: { limitLocal: true, requestsPerMinute: 5, costPerMinute: 10_000_000 },
    })
    const address = `${new URL(server.url).origin}/feed.rss`
    expect((await fetch(address)).headers.get('ratelimit')).toMatch(/"requests";r=4;.*"cost";r=\d+/)
    for (let asked = 1; asked < 5; asked += 1) await fetch(address)
    const refused = await fetch(address)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, expect.any(String)])
  })
})

function idOf(name = ''): string {
  return name.replace('urn:uuid:', 'Article:')
}
