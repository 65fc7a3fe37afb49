import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type Asked, compareAnswers, firstDifference } from './answers.ts'
import { type Contender, sameDocument } from './contenders/contender.ts'
import { inOurWords } from './contenders/postgraphile-answer.ts'
import { BenchError } from './options.ts'
import { workloads } from './workloads/all.ts'

describe('firstDifference', () => {
  it('finds none in the same answers, whatever the order of fields', () => {
    expect(
      firstDifference({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] }, 'data'),
    ).toBeNull()
  })

  it.each([
    [{ a: [{ t: 'x' }, { t: 'y' }] }, { a: [{ t: 'x' }, { t: 'z' }] }, 'data.a[1].t: "y" against "z"'],
    [{ a: [1, 2] }, { a: [1] }, 'data.a[1]: 2 against nothing'],
    [{ a: [1] }, { a: [1, 2] }, 'data.a.1: nothing against 2'],
    [{ a: null }, { a: {} }, 'data.a: null against {}'],
    [{ a: 1 }, { a: 1, b: 2 }, 'data.b: nothing against 2'],
    [{ a: [] }, { a: {} }, 'data.a: [] against {}'],
    [{ a: 1 }, { a: '1' }, 'data.a: 1 against "1"'],
  ])('names the first place where %j and %j differ', (expected, actual, difference) => {
    expect(firstDifference(expected, actual, 'data')).toBe(difference)
  })
})

describe('the answers of PostGraphile', () => {
  it('are brought to our words', () => {
    const speeches = {
      nodes: [{ id: 's', speaker: { id: 'p', name: 'N' }, statements: { nodes: [{ text: 't' }] } }],
    }
    const article = {
      id: 'a',
      publishedValue: '2031',
      publishedPrecision: 'YEAR',
      source: { id: 'o' },
      speeches,
    }
    const ours = {
      id: 'Article:a',
      published: { value: '2031', precision: 'YEAR' },
      source: { id: 'Source:o' },
      speeches: [{ id: 'Speech:s', speaker: { id: 'Speaker:p', name: 'N' }, statements: [{ text: 't' }] }],
    }
    expect(inOurWords('q1', { article })).toEqual({ article: ours })
    const pageInfo = { hasNextPage: true }
    expect(inOurWords('q2', { source: { articles: { nodes: [article], pageInfo } } })).toEqual({
      articles: { nodes: [ours], pageInfo },
    })
    expect(inOurWords('q1', { article: { id: 'a', publishedValue: null } })).toEqual({
      article: { id: 'Article:a', published: null },
    })
    expect(inOurWords('q1', { article: null })).toEqual({ article: null })
    const hits = { nodes: [{ score: 0.5, snippet: 'x', article: null, speech: { id: 's' } }] }
    expect(inOurWords('q3', { search: hits })).toEqual({
      search: { edges: [{ score: 0.5, snippet: 'x', node: { __typename: 'Speech', id: 'Speech:s' } }] },
    })
  })
})

describe('compareAnswers', () => {
  let servers = new AsyncDisposableStack()
  afterEach(async () => {
    await servers.disposeAsync()
    servers = new AsyncDisposableStack()
  })

  /** Finds as many hits for every word, except for those that it does not know. */
  async function searching(name: Contender['name'], hits: number, unknown: string[] = []): Promise<Asked> {
    const server = createServer(async (request, response) => {
      const { variables } = JSON.parse((await request.toArray()).join(''))
      const edges = unknown.includes(variables.query) ? [] : Array(hits).fill({ snippet: name })
      response.end(JSON.stringify({ data: { search: { edges } } }))
    }).listen(0, '127.0.0.1')
    servers.defer(() => server[Symbol.asyncDispose]())
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : undefined
    const start = () => Promise.reject(new Error('It runs'))
    const ranks = name === 'bare' || name === 'yoga' ? {} : ({ ranksItself: true } as const)
    const contender = { name, title: name, start, ...sameDocument, ...ranks }
    return { contender, url: `http://127.0.0.1:${port}/` }
  }
  const words = Array.from({ length: 20 }, (_, index) => ({ query: `w${index}` }))
  const compared = (asked: Asked[]) =>
    compareAnswers(asked, workloads.q3, words, new AbortController().signal)

  it('lets those that rank for themselves find other hits, but not none', async () => {
    const product = await searching('product', 20)
    await compared([product, await searching('fts5', 3, ['w7'])])
    await expect(compared([product, await searching('fts5', 20, ['w1', 'w2', 'w3'])])).rejects.toEqual(
      new BenchError('Q3: of 20 requests, hits are found by product for 20, by fts5 for 17'),
    )
  })

  it('wants the same of all others', async () => {
    const [product, bare] = [await searching('product', 20), await searching('bare', 2)]
    await expect(compared([product, bare, await searching('yoga', 2)])).rejects.toThrow(
      'yoga answers otherwise than bare at data.search.edges[0].snippet: "bare" against "yoga"',
    )
  })
})
