import { describe, expect, it } from 'vitest'
import { said } from '../testing/said.ts'

describe('words of saying', () => {
  it.each([
    [
      'that go on',
      'The mayor went on to say that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'that are said again',
      'The mayor continued to stress that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    ['behind a number of people', 'Some said that the dam holds.', ['Some | INDIRECT | that the dam holds']],
    [
      'behind a verb that opens them',
      'The mayor concluded by stating that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'with how they were said',
      'The mayor confirmed by telephone that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'with adverbs inside',
      'The mayor is firmly also of the view that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'that go on with a clause',
      'The mayor went on that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
    [
      'with a noun',
      'The mayor expressed the hope that the dam holds.',
      ['The mayor | INDIRECT | that the dam holds'],
    ],
  ])('%s: %s', (_, text, lines) => {
    expect(said(text)).toEqual(lines)
  })

  it.each([
    ['are denied', 'The mayor did not say that the dam holds.'],
    ['were never said', 'The mayor has never said that the dam holds.'],
    ['are not yet said', 'The mayor has not yet clearly said that the dam holds.'],
    ["aren't said", "The mayor didn't say that the dam holds."],
    ['are to be said', 'The mayor plans to say that the dam holds.'],
    ['are a noun', 'The claims that the dam holds grew.'],
    ['are a noun behind a number', 'Some reports of the guild and the old mill were lost.'],
    ['are part of a name', 'The divers of Harl Report House came to the pier.'],
    ['are somebody else’s', 'The mayor was praised by the divers of Harl.'],
    ['are a walk', 'The mayor went on the pier with the divers.'],
    ['are not spoken', 'Kerrin never mentioned Tarn by name.'],
    ['are a verb of doing', 'Tarn responded by pointing a finger at Kerrin.'],
    ['tell how something was wished', 'She gave all to her daughter, Ada Kerrin, as wished by the mayor.'],
  ])('that %s: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})

it('are nobody’s where the sentence says that there are none', () => {
  const text = 'The mayor said that the lock had been closed. She did not say when it had been opened.'
  expect(said(text)).toEqual(['The mayor | INDIRECT | that the lock had been closed'])
})

it('are those behind a finger that is pointed', () => {
  expect(said('Tarn responded by pointing a finger at Kerrin, saying the guild was late.')).toEqual([
    'Tarn | INDIRECT | the guild was late',
  ])
})

it.each(['also', 'immediately', 'also immediately'])('are nobody’s where she did not %s say', (adverb) => {
  const text = `The mayor said that the lock had been closed. She did not ${adverb} say when it had been opened.`
  expect(said(text)).toHaveLength(1)
})

it("are nobody's where she didn't say", () => {
  const text = "The mayor said that the lock had been closed. She didn't say when it had been opened."
  expect(said(text)).toHaveLength(1)
})
