import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const renaming =
  'mutation ($input: RenameSourceInput!) { renameSource(input: $input) { source { id slug name } } }'
const merging =
  'mutation ($input: MergeSourcesInput!) { mergeSources(input: $input) { articles source { id slug name } } }'

const page = (source: string, title: string, related: readonly object[] = []) => ({
  source,
  title,
  text: `${title} was announced by the desk.`,
  related,
})

describe('a source', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  async function data(query: string, variables: object = {}): Promise<unknown> {
    const answer = await server.request(query, variables)
    expect(answer.errors).toEqual([])
    return answer.data
  }

  async function found(
    slug: string,
  ): Promise<{ id: string; slug: string; name: string; titles: string[] } | null> {
    const { source, articles } = (await data(
      `query ($slug: String!) {
        source(slug: $slug) { id slug name }
        articles(filter: { source: [$slug] }, first: 100) { nodes { title } }
      }`,
      { slug },
    )) as {
      source: { id: string; slug: string; name: string } | null
      articles: { nodes: { title: string }[] }
    }
    return source && { ...source, titles: articles.nodes.map(({ title }) => title).sort() }
  }

  it('is renamed, and found by every slug that it had', async () => {
    await server.publish([page('Velmar Desk', 'Quay')])
    const before = await found('velmar-desk')
    expect(await data(renaming, { input: { source: 'velmar-desk', slug: 'desk-of-velmar' } })).toEqual({
      renameSource: { source: { id: before?.id, slug: 'desk-of-velmar', name: 'Velmar Desk' } },
    })
    expect(await data(renaming, { input: { source: 'Desk-of-Velmar', name: 'Office of Velmar' } })).toEqual({
      renameSource: { source: { id: before?.id, slug: 'office-of-velmar', name: 'Office of Velmar' } },
    })
    // Pages that print the former name, and those that come under a former slug, are its own.
    await server.publish([page('Velmar Desk', 'Crane')])
    await server.publish([page('Somebody', 'Light')], { source: 'desk-of-velmar' })
    for (const slug of ['velmar-desk', 'desk-of-velmar', 'office-of-velmar']) {
      expect(await found(slug)).toEqual({
        id: before?.id,
        slug: 'office-of-velmar',
        name: 'Office of Velmar',
        titles: ['Crane', 'Light', 'Quay'],
      })
    }
    // And back again.
    await data(renaming, { input: { source: 'desk-of-velmar', slug: 'velmar-desk', name: 'Velmar Desk' } })
    expect(await found('office-of-velmar')).toMatchObject({ slug: 'velmar-desk', name: 'Velmar Desk' })
  })

  it('does not take the slug of another one, present or former', async () => {
    await server.publish([page('Harl Office', 'Dam'), page('Harl Bureau', 'Weir')])
    await data(renaming, { input: { source: 'harl-bureau', slug: 'bureau' } })
    for (const slug of ['harl-bureau', 'bureau', 'BUREAU']) {
      const { errors } = await server.request(renaming, { input: { source: 'harl-office', slug } })
      expect(errors[0]).toMatchObject({ extensions: { code: 'SOURCE_EXISTS' } })
    }
    expect(await found('harl-office')).toMatchObject({ slug: 'harl-office', titles: ['Dam'] })
  })

  it('is merged into another, with all that finds it, and each of its articles is told of', async () => {
    const teaser = 'The tunnel below the Arnet was opened to trains'
    await server.publish([
      page('Tarn Office', 'Tarn list', [{ teaser }]),
      page('Office of Tarn', 'Gate'),
      { ...page('Office of Tarn', 'Tunnel'), text: `${teaser} on Monday.` },
    ])
    const [gone] = await server.publish([page('Office of Tarn', 'Withdrawn')])
    await server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id: gone })
    const unresolved = '{ relatedItems(filter: { teaser: "The tunnel below" }) { nodes { resolution } } }'
    expect(await data(unresolved)).toEqual({ relatedItems: { nodes: [{ resolution: 'UNRESOLVED' }] } })

    await using stream = await EventStream.open(
      server.url,
      `subscription { publications(from: NOW, filter: { source: ["tarn-office"] }) {
        __typename
        ... on ArticlePublished { article { title } }
        ... on ArticleUpdated { changed article { title source { slug } } }
        ... on RelatedItemResolved { article { title } }
      } }`,
      {},
    )
    const stays = await found('tarn-office')
    const merge = { input: { from: 'OFFICE-OF-TARN', into: 'tarn-office' } }
    expect(await data(merging, merge)).toEqual({
      mergeSources: { articles: 3, source: { id: stays?.id, slug: 'tarn-office', name: 'Tarn Office' } },
    })
    // Safe to repeat.
    expect(await data(merging, merge)).toEqual({
      mergeSources: { articles: 0, source: { id: stays?.id, slug: 'tarn-office', name: 'Tarn Office' } },
    })
    await server.publish([page('Office of Tarn', 'Last')])
    const events = (await stream.take(4)).map(({ data: told }) => told?.publications)
    const source = { slug: 'tarn-office' }
    expect(events).toEqual([
      { __typename: 'ArticleUpdated', changed: ['SOURCE'], article: { title: 'Gate', source } },
      { __typename: 'ArticleUpdated', changed: ['SOURCE'], article: { title: 'Tunnel', source } },
      { __typename: 'RelatedItemResolved', article: { title: 'Tunnel' } },
      { __typename: 'ArticlePublished', article: { title: 'Last' } },
    ])
    for (const slug of ['office-of-tarn', 'tarn-office']) {
      expect(await found(slug)).toMatchObject({
        id: stays?.id,
        slug: 'tarn-office',
        titles: ['Gate', 'Last', 'Tarn list', 'Tunnel'],
      })
    }
    expect(await data(unresolved)).toEqual({ relatedItems: { nodes: [{ resolution: 'RESOLVED' }] } })
  })

  it('is merged while pages of it are published, and no page is lost or refused', async () => {
    const pages = (round: number) =>
      Array.from({ length: 10 }, (_, number) => page(`Busy Desk ${round % 2}`, `Busy ${round} ${number}`))
    await server.publish([...pages(0), ...pages(1)])
    const [, , ...published] = await Promise.all([
      data(merging, { input: { from: 'busy-desk-0', into: 'busy-desk-1' } }),
      data(renaming, { input: { source: 'busy-desk-1', name: 'Quiet Desk' } }),
      ...[2, 3, 4, 5].map((round) => server.publish(pages(round))),
    ])
    expect(published.flat()).toHaveLength(40)
    expect((await found('busy-desk-0'))?.titles).toHaveLength(60)
    expect((await found('quiet-desk'))?.titles).toHaveLength(60)
  })

  it.each([
    [renaming, { source: 'of-nobody', slug: 'of-somebody' }, 'NOT_FOUND'],
    [merging, { from: 'of-nobody', into: 'velmar-desk' }, 'NOT_FOUND'],
    [merging, { from: 'velmar-desk', into: 'of-nobody' }, 'NOT_FOUND'],
    [renaming, { source: 'velmar-desk' }, 'BAD_USER_INPUT'],
    [renaming, { source: 'velmar-desk', slug: 'no slug' }, 'BAD_USER_INPUT'],
    [renaming, { source: 'velmar-desk', name: ' ' }, 'BAD_USER_INPUT'],
  ])('is not changed where the request is wrong: %s %j', async (mutation, input, code) => {
    const { errors } = await server.request(mutation, { input })
    expect(errors[0]).toMatchObject({ extensions: { code } })
  })

  it.each([renaming, merging])('is not changed without a key: %s', async (mutation) => {
    const input = mutation === renaming ? { source: 'a', slug: 'b' } : { from: 'a', into: 'b' }
    const { errors } = await server.request(mutation, { input }, null)
    expect(errors[0]).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } })
  })
})
