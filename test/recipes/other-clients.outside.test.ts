import { gql } from '@apollo/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApolloClient } from '../../docs/examples/apollo-feed.ts'
import { createUrqlClient } from '../../docs/examples/urql-feed.ts'
import { CutProxy } from '../environment/cut-proxy.ts'
import { NpmFolder } from '../environment/npm-folder.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const feed = `subscription ($after: FeedCursor, $from: FeedStart, $filter: ArticleFilter) {
  articlePublished(after: $after, from: $from, filter: $filter) { cursor replayed article { id title } }
}`
const variables = { from: 'BEGINNING', filter: { text: 'lock' } }
const query = '{ articles { totalCount } }'

interface Told {
  readonly articlePublished: { readonly article: { readonly title: string } }
}

/** What a client is asked for, and what it tells of the feed. */
interface AskedClient {
  readonly count: () => Promise<unknown>
  readonly follow: (told: (data: Told) => void) => () => void
}

const clients: readonly (readonly [string, (url: string) => AskedClient])[] = [
  [
    'Apollo Client',
    (url) => {
      const client = createApolloClient(url)
      return {
        count: async () => (await client.query({ query: gql(query) })).data,
        follow: (told) => {
          const followed = client
            .subscribe<Told>({ query: gql(feed), variables })
            .subscribe(({ data }) => data && told(data))
          return () => followed.unsubscribe()
        },
      }
    },
  ],
  [
    'urql',
    (url) => {
      const client = createUrqlClient(url)
      return {
        count: async () => (await client.query(query, {})).data,
        follow: (told) => {
          const { unsubscribe } = client
            .subscription<Told>(feed, variables)
            .subscribe(({ data }) => data && told(data))
          return unsubscribe
        },
      }
    },
  ],
]

describe.each(clients)('%s beside the SDK', (_name, create) => {
  let server: TestServer
  let proxy: CutProxy
  const publish = (title: string) =>
    server.publish([{ title, text: `The lock holds, said Ada Kerrin: ${title}.` }])
  beforeAll(async () => {
    server = await startTestServer()
    proxy = await CutProxy.open(server.url)
  })
  afterAll(async () => {
    await proxy[Symbol.asyncDispose]()
    await server[Symbol.asyncDispose]()
  })

  it('asks, and follows the feed over a lost connection, each article once, until it has enough', async () => {
    const { count, follow } = create(proxy.url)
    await publish('One')
    expect(await count()).toMatchObject({ articles: { totalCount: 1 } })
    const titles: string[] = []
    const stop = follow(({ articlePublished }) => titles.push(articlePublished.article.title))
    await expect.poll(() => titles, { timeout: 30_000 }).toEqual(['One'])
    proxy.cut()
    await publish('Two')
    await expect.poll(() => titles, { timeout: 30_000 }).toEqual(['One', 'Two'])
    stop()
    await publish('Three')
    await new Promise((later) => setTimeout(later, 200))
    expect(titles).toEqual(['One', 'Two'])
  })
})

describe('graphql-request', () => {
  it('installs beside graphql 16, and not beside 17', async () => {
    await using at = await NpmFolder.open([])
    const install = (graphql: string) =>
      at.run('npm', 'install', '--dry-run', 'graphql-request@7.4.0', graphql)
    await expect(install('graphql@17.1.0')).rejects.toThrow('ERESOLVE')
    await install('graphql@16.15.0')
  })
})
