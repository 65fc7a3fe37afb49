import { describe, expect, it } from 'vitest'
import { reading, said, speakersOf } from '../testing/said.ts'

const saying = (lines: readonly string[]) => lines.map((line) => line.split(' | ')[0])

describe('one sentence', () => {
  it.each([
    'The ministry closed the port and said the dam holds.',
    'Minister Ada Kerrin left the hall and said the dam holds.',
    'Nobody said that the dam holds.',
  ])('has no words as a speaker that are none: %s', (text) => {
    for (const { name, description } of speakersOf(text))
      expect(name ?? description).not.toMatch(/ and$|nobody/i)
  })

  it.each([
    [
      'with two speakers',
      'Minister Ada Kerrin said that the dam holds, while Mayor Bo Tarn called for a new one.',
      ['Ada Kerrin | INDIRECT | that the dam holds', 'Bo Tarn | INDIRECT | a new one'],
    ],
    [
      'with an act before the words',
      'Minister Ada Kerrin opened the lock and thanked the divers.',
      ['Ada Kerrin | INDIRECT | the divers'],
    ],
    [
      'with somebody who speaks in a relative clause',
      'The medal went to the diver Bo Tarn, who said that the dam holds.',
      ['Bo Tarn | INDIRECT | that the dam holds'],
    ],
    [
      'in quotation marks of two apostrophes',
      "''The dam holds,'' said Ada Kerrin, a diver of the guild.",
      ["Ada Kerrin | DIRECT | ''The dam holds,''"],
    ],
    [
      'in unlike quotation marks',
      '“The dam holds," Minister Ada Kerrin said in a speech that nobody had expected.',
      ['Ada Kerrin | DIRECT | “The dam holds,"'],
    ],
    [
      'that is called something',
      'Arkovia called the dam a deliberate delay. It called a meeting.',
      ['Arkovia | INDIRECT | the dam a deliberate delay'],
    ],
    [
      'by hearsay of whatever has no name',
      'Two boats are missing, according to the log of the pilot station.',
      ['the log of the pilot station | INDIRECT | Two boats are missing'],
    ],
    [
      'said and gone on with',
      'The dam holds well enough for another year, she said. Minister Ada Kerrin inspected the lock.',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected)
  })

  it('gives the words of saying with what belongs to their verb', () => {
    const page = reading('Minister Ada Kerrin has also said that the dam holds.')
    const [statement] = page.speeches[0]?.statements ?? []
    expect(page.text.prose.text.slice(statement?.cue?.start, statement?.cue?.end)).toBe('has also said')
  })

  it.each([
    ['a listener who is asked to do something', 'The mayors were asked to kindly respond to the letter.'],
    [
      'a ceremony that was held',
      'The key was handed over by Bo Tarn, governor of Harl, during a feast held at the pier.',
    ],
    ['marks without words', '. . . !'],
    ['a thing that is offered', 'Mayor Ada Kerrin offered a plan for a new dam.'],
  ])('is not found in %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})

describe('offices', () => {
  it.each([
    [
      'a list of fields',
      'Minister of Ports, Lakes and Civil Aviation Ada Kerrin said that the dam holds.',
      'Minister of Ports, Lakes and Civil Aviation',
    ],
    [
      'two offices of one',
      'Deputy Prime Minister and Minister for Tides of Norway Ada Kerrin said that the dam holds.',
      'Deputy Prime Minister and Minister for Tides of Norway',
    ],
    [
      'no comma',
      'Dr. Ada Kerrin the Secretary to the Council said that the dam holds.',
      'Secretary to the Council',
    ],
    [
      'a title and an office before a comma',
      'Adviser to the Council on Tides, Professor Ada Kerrin, said that the dam holds.',
      'Adviser to the Council on Tides',
    ],
    [
      'a foreign title before a form of address',
      'In the hall of the Mayor of Harl, Norwegian President Dr. Ada Kerrin said that the dam holds.',
      'Norwegian President',
    ],
  ])('with %s', (_, text, office) => {
    expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', office }])
  })

  it('tell the person whom a shorter or a looser description means', () => {
    const text = [
      'Secretary General of the Lakes League Ada Kerrin opened the meeting.',
      'The top Lakes League official said that the dam holds.',
      'The diplomat added that it is new.',
    ].join('\n\n')
    expect(saying(said(text))).toEqual(['Ada Kerrin', 'Ada Kerrin'])
  })

  it('are told apart by who was named last when two persons share a family name', () => {
    const text = [
      'Mr. Bo Tarn, the Secretary to the Council, showed the lock.',
      'Mr. Tarn said that the dam holds.',
      'Mr. Odo Tarn, Director of the Port, was present.',
    ].join('\n\n')
    expect(saying(said(text))).toEqual(['Bo Tarn'])
  })
})

describe('bodies and texts', () => {
  it.each([
    [
      'letters in brackets',
      'The World Tide Council (WTC) met. The WTC said that the sea rises.',
      'World Tide Council',
    ],
    [
      'an outlet by its kind',
      'The Norwegian newspaper Harl Courier carried an article. The article said that the dam holds.',
      'Harl Courier',
    ],
    [
      'an issue of an outlet',
      'The May issue of the Norwegian newspaper Harl Courier noted that the dam holds.',
      'Harl Courier',
    ],
    [
      'a text that was made public',
      'The Guild of Divers made public a declaration. It said that the season is over.',
      'Guild of Divers',
    ],
    [
      'a text in the name of those told of',
      'Norwegian organizations held a meeting. A press release was read out there. It said that the season is over.',
      'Norwegian organizations',
    ],
  ])('are known by %s', (_, text, name) => {
    expect(saying(said(text))).toEqual([name])
  })

  it('speak together with others', () => {
    const text = [
      'Ada Kerrin, chairwoman of the guild, and other speakers said that the dam holds.',
      'They stressed that it is new.',
    ].join(' ')
    expect(saying(said(text))).toEqual(['Ada Kerrin', 'Ada Kerrin'])
  })
})

describe('words that go on', () => {
  it('to the end of a text that is retold in the present tense', () => {
    const text = [
      'The Harl Courier says in a commentary that the dam holds.',
      'Nobody has seen it leak.',
      'It was built by divers.',
    ].join('\n\n')
    expect(saying(said(text))).toEqual(['Harl Courier', 'Harl Courier', 'Harl Courier'])
  })

  it('between two statements of one text, but not of one person', () => {
    const lines = (subject: string) =>
      `${subject} said that the dam holds. Nobody has seen it leak. ${subject} noted that it is new.`
    expect(said(`The Guild issued a statement.\n\n${lines('The statement')}`)).toHaveLength(3)
    expect(said(`Mayor Ada Kerrin came.\n\n${lines('The Mayor')}`)).toHaveLength(2)
  })

  it('but not because of what the next paragraph says', () => {
    const text =
      'The Guild issued a statement.\n\nThe statement said that the dam holds. Nobody has seen it leak.'
    expect(said(text)).toHaveLength(1)
    expect(said(`${text}\n\nThe statement noted that it is new.`)).toHaveLength(2)
  })

  it('with "would" and "we"', () => {
    const text = 'Mayor Ada Kerrin said that the dam holds. A lock would follow in spring. It was raining.'
    expect(said(text)).toEqual([
      'Ada Kerrin | INDIRECT | that the dam holds',
      'Ada Kerrin | INDIRECT | A lock would follow in spring.',
    ])
  })

  it('up to a list', () => {
    const text = 'The board is to look into the following:\n\n• nets\n\n• boats'
    expect(said(text)).toEqual([])
  })

  it('up to whoever is introduced next', () => {
    const text = [
      'Ada Kerrin, a diver of the guild, said:',
      'The dam holds.',
      'A pilot of the Port of Harl, Bo Tarn, said:',
      'The lock is new.',
    ].join('\n\n')
    expect(said(text)).toEqual([
      'Ada Kerrin | DIRECT | The dam holds.',
      'Bo Tarn | DIRECT | The lock is new.',
    ])
  })

  it('behind a headline whose next line says whose it is', () => {
    const text = 'We will never sell the pier\n\n– Mayor Ada Kerrin\n\nThe Mayor met the divers on Monday.'
    expect(said(text, 'The pier')).toEqual(['Ada Kerrin | INDIRECT | We will never sell the pier'])
  })

  it('from the first to the last line of a message that is signed', () => {
    const text = [
      'Our harbour is a hundred years old.',
      'I thank the divers, and we invite you all.',
      'May the lamps burn for ever!',
      'Ada Kerrin',
      'Mayor of the Port of Harl',
    ].join('\n\n')
    expect(saying(said(text, 'Message for Harbour Day'))).toEqual(['Ada Kerrin', 'Ada Kerrin', 'Ada Kerrin'])
  })
})

describe('countries', () => {
  it.each([
    [
      'the nation at the end of an office',
      'Ada Kerrin, chief of the Circle for the Study of Tides of Chile, said that the dam holds.',
      'Chile',
    ],
    [
      'the first of a pair',
      'Ada Kerrin, head of the Chile-Norway Friendship Association, said that the dam holds.',
      'Chile',
    ],
  ])('are %s', (_, text, country) => {
    expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', country }])
  })
})
