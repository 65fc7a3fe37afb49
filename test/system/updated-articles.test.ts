import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const publishing = /* GraphQL */ `
  mutation ($input: PublishPagesInput!) {
    publishPages(input: $input) {
      results {
        status
        updated
        kept { part given kept }
        article { id url language source { slug } speeches { id } }
        error { code }
      }
    }
  }
`
const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter, $kinds: [PublicationKind!]) {
    publications(after: $after, from: $from, filter: $filter, kinds: $kinds) {
      __typename
      ... on ArticlePublished { cursor article { id } }
      ... on ArticleUpdated { cursor changed article { id url language source { slug } } }
      ... on ArticleWithdrawn { cursor articleId }
      ... on RelatedItemResolved { cursor article { id } }
    }
  }
`

interface Result {
  readonly status: string
  readonly updated: readonly string[]
  readonly kept: readonly object[]
  readonly article: { readonly id: string } | null
  readonly error: { readonly code: string } | null
}

let runs = 0

describe('bytes that are in the archive', () => {
  let server: TestServer
  let number = 0
  beforeAll(async () => {
    server = await startTestServer()
  })
  beforeEach(() => {
    number = ++runs
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** No language, source or address stands on it. */
  const bare = (words = `Zzyx ${number}`) => ({
    base64: Buffer.from(`${words}\n\n${words} qwq.`).toString('base64'),
    name: 'page.txt',
  })
  const url = () => `https://press.example.org/${number}`

  async function publish(files: readonly object[], options: object = {}): Promise<readonly Result[]> {
    const { data, errors } = await server.request(publishing, {
      input: { pages: files.map((file) => ({ file })), ...options },
    })
    expect(errors).toEqual([])
    return (data as { publishPages: { results: Result[] } }).publishPages.results
  }

  async function headCursor(): Promise<string> {
    const [id] = await server.publish([{ title: `Mark ${runs}`, text: `Mark ${runs} of ${Math.random()}.` }])
    await using stream = await EventStream.open(server.url, subscription, { from: 'BEGINNING' })
    for (;;) {
      const [event] = await stream.take(1)
      const told = event?.data?.publications as { cursor: string; article?: { id: string } }
      if (told.article?.id === id) return told.cursor
    }
  }

  /** All events behind a cursor, up to a publication that ends them. */
  async function eventsAfter(after: string, filter?: object): Promise<Record<string, unknown>[]> {
    const end = await headCursor()
    await using stream = await EventStream.open(server.url, subscription, { after, filter })
    const events: Record<string, unknown>[] = []
    for (;;) {
      const [event] = await stream.take(1)
      const told = event?.data?.publications as Record<string, unknown>
      if (told['cursor'] === end) return events
      events.push(told)
    }
  }

  it('take a source, a language and an address that the article has not, once, and tell the feed', async () => {
    const [first] = await publish([bare()])
    expect(first).toMatchObject({
      status: 'PUBLISHED',
      updated: [],
      kept: [],
      article: { url: null, language: null, source: null },
    })
    const start = await headCursor()
    const given = { source: `desk-${number}`, language: 'en' }
    const file = { ...bare(), capture: { url: url() } }
    const [updated] = await publish([file], given)
    expect(updated).toMatchObject({
      status: 'UPDATED',
      updated: ['SOURCE', 'LANGUAGE', 'URL'],
      kept: [],
      article: { id: first?.article?.id, url: url(), language: 'en', source: { slug: given.source } },
    })
    for (let again = 0; again < 2; again++) {
      expect(await publish([file], given)).toMatchObject([{ status: 'UNCHANGED', updated: [], kept: [] }])
    }
    expect(await publish([bare()])).toMatchObject([{ status: 'UNCHANGED', kept: [] }])
    expect((await eventsAfter(start)).filter(({ __typename }) => __typename !== 'ArticlePublished')).toEqual([
      {
        __typename: 'ArticleUpdated',
        cursor: expect.any(String),
        changed: ['SOURCE', 'LANGUAGE', 'URL'],
        article: { id: first?.article?.id, url: url(), language: 'en', source: { slug: given.source } },
      },
    ])
    const { data } = await server.request(
      'query ($url: URL!) { article(by: { url: $url }) { capture { url basis } } }',
      { url: url() },
    )
    expect(data).toEqual({ article: { capture: { url: url(), basis: 'GIVEN' } } })
  })

  it('take each part by itself, and keep what is there', async () => {
    await publish([bare()])
    expect(await publish([bare()], { language: 'fr' })).toMatchObject([
      { status: 'UPDATED', updated: ['LANGUAGE'], article: { language: 'fr', source: null } },
    ])
    const start = await headCursor()
    expect(await publish([bare()], { language: 'de', source: `desk-${number}` })).toMatchObject([
      {
        status: 'UPDATED',
        updated: ['SOURCE'],
        kept: [{ part: 'LANGUAGE', given: 'de', kept: 'fr' }],
        article: { language: 'fr' },
      },
    ])
    const file = { ...bare(), capture: { url: url() } }
    expect(await publish([file], { source: `another-desk-${number}`, language: 'fr-CA' })).toMatchObject([
      {
        status: 'UPDATED',
        updated: ['URL'],
        kept: [{ part: 'SOURCE', given: `another-desk-${number}`, kept: `desk-${number}` }],
        article: { source: { slug: `desk-${number}` } },
      },
    ])
    expect(await publish([{ ...bare(), capture: { url: 'https://example.net/' } }])).toMatchObject([
      { status: 'UNCHANGED', kept: [{ part: 'URL', given: 'https://example.net/', kept: url() }] },
    ])
    const changed = (await eventsAfter(start)).map(({ changed: parts }) => parts)
    expect(changed).toEqual([['SOURCE'], ['URL']])
    // A source that no article took was not made.
    expect((await server.request(`{ source(slug: "another-desk-${number}") { name } }`)).data).toEqual({
      source: null,
    })
  })

  it('say of a new page, too, what it keeps', async () => {
    const english = Buffer.from(
      `<html lang="en"><title>Quay ${number}</title><p>The minister said that the quay was safe and that the work went on.</p></html>`,
    ).toString('base64')
    expect(await publish([{ base64: english, name: 'a.html' }], { language: 'ko' })).toMatchObject([
      {
        status: 'PUBLISHED',
        kept: [{ part: 'LANGUAGE', given: 'ko', kept: 'en' }],
        article: { language: 'en' },
      },
    ])
  })

  it('are updated once, however many ask at once and however often they stand in a call', async () => {
    const [first] = await publish([bare()])
    const start = await headCursor()
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, at) => publish([bare(), bare()], { source: `desk-${number}-${at % 2}` })),
    )
    const statuses = outcomes.flat().map(({ status }) => status)
    expect(statuses.toSorted()).toEqual([...Array.from({ length: 11 }, () => 'UNCHANGED'), 'UPDATED'])
    const events = await eventsAfter(start)
    expect(events.map(({ __typename, changed }) => [__typename, changed])).toEqual([
      ['ArticleUpdated', ['SOURCE']],
    ])
    expect(events[0]).toMatchObject({ article: { id: first?.article?.id } })
  })

  it('stay withdrawn', async () => {
    const [first] = await publish([bare()])
    await server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', {
      id: first?.article?.id,
    })
    const start = await headCursor()
    expect(await publish([bare()], { source: `desk-${number}` })).toMatchObject([
      { status: 'FAILED', updated: [], error: { code: 'ARTICLE_WITHDRAWN' } },
    ])
    expect(await eventsAfter(start)).toEqual([])
  })

  it('are told of under embargo only after it, behind their publication', async () => {
    const soon = new Date(Date.now() + 1_500).toISOString()
    const start = await headCursor()
    await publish([bare()], { publishAt: soon })
    expect(await publish([bare()], { source: `desk-${number}` })).toMatchObject([
      { status: 'UPDATED', article: null },
    ])
    const before = await eventsAfter(start)
    if (Date.now() < Date.parse(soon)) expect(before).toEqual([])
    await using stream = await EventStream.open(server.url, subscription, {
      after: start,
      filter: { source: [`desk-${number}`] },
    })
    const events = (await stream.take(2)).map(({ data }) => data?.publications)
    expect(events).toMatchObject([
      { __typename: 'ArticlePublished' },
      { __typename: 'ArticleUpdated', changed: ['SOURCE'] },
    ])
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon))
  })

  it('keep what was given when they are read again', async () => {
    const file = { ...bare(), capture: { url: url() } }
    await publish([bare()])
    await publish([file], { source: `desk-${number}`, language: 'en' })
    let after: string | null = null
    do {
      const { data, errors } = await server.request(
        'mutation ($after: ID) { reparse(input: { after: $after, first: 100 }) { next articles { changed error { code } } } }',
        { after },
      )
      expect(errors).toEqual([])
      const { reparse } = data as { reparse: { next: string | null; articles: object[] } }
      expect(reparse.articles).toEqual([])
      after = reparse.next
    } while (after !== null)
    expect(await publish([file], { source: `desk-${number}`, language: 'en' })).toMatchObject([
      {
        status: 'UNCHANGED',
        kept: [],
        article: { url: url(), language: 'en', source: { slug: `desk-${number}` } },
      },
    ])
  })

  it('are announced by teasers of their source and address from then on', async () => {
    const words = `The light of Harl ${number} was lit before the keepers`
    await server.publish([
      {
        title: `List ${number}`,
        source: `Office ${number}`,
        text: 'The list is long.',
        related: [{ teaser: words }],
      },
      {
        title: `Other ${number}`,
        source: `Other ${number}`,
        text: 'It is short.',
        related: [{ teaser: words }],
      },
      { title: `Links ${number}`, text: 'It is a list.', related: [{ teaser: 'Another word', url: url() }] },
    ])
    const resolutions = async () => {
      const { data } = await server.request(
        'query ($teaser: String) { a: relatedItems(filter: { teaser: $teaser }) { nodes { resolution onArticle { title } } } b: relatedItems(filter: { teaser: "Another word", resolution: [RESOLVED] }) { totalCount } }',
        { teaser: words },
      )
      const { a, b } = data as {
        a: { nodes: { resolution: string; onArticle: { title: string } }[] }
        b: { totalCount: number }
      }
      return [...a.nodes.map((item) => `${item.onArticle.title} ${item.resolution}`), b.totalCount]
    }
    const file = (capture?: object) => ({ ...bare(words), ...(capture && { capture }) })
    await publish([file()])
    expect(await resolutions()).toEqual([`List ${number} RESOLVED`, `Other ${number} RESOLVED`, 0])
    await publish([file({ url: url() })], { source: `office-${number}` })
    expect(await resolutions()).toEqual([`List ${number} RESOLVED`, `Other ${number} UNRESOLVED`, 1])
  })

  it.each([
    [{ language: 'no language' }, '`input.language` is not a BCP 47 language tag'],
    [{ source: 'no slug' }, '`input.source` is not a slug'],
  ])('are refused with %j', async (options, message) => {
    const { errors } = await server.request(publishing, { input: { pages: [{ file: bare() }], ...options } })
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
    expect(errors[0]?.message).toContain(message)
  })
})
