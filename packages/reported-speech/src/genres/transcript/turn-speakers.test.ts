import { describe, expect, it } from 'vitest'
import { reading } from '../../testing/said.ts'
import { paragraphs, turns } from '../../testing/turns.ts'

describe('one label', () => {
  const named = (...lines: readonly string[]) =>
    reading(paragraphs(...lines)).speakers.map(({ name, description }) => name ?? description)

  it.each([
    [
      'is two, where its brackets name another',
      [
        'The ACTING SPEAKER (Bo Tarn): Order.',
        'Mr Kerrin (Harl): I rise.',
        'The ACTING SPEAKER (Ida Wren): Order.',
      ],
      ['Bo Tarn', 'Kerrin', 'Ida Wren'],
    ],
    [
      'is nobody known, where two have held it',
      [
        'Deputy Speaker (Bo Tarn): Order.',
        'Mr Kerrin (Harl): I rise.',
        'Deputy Speaker (Ida Wren): Order.',
        'Deputy Speaker: Order.',
      ],
      ['Bo Tarn', 'Kerrin', 'Ida Wren'],
    ],
    [
      'for whoever asks is not the one in the brackets of another',
      ['MR. KERRIN: Hello.', 'Q (Bo Tarn): Why?', 'MR. KERRIN: Because.', 'Q: Really?'],
      ['KERRIN', 'Bo Tarn', 'Q'],
    ],
    [
      'is several',
      ['Mr Kerrin (Harl): I rise.', 'The Speaker: Order.', 'Hon. Members: Oh!'],
      ['Kerrin', 'The Speaker', 'Hon. Members'],
    ],
    [
      'is the transcript’s person’s, where the brackets of another office name somebody',
      ['Transcript by The Hon Ada Kerrin MP', 'MINISTER: Hello.', 'MAYOR (Bo Tarn): Yes.'],
      ['Ada Kerrin', 'Bo Tarn'],
    ],
    [
      'is not the transcript’s person’s, where it is no office',
      ['Transcript by The Hon Ada Kerrin MP', 'MINISTER: Hello.', 'Moderator: Yes.', 'MINISTER: We wait.'],
      ['Ada Kerrin', 'Moderator'],
    ],
    [
      'is his whom the brackets behind it name later, twice',
      [
        'Deputy Speaker: Order.',
        'Mr Kerrin (Harl): I rise.',
        'Deputy Speaker (Bo Tarn): Order.',
        'Mr Kerrin (Harl): I sit.',
        'Deputy Speaker (Bo Tarn): Order.',
      ],
      ['Bo Tarn', 'Kerrin'],
    ],
    [
      'of an answer has a name in brackets',
      ['MR. KERRIN: Hello.', 'Q: Why?', 'A (Bo Tarn): Because.', 'Q: Really?'],
      ['KERRIN', 'Q', 'Bo Tarn'],
    ],
    [
      'of a minister is not that of another minister',
      ['Minister for Tides (Ada Kerrin): Hello.', 'Mr. Tarn: Yes.', 'Minister for Nets: We wait.'],
      ['Ada Kerrin', 'Tarn', 'Minister for Nets'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(named(...lines)).toEqual(expected)
  })

  it.each(['Hon. Members', 'Committee members', 'The Lords'])('of several: %s', (label) => {
    const { speakers } = reading(paragraphs('The Speaker: Order.', 'Mr Tarn (Elm): I rise.', `${label}: Oh!`))
    expect(speakers.at(-1)?.kind).toBe('GROUP')
  })

  it.each(['Moderator', 'Voice', 'Interpreter'])('of no office: %s', (label) => {
    const { speakers } = reading(paragraphs('MR. KERRIN: Hello.', `${label}: Yes.`, 'MR. KERRIN: We wait.'))
    expect(speakers.map(({ office }) => office)).toEqual([null, null])
  })

  it('of a body that asks is no person', () => {
    const { speakers } = reading(
      paragraphs('MR. KERRIN: Hello.', 'Harl Society: Who pays?', 'MR. KERRIN: We do.'),
    )
    expect(speakers.map(({ kind }) => kind)).toEqual(['PERSON', 'ORGANISATION'])
  })

  it('names fields that a comma parts', () => {
    const text = paragraphs('MR. KERRIN: Hello.', 'MINISTER OF PORTS, SHIPPING AND WATERWAYS: Yes.')
    expect(reading(text).speakers[1]?.office).toBe('MINISTER OF PORTS, SHIPPING AND WATERWAYS')
  })

  it.each([
    ['MINISTER OF PORTS, HARL', 'MINISTER OF PORTS'],
    ['MINISTER OF PORTS, LEADER OF THE HOUSE', 'MINISTER OF PORTS'],
    ['MINISTER, SHIPPING AND WATERWAYS', 'MINISTER'],
  ])('of one office: %s', (label, office) => {
    expect(reading(paragraphs('MR. KERRIN: Hello.', `${label}: Yes.`)).speakers[1]?.office).toBe(office)
  })

  it('is the transcript’s person’s, where another has an office and a name', () => {
    const text = paragraphs('Transcript by The Hon Ada Kerrin MP', 'MINISTER: Hello.', 'MAYOR TARN: Yes.')
    expect(reading(text).speakers.map(({ name }) => name)).toEqual(['Ada Kerrin', 'TARN'])
  })

  it('answers whoever asked its office', () => {
    const text = paragraphs('MINISTER KERRIN: Hi.', 'MAYOR TARN: Hi.', 'Q: Mayor, when?', 'A: In May.')
    expect(turns(text).at(-1)).toBe('TARN: In May.')
  })

  it('is not that of an outlet that is spoken with', () => {
    const text = paragraphs('Interview with Harl Radio', 'Q: Why?', 'A: Because.')
    expect(turns(text).at(-1)).toBe('A: Because.')
  })

  it.each([
    [
      'Doorstop by Prime Minister Ada Kerrin of the Republic of Norway',
      'Prime Minister of the Republic of Norway',
    ],
    ['Doorstop by Prime Minister Ada Kerrin in Norway', 'PRIME MINISTER'],
  ])('has the office of the title "%s"', (title, office) => {
    const text = paragraphs('PRIME MINISTER KERRIN: Hello.', 'Q: Why?', 'PRIME MINISTER KERRIN: Because.')
    expect(reading(text, title).speakers[0]?.office).toBe(office)
  })
})
