import { describe, expect, it } from 'vitest'
import { textBlocks } from '../article/text-blocks.ts'
import { mendsOf } from './mends.ts'

const mended = (raw: string) =>
  textBlocks(raw).flatMap(({ text, content }) =>
    [...mendsOf(content, raw)].map(({ kind, start, end, rawStart, rawEnd }) => [
      kind,
      raw.slice(rawStart, rawEnd),
      text.slice(start, end),
    ]),
  )

describe('what was mended in a text', () => {
  it.each([
    ['nothing in a text that is as it should be', 'The dam holds.', []],
    [
      'a space before a mark',
      'The dam , too, holds .',
      [
        ['space', ' ', ''],
        ['space', ' ', ''],
      ],
    ],
    ['a space in an ordinal', 'The 12 th dam holds.', [['space', ' ', '']]],
    ['many spaces', 'The   dam holds.', [['space', '   ', ' ']]],
    ['a space of another kind, of equal length', 'The\u00a0dam holds.', [['space', '\u00a0', ' ']]],
    ['what cannot be seen', 'The d\u00adam holds.', [['invisible', '\u00ad', '']]],
    ['a mark of direction', 'The \u200edam holds.', [['invisible', '\u200e', '']]],
    ['also in a script that runs from the right', 'قال \u200fالوزير', [['invisible', '\u200f', '']]],
    ['a joiner', 'The d\u200dam holds.', [['invisible', '\u200d', '']]],
    ['but in a script that needs it', 'می\u200cخواهم', []],
    [
      'what cannot be seen beside a space before a mark',
      'The dam\u200b \u200b,\u200b too.',
      [
        ['space', '\u200b \u200b', ''],
        ['invisible', '\u200b', ''],
      ],
    ],
    [
      'several at once',
      'The\u00a0d\u200bam .',
      [
        ['space', '\u00a0', ' '],
        ['invisible', '\u200b', ''],
        ['space', ' ', ''],
      ],
    ],
  ])('%s', (_, raw, expected) => {
    expect(mended(raw)).toEqual(expected)
  })

  it('joins of lines that were broken at a fixed width', () => {
    const line = 'The dam by the old mill road holds as it always has'
    expect(mended(`${line}\n${line}\n${line}.`)).toEqual([
      ['lineBreak', '\n', ' '],
      ['lineBreak', '\n', ' '],
    ])
  })
})
