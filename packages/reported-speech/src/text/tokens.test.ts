import { describe, expect, it } from 'vitest'
import { tokenize } from './tokens.ts'

const tokens = (text: string) =>
  tokenize(text, { start: 0, end: text.length }, []).map((token) => text.slice(token.start, token.end))

describe('words and marks', () => {
  it.each([
    ['The dam holds.', 'The|dam|holds|.'],
    ['The  dam, it holds', 'The|dam|,|it|holds'],
    ["It doesn’t hold, it isn't old", "It|doesn’t|hold|,|it|isn't|old"],
    ["`` The '' dam", "``|The|''|dam"],
    ["'The dam'", "'|The|dam|'"],
    ['AT&T and/or 3.5 e-mails', 'AT&T|and/or|3.5|e-mails'],
    ['The U.S. Navy', 'The|U.S.|Navy'],
    ['A. Kerrin', 'A.|Kerrin'],
    ['plan A. it holds', 'plan|A|.|it|holds'],
    ['Harl Zrt., a firm', 'Harl|Zrt.|,|a|firm'],
    ['the harbours., a firm', 'the|harbours|.|,|a|firm'],
    ['Élan and São', 'Élan|and|São'],
    ['naïve-ish café', 'naïve-ish|café'],
    ['dam- and lock', 'dam|-|and|lock'],
    ['dam’', 'dam|’'],
    ['5€ ok', '5|€|ok'],
    ['(dam)', '(|dam|)'],
  ])('of %s', (text, expected) => {
    expect(tokens(text).join('|')).toBe(expected)
  })

  it('know whether they are quoted', () => {
    const text = 'She “holds it” here “now” too'
    const quotes = [
      { start: 4, end: 14 },
      { start: 20, end: 25 },
    ]
    const quoted = (start: number) =>
      tokenize(text, { start, end: text.length }, quotes)
        .filter(({ isQuoted, isWord }) => isQuoted && isWord)
        .map((token) => token.text)
    expect(quoted(0)).toEqual(['holds', 'it', 'now'])
    expect(quoted(15)).toEqual(['now'])
  })
})
