import { describe, expect, it } from 'vitest'
import { readSearch } from './index.ts'

const found = (typed: string) => readSearch(typed).tsquery
const ranked = (typed: string) => readSearch(typed).rankQuery

describe('a search', () => {
  it.each([
    ['who said tunnel', 'said tunnel'],
    ['what the minister said on the tunnel', 'minister said tunnel'],
    ['tunnel or what the bridge', 'tunnel or bridge'],
    ['Is it a lamp', 'lamp'],
  ])('asks for no function words beside others: %s', (typed, without) => {
    expect(readSearch(typed)).toEqual(readSearch(without))
  })

  it.each(['to be or not to be', 'the', '-tunnel what'])(
    'asks for them where it has nothing else: %s',
    (typed) => {
      expect(found(typed)).toMatch(/'(?:be|the|what)'/)
    },
  )

  it.each([
    ['"the tunnel"', "'the'"],
    ['tunnel -the', "!'the'"],
    ['WHO tunnel', "'who'"],
    ['May tunnel', "'may'"],
    ['Will Kell', "'will'"],
  ])('asks for them where they are meant: %s', (typed, word) => {
    expect(found(typed)).toContain(word)
  })

  it.each(['U.S. quota', 'US quota', 'u.s. quota', 'U. S. quota'])(
    'finds an abbreviation in every print, and ranks abbreviations before words: %s',
    (typed) => {
      expect(found(typed)).toBe(found('us quota'))
      expect(ranked(typed)).toContain("'us.'")
      expect(ranked('us quota')).not.toContain("'us.'")
    },
  )

  it.each(['rivers or', 'rivers or ""', 'rivers or "!"', 'rivers -""', '"rivers', 'rivers -'])(
    'has nothing of what is not finished: %s',
    (typed) => {
      expect(found(typed)).toBe(found('rivers'))
    },
  )
})
