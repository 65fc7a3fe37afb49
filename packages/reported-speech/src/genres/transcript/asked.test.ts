import { describe, expect, it } from 'vitest'
import { reading } from '../../testing/said.ts'
import { paragraphs, turns } from '../../testing/turns.ts'

const inReplyTo = (...lines: readonly string[]) =>
  reading(paragraphs(...lines)).speeches.map((speech) => speech.inReplyTo)

const kerrin = 'Mr Kerrin (Harl): '
const tarn = 'Mr Tarn (Elm): '

describe('what answers a question', () => {
  it.each([
    ['a member', [`${kerrin}Will you resign?`, `${tarn}I will not.`], [null, 0]],
    [
      'a turn behind thanks and a question',
      ['Q Why?', 'MR. KERRIN: Because.', 'Q Thank you. When does it open?', 'MR. KERRIN: In May.'],
      [null, 0, null, 2],
    ],
  ])('%s', (_, lines, expected) => {
    expect(inReplyTo(...lines)).toEqual(expected)
  })

  it.each([
    ['a turn behind no question', [`${kerrin}I rise.`, `${tarn}So do I.`], [null, null]],
    ['a question', [`${kerrin}Will you resign?`, `${tarn}Will I what?`], [null, null]],
    [
      'another who asks',
      ['MR. KERRIN: Hello.', 'Q (Harl Courier): Why?', 'Q (Elm Gazette): And when?', 'MR. KERRIN: In May.'],
      [null, null, null, 2],
    ],
    [
      'whoever asked, and goes on',
      [`${tarn}No.`, `${kerrin}Is it small?`, 'Mr Tarn (Elm) interjecting—', `${kerrin}It is small.`],
      [null, null, null],
    ],
    [
      'a member whom the chair asks to speak',
      ['The Speaker: Does any other Member wish to speak?', `${tarn}I have three points.`],
      [null, null],
    ],
  ])('not %s', (_, lines, expected) => {
    expect(inReplyTo(...lines)).toEqual(expected)
  })
})

it('a member who is called up has the name of the label', () => {
  const lines = ['MR. KERRIN: I call the next. Bo.', 'MS. TARN: Why?', 'MR. KERRIN: Bo, it is not.']
  expect(turns(paragraphs(...lines))[1]).toBe('TARN: Why?')
})

describe('whoever is called up by a single name asks', () => {
  const asker = (answer: string) =>
    turns(paragraphs('MR. KERRIN: I will go to the back. Bo.', 'Q Why?', `MR. KERRIN: ${answer}`))[1]

  it.each(['Bo, it is not.', 'Thanks, Bo. It is not.'])('where %s answers', (answer) => {
    expect(asker(answer)).toBe('Bo: Why?')
  })

  it.each(['It is not.', 'Bo Tarn told you, I think.', 'I saw Bo, and he knows.'])(
    'not where %s answers',
    (answer) => {
      expect(asker(answer)).toBe('Q: Why?')
    },
  )
})
