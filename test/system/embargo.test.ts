import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { type Answer, startTestServer, type TestServer } from '../environment/test-server.ts'

const publishMutation = `mutation ($input: PublishPagesInput!) {
  publishPages(input: $input) { results { status articleId article { id } error { code } } }
}`
const moveMutation = `mutation ($input: MoveEmbargoInput!) {
  moveEmbargo(input: $input) { articleId publishAt article { id } }
}`
const withdrawMutation = 'mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }'
const restoreMutation = 'mutation ($id: ID!) { restoreArticle(input: { id: $id }) { article { id } } }'

const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code)
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

describe('an embargo', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  let pages = 0
  async function publish(publishAt: string): Promise<{ readonly id: string; readonly title: string }> {
    pages += 1
    const title = `Silence ${pages}`
    const { data, errors } = await server.request(publishMutation, {
      input: { pages: [{ title, text: `${title} was kept by the office.` }], publishAt },
    })
    expect(errors).toEqual([])
    const { results } = (data as { publishPages: { results: { articleId: string }[] } }).publishPages
    expect(results).toEqual([
      { status: 'PUBLISHED', articleId: expect.any(String), article: null, error: null },
    ])
    return { id: results[0]?.articleId ?? '', title }
  }
  const move = (id: string, publishAt?: string) =>
    server.request(moveMutation, { input: { id, publishAt: publishAt ?? null } })

  /** The titles that the feed tells, up to a page that is published now. */
  async function told(): Promise<string[]> {
    await using stream = await EventStream.open(
      server.url,
      `subscription { publications(from: BEGINNING) {
        __typename
        ... on ArticlePublished { article { title } }
        ... on ArticleWithdrawn { articleId }
      } }`,
    )
    pages += 1
    const last = `The last ${pages}`
    await server.publish([{ title: last, text: `${last} was told.` }])
    const titles: string[] = []
    while (titles.at(-1) !== last) {
      const [result] = await stream.take(1)
      const event = result?.data?.publications as { article?: { title: string }; articleId?: string }
      titles.push(event.article?.title ?? `withdrawn ${event.articleId}`)
    }
    return titles
  }

  it('gives whoever published an id, by which nobody sees anything', async () => {
    const { id, title } = await publish(inAnHour())
    const { data } = await server.request(
      `query ($id: ID!) {
        node(id: $id) { id }
        nodes(ids: [$id]) { id }
        article(by: { id: $id }) { id }
        articles(filter: { text: "kept" }) { totalCount }
      }`,
      { id },
      null,
    )
    expect(data).toEqual({ node: null, nodes: [null], article: null, articles: { totalCount: 0 } })
    expect(await told()).not.toContain(title)
  })

  it('is moved, and ended, and the feed tells of the article once', async () => {
    const [moved, gone] = [await publish(inAnHour()), await publish(inAnHour())]
    const soon = new Date(Date.now() + 1_500).toISOString()
    for (const { id } of [moved, gone]) expect(codes(await move(id, soon))).toEqual([])
    const later = inAnHour()
    expect((await move(moved.id, later)).data).toEqual({
      moveEmbargo: { articleId: moved.id, publishAt: later, article: null },
    })
    expect(codes(await server.request(withdrawMutation, { id: gone.id }))).toEqual([])
    expect(codes(await move(gone.id))).toEqual(['ARTICLE_WITHDRAWN'])

    await sleep(Date.parse(soon) - Date.now() + 200)
    const before = await told()
    expect(before).not.toContain(moved.title)
    // Withdrawn under embargo: nobody was told of it, and nobody is told that it is gone.
    expect(before).not.toContain(gone.title)
    expect(before).not.toContain(`withdrawn ${gone.id}`)

    expect(await move(moved.id)).toMatchObject({
      data: { moveEmbargo: { article: { id: moved.id } } },
      errors: [],
    })
    const behind = (await told()).slice(before.length)
    expect(behind[0]).toBe(moved.title)
    expect(behind.filter((title) => title === moved.title)).toHaveLength(1)
    expect(codes(await move(moved.id, inAnHour()))).toEqual(['EMBARGO_ENDED'])
  })

  it('under which an article was withdrawn does not keep it from being restored', async () => {
    const { id, title } = await publish(inAnHour())
    await server.request(withdrawMutation, { id })
    const again = await server.request(publishMutation, {
      input: { pages: [{ title, text: `${title} was kept by the office.` }] },
    })
    expect(again.data).toMatchObject({
      publishPages: { results: [{ articleId: id, article: null, error: { code: 'ARTICLE_WITHDRAWN' } }] },
    })
    const before = await told()
    expect((await server.request(restoreMutation, { id })).data).toEqual({
      restoreArticle: { article: null },
    })
    await move(id)
    expect((await told()).slice(before.length)[0]).toBe(title)
  })

  it('that ends while it is moved loses nothing, and tells nothing twice', async () => {
    const begun = await told()
    const articles: Awaited<ReturnType<typeof publish>>[] = []
    for (let count = 0; count < 12; count++) articles.push(await publish(inAnHour()))
    const moves: Promise<Answer>[] = []
    for (let round = 0; round < 5; round++) {
      for (const { id } of articles) moves.push(move(id, new Date(Date.now() + round * 30).toISOString()))
      await sleep(40)
    }
    for (const { id } of articles) moves.push(move(id))
    // One that has ended meanwhile says so.
    for (const answer of await Promise.all(moves))
      expect([[], ['EMBARGO_ENDED']]).toContainEqual(codes(answer))
    const titles = (await told()).slice(begun.length, -1)
    expect(titles.toSorted()).toEqual(articles.map(({ title }) => title).toSorted())
  })

  it.each([
    ['of nothing', 'Article:0198c5e0-0000-7000-8000-000000000000', undefined, 'NOT_FOUND'],
    ['of a source', 'Source:0198c5e0-0000-7000-8000-000000000000', undefined, 'ID_INVALID'],
    [
      'without a zone',
      'Article:0198c5e0-0000-7000-8000-000000000000',
      '2031-03-14T09:30:00',
      'BAD_USER_INPUT',
    ],
    [
      'on 30 February',
      'Article:0198c5e0-0000-7000-8000-000000000000',
      '2031-02-30T09:30:00Z',
      'BAD_USER_INPUT',
    ],
    [
      'in the year 0',
      'Article:0198c5e0-0000-7000-8000-000000000000',
      '0000-03-14T09:30:00Z',
      'BAD_USER_INPUT',
    ],
  ])('is not moved: %s', async (_what, id, publishAt, code) => {
    expect(codes(await move(id, publishAt))).toEqual([code])
  })

  it.each(['2031-03-14T09:30:00', '2031-02-30T09:30:00Z', '0000-03-14T09:30:00Z', 'tomorrow'])(
    'is not put on pages until %s',
    async (publishAt) => {
      const input = { pages: [{ text: 'Not published.' }], publishAt }
      const answer = await server.request(publishMutation, { input })
      expect(answer).toMatchObject({ data: null, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
      expect(answer.errors[0]?.message).toContain('is not a valid DateTime')
    },
  )
})
