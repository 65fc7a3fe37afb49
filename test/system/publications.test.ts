import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter, $kinds: [PublicationKind!]) {
    publications(after: $after, from: $from, filter: $filter, kinds: $kinds) {
      __typename
      ... on ArticlePublished { cursor replayed article { id title } }
      ... on ArticleWithdrawn { cursor replayed articleId withdrawnAt }
      ... on RelatedItemResolved {
        cursor
        replayed
        relatedItem { teaser resolution onArticle { title } }
        article { id title }
      }
    }
  }
`

const teaser = 'The new light of Selmouth was lit before the keepers'
const calendar = {
  title: 'Calendar',
  source: 'Light Office',
  text: 'The office publishes its calendar.',
  related: [{ teaser, date: '2031-05-04' }],
}
const light = {
  title: 'Light',
  date: '2031-05-04',
  source: 'Light Office',
  text: `${teaser}. It burns well.`,
}
const notice = (title: string, source = 'Notice Office') => ({
  title,
  source,
  text: `${title} was announced.`,
})

describe('Subscription.publications', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const open = (variables: object) => EventStream.open(server.url, subscription, variables)
  const take = async (stream: EventStream, count: number) =>
    (await stream.take(count)).map(({ data }) => data?.publications)
  const withdraw = (id: string | undefined) =>
    server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id })

  it('tells live of publications, resolved teasers and withdrawals, each as what it is', async () => {
    await using stream = await open({ from: 'NOW' })
    await server.publish([calendar])
    const [id] = await server.publish([light])
    const [first, second, resolved] = await take(stream, 3)
    expect(first).toMatchObject({ __typename: 'ArticlePublished', article: { title: 'Calendar' } })
    expect(second).toMatchObject({ __typename: 'ArticlePublished', article: { id, title: 'Light' } })
    expect(resolved).toEqual({
      __typename: 'RelatedItemResolved',
      cursor: expect.any(String),
      replayed: false,
      relatedItem: {
        teaser,
        resolution: 'RESOLVED',
        onArticle: { title: 'Calendar' },
      },
      article: { id, title: 'Light' },
    })

    const begun = Date.now()
    await withdraw(id)
    const [withdrawn] = await take(stream, 1)
    expect(withdrawn).toEqual({
      __typename: 'ArticleWithdrawn',
      cursor: expect.any(String),
      replayed: false,
      articleId: id,
      withdrawnAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    })
    const at = Date.parse((withdrawn as { withdrawnAt: string }).withdrawnAt)
    expect(Math.abs(at - begun)).toBeLessThan(60_000)
  })

  it('replays nothing of what was withdrawn but the withdrawal', async () => {
    await using stream = await open({ from: 'BEGINNING' })
    await server.publish([notice('Last of the replay')])
    const seen: unknown[] = []
    while (!JSON.stringify(seen.at(-1) ?? null).includes('Last of the replay'))
      seen.push(...(await take(stream, 1)))
    expect(seen.map((publication) => (publication as { __typename: string }).__typename)).toEqual([
      'ArticlePublished',
      'ArticleWithdrawn',
      'ArticlePublished',
    ])
    expect(JSON.stringify(seen)).not.toContain('Light')
  })

  it('tells of the kinds that are asked for alone', async () => {
    await using stream = await open({ from: 'NOW', kinds: ['WITHDRAWN'] })
    const [id] = await server.publish([notice('To be withdrawn')])
    await withdraw(id)
    expect(await take(stream, 1)).toMatchObject([{ __typename: 'ArticleWithdrawn', articleId: id }])

    await using none = await open({ kinds: [] })
    expect((await none.next())?.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
  })

  it('filters publications and what teasers announce, and never by what was withdrawn', async () => {
    const filter = { source: ['light-office'] }
    await using stream = await open({ from: 'NOW', filter })
    const [other] = await server.publish([notice('Of another office')])
    await withdraw(other)
    const again = { ...light, text: `${light.text} Again.` }
    const [id] = await server.publish([again])
    const events = await take(stream, 3)
    // The calendar of the first test is still there, and its teaser announces the new article.
    expect(events).toMatchObject([
      { __typename: 'ArticleWithdrawn', articleId: other },
      { __typename: 'ArticlePublished', article: { id } },
      { __typename: 'RelatedItemResolved', article: { id } },
    ])
    await withdraw(id)

    // Were withdrawals filtered, one could ask what a withdrawn article said.
    await using asking = await open({ from: 'BEGINNING', filter: { text: 'words that no article has' } })
    const told = (await take(asking, 4)) as { articleId: string }[]
    expect(told.map(({ articleId }) => articleId)).toContain(id)
  })
})
