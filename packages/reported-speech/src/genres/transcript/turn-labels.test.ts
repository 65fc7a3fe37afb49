import { describe, expect, it } from 'vitest'
import { reading } from '../../testing/said.ts'
import { foreign, paragraphs, turns, turnsOf } from '../../testing/turns.ts'

const who = (...lines: readonly string[]) =>
  turns(paragraphs(...lines)).map((turn) => turn.slice(0, turn.indexOf(':')))
const genre = (...lines: readonly string[]) => reading(paragraphs(...lines)).genre.genre

describe('turns are', () => {
  it.each([
    [
      'those of offices with names in brackets, once each',
      ['Minister for Tides (Ada Kerrin): It is.', 'Mayor of Harl (Bo Tarn): So it is.'],
      ['Ada Kerrin', 'Bo Tarn'],
    ],
    [
      'one that begins and one that ends with a quotation',
      [
        'MR. KERRIN: “Peace at sea” is what we want.',
        'MS. TARN: She said: “No.”',
        'MR. KERRIN: I said it was “No” too.',
      ],
      ['KERRIN', 'TARN', 'KERRIN'],
    ],
    [
      'one that a stranger’s surname opens, after a full name',
      ['Ada Kerrin: I sail.', 'Bo Tarn: Do you?', 'Ada Kerrin: I do.', 'Kerrin: And you?'],
      ['Ada Kerrin', 'Bo Tarn', 'Ada Kerrin', 'Ada Kerrin'],
    ],
    [
      'one that a name in capitals opens, where persons have turns',
      ['MR. KERRIN: Hello.', 'Q Why?', 'ADA WREN: It is old.', 'MR. KERRIN: It is.'],
      ['KERRIN', 'Q', 'ADA WREN', 'KERRIN'],
    ],
    [
      'a question of a paper, before an answer',
      ['MR. KERRIN: Hello.', 'Harl Times: Who pays?', 'MR. KERRIN: We do.'],
      ['KERRIN', 'Harl Times', 'KERRIN'],
    ],
    [
      'those of the only one who speaks, in capitals',
      [
        'PRESIDENT KERRIN: I thank you all for coming. We have a long day, and I hope that you like our new lock.',
      ],
      ['KERRIN'],
    ],
    [
      'those of the only one in the chair',
      ['Mr. Speaker: I thank you all for coming. We have a long day, and I hope that you like our new lock.'],
      ['Mr. Speaker'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(who(...lines)).toEqual(expected)
  })

  it('not a line that begins with an article', () => {
    expect(
      turns(paragraphs('MR. KERRIN: Hello.', 'Q Why?', 'MR. KERRIN: Because.', 'A Bridge is what we need.')),
    ).toEqual(['KERRIN: Hello.', 'Q: Why?', 'KERRIN: Because. A Bridge is what we need.'])
  })

  it.each([
    ['of "I" and numbers', 'I want 3.', 'You want 4.'],
    ['of auxiliaries and numbers', 'Ships will pay 3.', 'Boats should pay 4.'],
    ['of verbs and numbers', 'Ships are 3 now.', 'Boats were 4 once.'],
  ])('%s', (_, one, other) => {
    expect(who(`MR. KERRIN: ${one}`, `MS. TARN: ${other}`)).toEqual(['KERRIN', 'TARN'])
  })
})

describe('no transcript is', () => {
  it.each([
    [
      'a text with a line that begins with an article',
      ['Minister Kerrin: We met in May, and I thank you.', 'A Harl paper tells of it today.'],
    ],
    ['a part that is numbered "A."', ['A. Our harbours are old, and we know it.', 'Ms. Wren: We thank you.']],
    [
      'a list of who does what',
      ['Secretary', 'She keeps the minutes of our meetings.', 'Treasurer', 'He counts what we have.'],
    ],
    [
      'a report with a question far below',
      [
        'Ms. Kerrin: The lock is open, as all of Harl can see.',
        'It is long.',
        'It was built in 1911.',
        'Ships wait there.',
        'QUESTION: Is the harbour open?',
      ],
    ],
    [
      'a report with two remarks far from each other',
      [
        'Minister Kerrin: I thank you.',
        'The lock is long.',
        'It was built in 1911.',
        'The harbour is deep.',
        'Ships wait there.',
        'Mr. Tarn: We thank you.',
      ],
    ],
    [
      'a text whose steps have one label each time',
      ['Lock One: We open it.', 'Lock One: We shut it.', 'Lock Two: We paint it.'],
    ],
    [
      'what somebody says in quotation marks',
      [
        'PRESIDENT KERRIN: “I thank you all for coming. We have a long day, and I hope that you like our new lock.”',
      ],
    ],
    [
      'a paragraph below a name that never speaks of itself',
      [
        'PRESIDENT KERRIN: The lock is old, and it is long, and it has many gates of steel and of oak and of stone.',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(genre(...lines)).not.toBe('TRANSCRIPT')
    expect(reading(paragraphs(...lines)).genre.because).not.toMatch(/stand below/u)
  })
})

it('turns with numbers are turns in another language too', () => {
  const text = paragraphs('А.В.Кернов: В 10 часов.', 'Вопрос: До 12?', 'А.В.Кернов: До 11.')
  expect(turnsOf(foreign(text, 'ru'))).toHaveLength(3)
})
