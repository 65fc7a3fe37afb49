import { describe, expect, it } from 'vitest'
import { readPrinted, whoSays } from '../../testing/own.ts'

const answer = ['The lock is old, and I have asked the divers to look at it.', 'It leaks in two places.']
const asks = (question: string, ...rest: readonly string[]) => readPrinted({}, question, ...rest)

describe('a question to somebody, and below it an answer in the first person', () => {
  it.each([
    'Deputy Bo Tarn asked the Minister for Tides and Locks whether the lock will open. [32/31]',
    '312. Deputy Bo Tarn asked the Minister for Tides and Locks the number of divers.',
    'Mr Bo Tarn asked the Minister for Tides and Locks, if she will mend the lock.',
    'Mr Bo Tarn asked the Minister for Tides and Locks her views on the lock; and if she will mend it.',
  ])('is whose office was asked: %s', (question) => {
    const reading = asks(question, ...answer)
    const { speakers, genre } = reading
    expect(whoSays(reading).slice(-2)).toEqual(answer.map(() => 'Minister for Tides and Locks'))
    expect(speakers.find(({ name }) => name === null)?.office).toBe('Minister for Tides and Locks')
    expect(genre.genre).toBe('ADDRESS')
    expect(whoSays(reading)).toContain('Bo Tarn')
  })

  it('without headings and the signature below it', () => {
    const reading = asks(
      'Mr Bo Tarn asked the Minister for Tides whether the lock will open.',
      ...answer,
      'Next steps',
      'We begin in May.',
      'Ada Kerrin\nHarl House',
    )
    expect(whoSays(reading)).toEqual([
      'Bo Tarn',
      'Minister for Tides',
      'Minister for Tides',
      '-',
      'Minister for Tides',
      '-',
    ])
  })

  it.each([
    ['nobody says "I"', ['The lock is old.', 'It leaks.']],
    ['somebody else tells of the answer', ['“I have the steel,” she said.', 'I was there.']],
    ['somebody else tells what was replied', ['She replied that it is old.', 'I was there.']],
    ['nothing stands below it', []],
    ['"I" stands far below', [...Array.from({ length: 9 }, () => 'The lock is old.'), 'I was there.']],
  ])('is no answer where %s', (_, rest) => {
    const reading = asks('Mr Bo Tarn asked the Minister for Tides whether the lock will open.', ...rest)
    expect(whoSays(reading)).not.toContain('Minister for Tides')
  })

  it('is no answer to a question far below the first lines', () => {
    const lines = ['It rained.', 'It snowed.', 'It hailed.', 'It thawed.']
    const question = 'Mr Bo Tarn asked the Minister for Tides whether the lock will open.'
    expect(whoSays(asks('Harl', ...lines, question, ...answer))).not.toContain('Minister for Tides')
  })
})
