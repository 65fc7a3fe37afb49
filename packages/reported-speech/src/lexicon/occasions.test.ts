import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'
import { paragraphs } from '../testing/turns.ts'

const lines = (list: string) => list.trim().split(/\s*\n\s*/)

const toldAgain = lines(`
  The participants saw the lock.
  Present were the divers.
  Attending were the divers.
  That day the divers went home.
  On the same day the divers went home.
`)

describe('what somebody says', () => {
  it.each([...toldAgain, 'Meanwhile the divers went home.'])('ends above %s', (line) => {
    expect(said(paragraphs('Mayor Ada Kerrin said:', 'The dam holds.', line))).toEqual([
      'Ada Kerrin | DIRECT | The dam holds.',
    ])
  })

  it.each(toldAgain)('ends, in a text, above %s', (line) => {
    expect(said(paragraphs('The Harl Courier said:', 'The dam holds.', line))).toEqual([
      'Harl Courier | DIRECT | The dam holds.',
    ])
  })

  it('goes on, in a text, with "Meanwhile"', () => {
    expect(
      said(paragraphs('The Harl Courier said:', 'The dam holds.', 'Meanwhile the divers rest.')),
    ).toHaveLength(2)
  })

  it.each(
    lines(`
      The event was long.
      The meeting was long.
      The discussion was long.
      The occasion was a fine one.
      The ceremony was long.
      The visit was long.
      The delegation was large.
      On the same day the divers went home.
      That day the divers went home.
      Present were the divers.
      Also present were the divers.
    `),
  )('is not: %s', (line) => {
    const text = `The Harl Times said that the dam holds. ${line} The Harl Times said that the toll is low.`
    expect(said(text)).toHaveLength(2)
  })

  it.each(lines('The participants\n The speakers\n The attendees'))(
    'is not what others say: %s',
    (others) => {
      const text = paragraphs(
        'Mayor Ada Kerrin said:',
        'The dam holds.',
        `${others} said that the nets were dry.`,
      )
      expect(said(text)).toEqual([
        'Ada Kerrin | DIRECT | The dam holds.',
        `${others} | INDIRECT | that the nets were dry`,
      ])
    },
  )

  it.each(lines('Dear Mr Tarn,\n Excellency,\n Excellencies,\n Your Excellency,'))(
    'begins in a letter with %s',
    (salutation) => {
      const text = paragraphs(
        'Following is the full text of the letter by Mayor Ada Kerrin:',
        '3 May 2031',
        'Mr Bo Tarn',
        salutation,
        'The dam holds.',
      )
      expect(said(text)).toEqual([
        `Ada Kerrin | DIRECT | ${salutation}`,
        'Ada Kerrin | DIRECT | The dam holds.',
      ])
    },
  )
})
