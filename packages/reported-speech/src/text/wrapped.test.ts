import { describe, expect, it } from 'vitest'
import { reading } from '../testing/said.ts'
import { isWrapped } from './wrapped.ts'

const long = 'The lock at Harl is old and it has been shut for a whole year'

describe('a line break', () => {
  it.each([
    ['that a word in small letters follows', 'The lock\nis old.', true],
    ['at a margin', `${long}\nMinister Kerrin said.`, true],
    ['behind a full stop', `${long}.\nis it`, false],
    ['behind a colon', `${long}:\nis it`, false],
    ['behind a short line', 'Ada Kerrin\nMinister for Tides', false],
    ['behind a closing mark', `${long}.”\nis it`, false],
    ['behind an empty line', `${long}\n\nis it`, false],
    ['at a margin behind a bracket', `${long} (5 m)\nMinister Kerrin said.`, false],
    ['before a line of spaces', `${long}\n  \nis it`, false],
    ['at the end', `${long}\n`, false],
    ['before an empty line', `${long}\n\nMinister`, false],
  ])('%s', (_, text, expected) => {
    expect(isWrapped(text, 0, text.indexOf('\n'))).toBe(expected)
  })

  it('at a margin ends no sentence', () => {
    const text = `Minister Ada Kerrin said that the lock will open in May and that it will be\nfree of charge.`
    expect(reading(text).text.sentences).toHaveLength(1)
  })
})
