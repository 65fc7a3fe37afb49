import { expect, it } from 'vitest'
import { reading } from '../../testing/said.ts'

it('a list of rooms by name is no transcript', () => {
  const text =
    'Minister Solvane: Harl Hotel, room 3.\n\nMr. Lund: Harbour Inn, room 7.\n\nMs. Wren: Harl Hotel, room 4.\n\nMinister Solvane: table 2.'
  const { genre, speeches } = reading(text)
  expect([genre.genre, speeches]).toEqual(['REPORT', []])
})

it('nobody answers thanks', () => {
  const turns = [
    'QUESTION: Thank you.',
    'MODERATOR: Last one, please.',
    'QUESTION: When does it open?',
    'MINISTER KERRIN: In May.',
  ]
  expect(reading(turns.join('\n\n')).speeches.map(({ inReplyTo }) => inReplyTo)).toEqual([
    null,
    null,
    null,
    2,
  ])
})
