import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleOperations } from '../../apps/server/testing/internals.ts'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

describe('the operations that GraphiQL opens with', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({ sample: true })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const nameOf = (query: string) => /(?:query|subscription) (\w+)/.exec(query)?.[1] ?? ''

  it('are six or more, one of them a subscription', () => {
    expect(exampleOperations.length).toBeGreaterThanOrEqual(6)
    expect(exampleOperations.filter(({ query }) => query.includes('subscription '))).toHaveLength(1)
  })

  it('have comments that GraphiQL shows whole on a small screen', () => {
    const comments = exampleOperations.flatMap(({ query }) => query.match(/^#.*$/gm) ?? [])
    expect(comments.filter((comment) => comment.length > 48)).toEqual([])
  })

  it.each(exampleOperations.map((example) => ({ name: nameOf(example.query), ...example })))(
    '$name gives rows',
    async ({ query, variables }) => {
      if (query.includes('subscription ')) {
        await using stream = await EventStream.open(server.url, query, variables)
        await server.publish([{ title: 'Live', text: 'It is live.' }])
        expect((await stream.next())?.data?.articlePublished?.article.title).toBe('Live')
        return
      }
      const { data, errors } = await server.request(query, variables, null)
      expect(errors).toEqual([])
      const lists = emptyLists(data).filter((path) => !/speeches|facets\.years|speakers/.test(path))
      expect(lists).toEqual([])
    },
  )
})

/** The paths of lists without anything in them: an example that shows nothing explains nothing. */
function emptyLists(value: unknown, path = ''): string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [path] : value.flatMap((entry) => emptyLists(entry, path))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => emptyLists(inner, `${path}.${key}`))
}
