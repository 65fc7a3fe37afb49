import { describe, expect, it } from 'vitest'
import { said, speakersOf } from '../testing/said.ts'

const who = (text: string) => said(text).map((line) => line.split(' | ')[0])

describe('the subject of a verb of saying', () => {
  it.each([
    ['On meeting ministers, the mayor said that the dam holds.', 'the mayor'],
    [
      'The Guild for Peace, People’s Life, Boats and Sovereignty released a statement on Friday denouncing the toll.',
      'Guild for Peace, People’s Life, Boats and Sovereignty',
    ],
    ['The board of claims said that the dam holds.', 'board of claims'],
    ['When the rain came, Mayor Ada Kerrin, who heads the guild, said that the dam holds.', 'Ada Kerrin'],
    ['Two days later, Mayor Ada Kerrin, who heads the guild, said that the dam holds.', 'Ada Kerrin'],
    ['12 hours later, Mayor Ada Kerrin, who heads the guild, said that the dam holds.', 'Ada Kerrin'],
    ['That morning, Mayor Ada Kerrin, who heads the guild, said that the dam holds.', 'Ada Kerrin'],
    ['In the book, Kerrin — who was at the mill for years — states that the dam holds.', 'Kerrin'],
    ['Harl Radio Thursday in a commentary brands this as an error.', 'Harl Radio'],
    ['The mayor, a diver and a pilot, said that the dam holds.', 'The mayor'],
  ])('is told in: %s', (text, name) => {
    expect(who(text)).toEqual([name])
  })

  it.each([
    ['Does everybody say that the dam holds?'],
    ['Kerrin unleashed a series of tweets saying that the dam leaks.'],
    [
      'On the stump, Tarn has told his father’s story, more for what it says about Harl than what it says about nets.',
    ],
    ['At a fair in Harl, Norway, old Ida Wren also railed against nets, and explained how it hurt her.'],
  ])('is nobody in: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  it.each([
    ['One senior official said that the dam holds.', 'PERSON'],
    ['Norwegian ambassador said that the dam holds.', 'PERSON'],
    ['Mayor of Harl said that the dam holds.', 'PERSON'],
    ['Norwegian ministry said that the dam holds.', 'ORGANISATION'],
    ['The diplomat and the pilot said that the dam holds.', 'GROUP'],
    ['The observers and the Guild of Harl said that the dam holds.', 'GROUP'],
  ])('has its kind in: %s', (text, kind) => {
    expect(speakersOf(text)).toMatchObject([{ kind }])
  })
})
