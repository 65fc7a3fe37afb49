import { EventSource } from 'eventsource'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CutProxy } from '../environment/cut-proxy.ts'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const page = (title: string) => ({ title, text: `${title} was announced by the office.` })

describe('an EventSource, which comes back by itself', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ delivery: { heartbeat: 100 } })
    await server.publish([page('First'), page('Second')])
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const fromBeginning = 'subscription { articlePublished(from: BEGINNING) { article { title } } }'

  it('gets each article once, wherever the document begins', async () => {
    await using proxy = await CutProxy.open(server.url)
    const source = new EventSource(`${proxy.url}?${new URLSearchParams({ query: fromBeginning })}`)
    const titles: string[] = []
    source.addEventListener('next', ({ data }) =>
      titles.push(JSON.parse(data).data.articlePublished.article.title),
    )
    try {
      await vi.waitFor(() => expect(titles).toEqual(['First', 'Second']), { timeout: 10_000 })
      proxy.cut()
      await vi.waitFor(() => expect(proxy.connections).toBe(2), { timeout: 10_000 })
      await server.publish([page('Third')])
      await vi.waitFor(() => expect(titles).toContain('Third'), { timeout: 10_000 })
      proxy.cut()
      await server.publish([page('Fourth')])
      await vi.waitFor(() => expect(titles).toContain('Fourth'), { timeout: 10_000 })
      expect(titles).toEqual(['First', 'Second', 'Third', 'Fourth'])
    } finally {
      source.close()
    }
  })

  it('sends an id that goes before `after` in the document, too', async () => {
    const after = 'subscription ($after: FeedCursor) { articlePublished(after: $after) { cursor } }'
    await using all = await EventStream.open(
      server.url,
      fromBeginning.replace('article {', 'cursor article {'),
    )
    const [first, second] = (await all.take(2)).map(({ data }) => data?.articlePublished?.cursor)
    await using later = await EventStream.open(
      server.url,
      after,
      { after: first },
      { 'last-event-id': second ?? '' },
    )
    const [third] = await later.take(1)
    expect(third?.data?.articlePublished?.cursor).not.toBe(second)
  })

  it('is told where an id is not a cursor, and begins where the document says without one', async () => {
    await using wrong = await EventStream.open(server.url, fromBeginning, {}, { 'last-event-id': 'nonsense' })
    expect((await wrong.next())?.errors?.map(({ extensions }) => extensions.code)).toEqual(['CURSOR_INVALID'])
    await using none = await EventStream.open(server.url, fromBeginning, {}, { 'last-event-id': '' })
    expect((await none.next())?.data?.articlePublished?.article.title).toBe('First')
  })
})
