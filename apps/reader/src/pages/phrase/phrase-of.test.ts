import { expect, it } from 'vitest'
import { phraseOf } from './phrase-of.ts'

it('takes words as a phrase, and a search as a search', () => {
  expect(phraseOf(' joint statement ')).toEqual({ query: '"joint statement"', isQuoted: true })
  for (const query of ['', 'bridge', 'bridge -tunnel', '"joint statement" or talks', 'rail or road'])
    expect(phraseOf(query)).toEqual({ query, isQuoted: false })
})
