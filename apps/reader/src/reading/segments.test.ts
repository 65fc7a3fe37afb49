import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraphsOf, type StatementMark, segmentsOf } from './segments.ts'

const mark = (
  start: number,
  end: number,
  speech = 0,
  kind: StatementMark['kind'] = 'CONTENT',
): StatementMark => ({
  start,
  end,
  kind,
  speech,
  statement: 0,
})

describe('segments', () => {
  it('are cut where marks begin and end, also where they overlap', () => {
    const segments = segmentsOf('one two three', [mark(0, 7), mark(4, 13, 1)])
    expect(segments.map(({ text, marks }) => [text, marks.map(({ speech }) => speech)])).toEqual([
      ['one ', [0]],
      ['two', [0, 1]],
      [' three', [1]],
    ])
  })

  it('leave out marks that are not within the text', () => {
    expect(segmentsOf('abc', [mark(-1, 2), mark(2, 9), mark(1, 1)])).toEqual([{ text: 'abc', marks: [] }])
    expect(segmentsOf('', [])).toEqual([])
  })

  it('are the text together, and each mark the words it covers', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(3)), { maxLength: 12 }),
        (text, given) => {
          const marks = given.map(([one, other, speech]) =>
            mark(Math.min(one, other), Math.max(one, other), speech),
          )
          const segments = segmentsOf(text, marks)
          expect(segments.map((segment) => segment.text).join('')).toBe(text)
          for (const one of marks.filter(({ start, end }) => start < end && end <= text.length)) {
            const covered = segments.filter((segment) => segment.marks.includes(one))
            expect(covered.map((segment) => segment.text).join('')).toBe(text.slice(one.start, one.end))
          }
        },
      ),
    )
  })
})

it('paragraphs part at blank lines, also within a mark', () => {
  const paragraphs = paragraphsOf(segmentsOf('One.\n\nTwo\nlines.\n\n\nEnd', [mark(0, 12)]))
  expect(paragraphs.map((paragraph) => paragraph.map(({ text }) => text))).toEqual([
    ['One.'],
    ['Two\nli', 'nes.'],
    ['End'],
  ])
})
