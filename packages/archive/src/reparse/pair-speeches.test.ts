import { describe, expect, it } from 'vitest'
import { pairSpeeches } from './pair-speeches.ts'

/** `A: one, two` is a speech of A with two statements; its id is its position. */
function speeches(...lines: readonly string[]) {
  return lines.map((line, id) => {
    const [speakerId = '', said = ''] = line.split(': ')
    return { id, speakerId, statements: said.split(', ') }
  })
}

const ids = (stored: readonly string[], fresh: readonly string[]) =>
  pairSpeeches(speeches(...stored), speeches(...fresh)).map((same) => same?.id ?? null)

describe('pairSpeeches', () => {
  it.each([
    ['the same speeches', ['A: one', 'B: two'], ['A: one', 'B: two'], [0, 1]],
    [
      'speeches in another order',
      ['A: one', 'B: two', 'A: three'],
      ['A: three', 'A: one', 'B: two'],
      [2, 0, 1],
    ],
    ['a turn before the others', ['A: one', 'A: two'], ['A: zero', 'A: one', 'A: two'], [null, 0, 1]],
    ['turns with the same words', ['A: yes', 'B: so', 'A: yes'], ['A: yes', 'B: so', 'A: yes'], [0, 1, 2]],
    ['a speech that becomes turns', ['A: one, two, three'], ['A: one', 'A: two, three'], [0, null]],
    ['turns that become a speech', ['A: one', 'A: two'], ['A: one, two'], [0]],
    ['other words of a speaker', ['A: one', 'B: two'], ['B: other', 'A: more'], [1, 0]],
    ['words of another speaker', ['A: one', 'B: two'], ['C: two', 'A: one'], [1, 0]],
    ['words that a speaker keeps and another shares', ['A: one'], ['B: one', 'A: one'], [null, 0]],
    ['nothing before', [], ['A: one'], [null]],
    ['nothing now', ['A: one'], [], []],
  ])('knows again %s', (_what, stored, fresh, expected) => {
    expect(ids(stored, fresh)).toEqual(expected)
  })

  it('takes no longer for each of many turns', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `${'AB'[at % 2]}: yes, ${at % 7}`)
    expect(new Set(ids(many, many)).size).toBe(many.length)
  })
})
