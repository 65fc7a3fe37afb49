import * as sdk from '@communique/sdk'
import { getOperationAST, parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exampleOperations } from '../../apps/server/testing/internals.ts'
import { type CountedArchive, openCountedArchive } from '../environment/counted-archive.ts'

/** The documents of the SDK, by the names under which it exports them. */
const documents = Object.entries(sdk).flatMap(([name, value]: [string, unknown]) =>
  typeof value === 'string' ? [[name, value] as const] : [],
)
const kindOf = (document: string) => getOperationAST(parse(document))?.operation
/** Those whose fields ask for a key with a scope. */
const administrative: ReadonlySet<string> = new Set(['AuditEntries', 'Keys', 'Webhooks'])
const queries = documents.filter(([, document]) => kindOf(document) === 'query')

describe('a whole operation', () => {
  let archive: CountedArchive
  let article: { id: string; url: string | null; capture: { sha256: string } }
  beforeAll(async () => {
    archive = await openCountedArchive()
    const { result } = await archive.request(
      '{ articles(filter: { speaker: "" }) { nodes { id url capture { sha256 } } } }',
    )
    article = JSON.parse(JSON.stringify(result.data)).articles.nodes[0]
  })
  afterAll(() => archive[Symbol.asyncDispose]())

  /** Values for the variables that an operation must have. */
  const variables = () => ({
    id: article.id,
    sha256: article.capture.sha256,
    url: article.url ?? 'https://example.org/',
    query: 'bridge or cable',
    interval: 'MONTH',
    filter: {},
  })

  it('is looked for in a dozen operations', () => {
    expect(queries.length).toBeGreaterThanOrEqual(10)
  })

  it.each(queries)('%s of the SDK is one statement', async (_name, document) => {
    const { result, statements } = await archive.request(document, variables())
    expect(result.errors).toBeUndefined()
    expect(statements).toBe(1)
  })

  it.each(
    exampleOperations
      .filter(({ query }) => kindOf(query) === 'query')
      .map(
        ({ query, variables: given }) =>
          [getOperationAST(parse(query))?.name?.value ?? '', query, given] as const,
      ),
  )('%s of GraphiQL is one statement', async (_name, query, given) => {
    const { result, statements } = await archive.request(query, given)
    expect(result.errors).toBeUndefined()
    expect(statements).toBe(1)
  })

  it.each(queries.filter(([name]) => !administrative.has(name)))(
    '%s is written by Postgres alone as ordinary execution answers it',
    async (_name, document) => {
      const { result } = await archive.request(document, variables())
      expect(await archive.text(document, variables())).toBe(JSON.stringify(result.data))
    },
  )

  it.each([...administrative])('%s is executed: its fields ask for a key', async (name) => {
    const [, document = ''] = queries.find(([known]) => known === name) ?? []
    expect(await archive.text(document)).toBeNull()
  })

  it('is written by Postgres alone whatever it asks for', async () => {
    const operation = `{
      articles(first: 100) { totalCount edges { cursor node { __typename ...A } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
      speakers(last: 50) { nodes { offices { office country count first { title } last { title } } kind description } }
      relatedItems { nodes { candidates { title } resolution onArticle { title } url published { value } } }
      search(query: "bridge or cable") {
        totalCount edges { cursor score snippet highlights { start end } node { __typename } }
        facets { sources { source { name } count } years { year count } speakers { speaker { name } count } }
      }
      node(id: "${article.id}") { id ... on Article {
        capture { bytes raw receivedAt remainder { start end } } firstSeenAt mentionedBy { totalCount nodes { teaser } }
      } }
      timeline(interval: DAY) { period count }
    }
    fragment A on Article {
      title event { kind host present } eventDate { value earliest text }
      speeches { statements { text spans { start rawEnd } cue { start } } }
    }`
    const { result, statements } = await archive.request(operation)
    expect(statements).toBe(1)
    expect(await archive.text(operation)).toBe(JSON.stringify(result.data))
  })

  it('reads the outcome of a mutation by one statement more, however many pages there are', async () => {
    const pages = Array.from({ length: 12 }, (_, index) => ({
      title: `Page ${index}`,
      text: `Ivo Sandor, Minister of Roads of Orlanda, said that road ${index} is open.`,
    }))
    const { result, statements } = await archive.request(
      `mutation ($input: PublishPagesInput!) {
        publishPages(input: $input) { results {
          status article { title speeches { speaker { name } } } error { code }
        } }
      }`,
      { input: { pages: [...pages, { text: ' ' }, pages[0]] } },
    )
    expect(result.errors).toBeUndefined()
    const { results } = JSON.parse(JSON.stringify(result.data)).publishPages
    expect(results.slice(0, 12)).toEqual(
      pages.map(({ title }) => ({
        status: 'PUBLISHED',
        article: { title, speeches: [{ speaker: { name: 'Ivo Sandor' } }] },
        error: null,
      })),
    )
    expect(results.slice(12)).toEqual([
      { status: 'FAILED', article: null, error: { code: 'PAGE_EMPTY' } },
      { ...results[0], status: 'UNCHANGED' },
    ])
    expect(statements).toBe(1)
  })

  it('reads what was read again by one statement', async () => {
    const { result, statements } = await archive.request(
      'mutation { reparse(input: { first: 5 }) { checked next articles { changed article { title } error { code } } } }',
    )
    expect(result.errors).toBeUndefined()
    expect(statements).toBe(1)
  })
})
