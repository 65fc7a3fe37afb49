import { describe, expect, it } from 'vitest'
import { usualTag } from './language-tag.ts'

describe('the usual form of a language tag', () => {
  it.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['ENG', 'en'],
    ['en-gb', 'en-GB'],
    [' pt_br ', 'pt-BR'],
    ['ZH-hant-tw', 'zh-Hant-TW'],
    ['de-1996-x-ab', 'de-1996-x-ab'],
    ['English', 'English'],
    ['', ''],
  ])('of %j is %j', (given, tag) => {
    expect(usualTag(given)).toBe(tag)
  })
})
