import { describe, expect, it } from 'vitest'
import { proseOf } from './prose.ts'
import { splitSentences } from './sentences.ts'

const sentences = (...paragraphs: readonly string[]) =>
  splitSentences(proseOf(paragraphs.join('\n\n'))).map(({ text }) => text)

describe('numbers before paragraphs', () => {
  it('are no part of a sentence', () => {
    expect(sentences('1 The lock is old. It leaks.', '2 The Ministers noted it.')).toEqual([
      'The lock is old.',
      'It leaks.',
      'The Ministers noted it.',
    ])
  })

  it.each([
    [['5 Ministers met in Kell.', 'They spoke of herring.']],
    [['3 May was a Sunday.', '4 May was a Monday.']],
    [['2 divers came.', '3 divers left.']],
    [
      [
        '5 Ministers met in Kell.',
        ...Array.from({ length: 13 }, () => 'They spoke of herring.'),
        '6 Ministers came.',
      ],
    ],
    [['5 Ministers met in Kell.', '7 Ministers left.']],
  ])('but %j are counted', (paragraphs) => {
    expect(sentences(...paragraphs)).toEqual(paragraphs)
  })
})
