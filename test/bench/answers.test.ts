import { describe, expect, it } from 'vitest'
import { firstDifference } from './answers.ts'
import { inOurWords } from './contenders/postgraphile-answer.ts'

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
