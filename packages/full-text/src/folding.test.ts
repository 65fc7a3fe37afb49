import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, slugOf } from './folding.ts'

const letters = /[\p{L}\p{M}]/u
const folding = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u

/** Letters of all scripts with marks behind them, and what stands between words. */
const printed = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        'Å',
        'ё',
        'й',
        'ї',
        'Œ',
        'ﬁ',
        'ß',
        'ẞ',
        'İ',
        'ı',
        'ΐ',
        'Σ',
        'バ',
        'ﾊﾞ',
        'ला',
        'क़',
        '통',
        'שָׁ',
        'آ',
      ),
      fc.constantFrom(
        '\u0301',
        '\u0308',
        '\u0306',
        '\u3099',
        '\u093c',
        '\u05bc',
        '\u064b',
        '\u0345',
        '\u20e3',
      ),
      fc.constantFrom(' ', '-', '\u00ad', '\u200b', '\u200d', '’', '´', '`', '1'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('folded', () => {
  it('is itself when it is folded again, in NFC, and the same for every normal form', () => {
    fc.assert(
      fc.property(printed, (text) => {
        const once = folded(text)
        expect(folded(once)).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
        expect(folded(text.normalize('NFD'))).toBe(once)
        expect(folded(text.normalize('NFC'))).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  it('is itself again for each character there is', () => {
    for (let code = 0; code < 0x3_0000; code++) {
      const once = folded(String.fromCodePoint(code))
      if (folded(once) !== once)
        expect.fail(`U+${code.toString(16)} gives ${once}, which gives ${folded(once)}`)
    }
  })

  it('leaves the letters and marks of every other script as they are, but for case and forms of print', () => {
    for (let code = 0x80; code < 0x3_0000; code++) {
      const letter = String.fromCodePoint(code)
      if (!letters.test(letter) || folding.test(letter)) continue
      if (/[\p{Script=Common}\p{Script=Inherited}\p{Default_Ignorable_Code_Point}]/u.test(letter)) continue
      if (/[\ufb00-\ufdff\ufe30-\uffef]/.test(letter)) continue
      const word = `\u5b57${letter}`
      if (folded(word) !== word.toLowerCase().normalize('NFC'))
        expect.fail(`U+${code.toString(16)} ${letter}`)
    }
  })

  it('is the same for upper and lower case of every letter that has both', () => {
    for (let code = 0; code < 0x3_0000; code++) {
      const letter = String.fromCodePoint(code)
      const upper = letter.toUpperCase()
      // The iota below comes off like an accent and is written beside the letter in capitals; և in capitals is two letters.
      if (/[\u0345\u1f80-\u1fff\u0587\ufb13-\ufb17]/u.test(letter) || upper.toLowerCase() !== letter) continue
      if (folded(upper) !== folded(letter)) expect.fail(`U+${code.toString(16)} ${letter} ${upper}`)
    }
  })

  it('takes the accents off Latin and Greek letters as the root collation of CLDR does', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' })
    for (const [, first, last] of [
      ['Latin', 0xc0, 0x24f],
      ['Latin', 0x1e00, 0x1eff],
      ['Greek', 0x370, 0x3ff],
      ['Greek', 0x1f00, 0x1fff],
    ] as const) {
      for (let code = first; code <= last; code++) {
        const letter = String.fromCodePoint(code)
        if (!/\p{L}/u.test(letter) || letter.normalize('NFD').length === 1) continue
        expect(compare(folded(letter), letter), letter).toBe(0)
      }
    }
  })

  it.each([
    ['Straße', 'STRASSE'],
    ['STRAẞE', 'strasse'],
    ['Œuvre of Ægir', 'oeuvre of aegir'],
    ['Smørrebrød and Łódź', 'SMORREBROD AND LODZ'],
    ['Kırıkkale', 'KIRIKKALE'],
    ['İzmir', 'izmir'],
    ['Đà Nẵng', 'da nang'],
    ['Zu\u00adsam\u00admen', 'zusammen'],
    ['zero\u200bwidth', 'zerowidth'],
    ['o´Tarn', 'O’TARN'],
    ['o`Tarn', "o'tarn"],
    ['ﬁnal', 'final'],
    ['ＶＥＬＭＡＲ　１', 'velmar 1'],
    ['ﾊﾞｽ', 'バス'],
    ['ΟΔΟΣ', 'οδός'],
    ['Ёлка', 'елка'],
    ['При\u0301чал', 'причал'],
  ])('%s and %s are the same', (one, other) => {
    expect(folded(one)).toBe(folded(other))
  })

  it.each([
    ['कमल', 'कमला'],
    ['ハス', 'バス'],
    ['Краи', 'Край'],
    ['Украіна', 'Україна'],
    ['통신', '토신'],
  ])('%s and %s are two', (one, other) => {
    expect(folded(one)).not.toBe(folded(other))
  })
})

describe('slugOf', () => {
  it.each([
    ['Ministry of Foreign Affairs (EN)', 'ministry-of-foreign-affairs-en'],
    ["The People's Port", 'the-people-s-port'],
    ['कमला समाचार', 'कमला-समाचार'],
    ['아르코비아통신'.normalize('NFD'), '아르코비아통신'],
    ['!', 'unnamed'],
  ])('%s -> %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('ends with a whole letter where it is cut', () => {
    const start = 'a'.repeat(198)
    expect(slugOf(`${start} 𐐨`)).toBe(start)
    expect(slugOf(`${start}a 𐐨`)).toBe(`${start}a`)
  })

  it('is found by itself, and never longer than an index holds', () => {
    const long = fc.array(printed, { maxLength: 40 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(fc.oneof(printed, long), (name) => {
        const slug = slugOf(name)
        expect(slugOf(slug)).toBe(slug)
        expect(slug.length).toBeLessThanOrEqual(200)
      }),
    )
  })
})
