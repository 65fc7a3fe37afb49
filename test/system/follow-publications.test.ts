import { createArchive, memoryCursor, Publications, type PublicationsSubscription } from '@communique/sdk'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const withdraw = (id: string) =>
  server.request('mutation ($id: ID!) { withdrawArticle(input: { id: $id }) { id } }', { id })

const page = (title: string) => ({ title, text: `${title} was announced by the office.` })

function told(event: PublicationsSubscription['publications']): string {
  if (event.__typename === 'ArticlePublished') return `published ${event.article.title}`
  if (event.__typename === 'ArticleUpdated') return `updated ${event.article.title}`
  if (event.__typename === 'ArticleWithdrawn') return `withdrawn ${event.articleId}`
  if (event.__typename === 'ArticleRestored') return `restored ${event.article.title}`
  return `resolved ${event.relatedItem.teaser}`
}

it('the SDK follows publications and withdrawals, each once, from loop to loop', async () => {
  const archive = createArchive({ url: server.url })
  const store = memoryCursor()
  const heard: string[] = []
  /** Leaves the loop when `count` events have been worked off. */
  const listen = async (count: number) => {
    let done = 0
    for await (const event of archive.publications({ document: Publications, store, from: 'BEGINNING' })) {
      // The body in which the loop is left counts as not finished: its event comes again.
      if (done++ === count) break
      heard.push(told(event))
    }
  }
  const [first = '', second = ''] = await server.publish([page('First'), page('Second')])
  await server.publish([page('Third')])
  await listen(1)
  await withdraw(first)
  await listen(2)
  await withdraw(second)
  await server.publish([page('Fourth'), page('Fifth')])
  await listen(2)
  expect(heard).toEqual([
    'published First',
    'published Second',
    'published Third',
    `withdrawn ${first}`,
    `withdrawn ${second}`,
  ])

  const kinds: string[] = []
  for await (const event of archive.publications({
    document: Publications,
    from: 'BEGINNING',
    kinds: ['WITHDRAWN'],
  })) {
    if (kinds.push(told(event)) === 2) break
  }
  expect(kinds).toEqual([`withdrawn ${first}`, `withdrawn ${second}`])
})
