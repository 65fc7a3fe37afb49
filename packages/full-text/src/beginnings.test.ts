import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Beginnings } from './beginnings.ts'
import { cut } from './cut.ts'
import { wordOf } from './words.ts'

const endings = [
  '',
  's',
  'ies',
  'ied',
  'ed',
  'eed',
  'ing',
  'ingly',
  'y',
  'ly',
  'li',
  'ational',
  'ness',
  'e',
  'th',
  '0s',
]

const plainWords = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'aeiydlstxz1B'), minLength: 1, maxLength: 4 }),
    fc.constantFrom(...endings),
  )
  .map((parts) => parts.join(''))

/** Words of English and other prints, abbreviations, numbers, and what stands between or joins them. */
const pieces = fc.oneof(
  fc.constantFrom(
    'boats',
    'Boat',
    'cooperation',
    'CO',
    'operation',
    'nato',
    'tide',
    'dying',
    'die',
    'US',
    'us',
    'e',
    'mail',
    'email',
  ),
  fc.constantFrom(
    'N.A.T.O.',
    'N. A. T. O.',
    'U.S.',
    'U. S.',
    'U. S.-',
    '3,000',
    '3000',
    '1\u00a0345',
    '1950s',
    '1950',
    's',
    'o',
    'X.',
    'Ph.D.',
    'PhD',
    'M.Sc.',
    '1950-53',
    '1953',
    '1950–53',
    '53',
  ),
  fc.constantFrom(
    'é',
    'bo\u00adats',
    'e\u0301mail',
    'ﬁ',
    'ı.s.',
    'K.S.',
    '½',
    'ﷺ',
    '北京会',
    '외무상은',
    '📜',
    '\ud800',
    'ＶＥＬ',
    'صلح',
  ),
  plainWords,
)
const between = fc.constantFrom(
  '',
  ' ',
  ' ',
  ' ',
  ' ',
  '-',
  '’',
  "'s ",
  '’s-',
  '.',
  '. ',
  ', ',
  '\n',
  '\n\n',
  ' \n \n',
  '\u0301',
  '\u00a0',
  '—',
)
const texts = fc.array(fc.tuple(pieces, between), { maxLength: 40 }).map((parts) => parts.flat().join(''))

/** The words of a text that are looked for, where they stand, and how many words behind the one before: two are as many as more. */
function found(text: string, sought: ReadonlySet<string>, beginnings: Beginnings | null) {
  const told: unknown[] = []
  let last = 0
  cut(
    text,
    1,
    (word, position, start, end, standing) => {
      if (!sought.has(word.stem.text)) return false
      told.push([word.stem.text, Math.min(position - last, 2), start, end, standing])
      last = position
      return false
    },
    beginnings,
  )
  return told
}

describe('a text of which only the words are cut that begin like those that are looked for', () => {
  it('has the same words as if all were', () => {
    fc.assert(
      fc.property(texts, fc.array(pieces, { minLength: 1, maxLength: 4 }), (text, looked) => {
        const sought = new Set<string>()
        for (const piece of looked) cut(piece, 1, (word) => sought.add(word.stem.text).size < 0)
        expect(found(text, sought, new Beginnings(sought))).toEqual(found(text, sought, null))
      }),
      { numRuns: 1_000 },
    )
  })

  it('has a word by any stem', () => {
    fc.assert(
      fc.property(plainWords, (word) => {
        const beginnings = new Beginnings([wordOf(word)?.stem.text ?? ''])
        expect(beginnings.nextIn(` ${word}`, 0)).toBe(1)
        expect(beginnings.mayHave(word, 0, word.length)).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  it('has none that begins otherwise', () => {
    const beginnings = new Beginnings(['boat', 'us', '1950'])
    expect(beginnings.nextIn('A bay, about 3 ships: in “1850” – to “bays”…', 0)).toBe(-1)
  })
})
