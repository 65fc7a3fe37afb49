import { describe, expect, it } from 'vitest'
import { reading, said, speakersOf } from '../testing/said.ts'

describe('words of saying', () => {
  it.each([
    [
      'before',
      'Minister Ada Kerrin stressed that the dam holds.',
      'Ada Kerrin | INDIRECT | that the dam holds',
    ],
    ['behind', 'The dam holds, Minister Ada Kerrin said.', 'Ada Kerrin | INDIRECT | The dam holds'],
    [
      'turned round',
      'The dam holds, said Ada Kerrin, director of the works.',
      'Ada Kerrin | INDIRECT | The dam holds',
    ],
    ['after a phrase', 'At the gate workers called for higher pay.', 'workers | INDIRECT | higher pay'],
    [
      'far from their subject',
      'Ada Kerrin, director of the works, in a lecture at the town hall noted that the dam holds.',
      'Ada Kerrin | INDIRECT | that the dam holds',
    ],
    [
      'with a reason',
      'Minister Ada Kerrin praised the divers for their patience.',
      'Ada Kerrin | INDIRECT | the divers for their patience',
    ],
    [
      'by hearsay',
      'According to the Harbour Office, two boats are missing.',
      'Harbour Office | INDIRECT | two boats are missing',
    ],
    [
      'in quotation marks',
      '“The dam holds,” Minister Ada Kerrin said.',
      'Ada Kerrin | DIRECT | “The dam holds,”',
    ],
    ['with a colon', 'Minister Ada Kerrin said: "The dam holds."', 'Ada Kerrin | DIRECT | "The dam holds."'],
    [
      'partly quoted',
      'Minister Ada Kerrin said that the dam by the old mill road "holds as it always has held" through the storms of winter.',
      'Ada Kerrin | MIXED | that the dam by the old mill road "holds as it always has held" through the storms of winter',
    ],
    [
      'beside another act',
      'Minister Ada Kerrin received the divers, stressing that the dam holds.',
      'Ada Kerrin | INDIRECT | that the dam holds',
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  it.each([
    ['narration', 'Minister Ada Kerrin opened the dam on Monday.'],
    ['a toast', 'The guests raised their glasses to the health of the divers.'],
    ['the announcement of a speech', 'Speeches were made at the opening.'],
    ['what was told to somebody', 'The divers were told to wait.'],
    ['a participle', 'The report drawn up by the divers was read out.'],
    ['what has not been said', 'The Minister would say more tomorrow.'],
  ])('are not found in %s', (_, text) => {
    expect(said(text)).toEqual([])
  })
})

describe('who is meant', () => {
  it('follows pronouns, titles and family names', () => {
    const text = [
      'Ms. Ada Kerrin, director of the works, opened the dam.',
      'She said that it holds.',
      'Engineer Bo Tarn was present.',
      'Kerrin added that it will hold.',
      'The director noted that nobody need worry.',
    ].join(' ')
    expect(said(text).map((line) => line.split(' | ')[0])).toEqual(['Ada Kerrin', 'Ada Kerrin', 'Ada Kerrin'])
  })

  it('knows groups again', () => {
    expect(said('The villagers said that the road floods. They called for a bridge.')).toEqual([
      'The villagers | INDIRECT | that the road floods',
      'The villagers | INDIRECT | a bridge',
    ])
  })

  it('takes the head of a delegation for the one who leads it', () => {
    const text =
      'Present were members of the Norwegian fishing delegation led by Bo Tarn, chairman of the guild. The head of the Norwegian fishing delegation said that nets were ready.'
    expect(speakersOf(text)).toMatchObject([
      { name: 'Bo Tarn', office: 'chairman of the guild', country: 'Norwegian' },
    ])
  })

  it('lets a statement speak for those who made it', () => {
    const text =
      'The Guild of Divers issued a statement on Monday. The statement said that the season is over. It urged members to rest.'
    expect(said(text).map((line) => line.split(' | ')[0])).toEqual(['Guild of Divers', 'Guild of Divers'])
  })

  it('keeps an ambassador’s own country apart from the one of his post', () => {
    expect(speakersOf('The Norwegian Ambassador to Chile said that nets were ready.')).toMatchObject([
      {
        name: null,
        description: 'The Norwegian Ambassador to Chile',
        office: 'Norwegian Ambassador to Chile',
        country: 'Norwegian',
      },
    ])
  })
})

describe('pages of their own kind', () => {
  it('leaves the dateline out of the first sentence', () => {
    const text = 'Harl, May 5 (HPA) - Ada Kerrin, director of the works, said that the dam holds.'
    const page = reading(text)
    expect(page.text.sentences[0]?.text).toMatch(/^Ada Kerrin/)
    expect(page.speakers.map(({ name }) => name)).toEqual(['Ada Kerrin'])
  })

  it('gives a speech printed whole to the one who held it', () => {
    const title = 'Statement by Minister Ada Kerrin at the Assembly of Rivers'
    const text = 'Mr President,\n\nWe have come a long way. I thank our hosts.\n\nMy country has one wish.'
    const page = reading(text, title)
    expect(page.speakers.map(({ name }) => name)).toEqual(['Ada Kerrin'])
    expect(page.speeches.map(({ kind, statements }) => [kind, statements.length])).toEqual([['STATEMENT', 4]])
  })

  it('does not take a question for an answer', () => {
    const text =
      'Minister Ada Kerrin gave an interview.\n\nQuestion: Will the dam hold?\n\n“It will,” she said.'
    expect(said(text)).toEqual(['Ada Kerrin | DIRECT | “It will,”'])
  })

  it('finds no names in a headline', () => {
    const text = 'President Opens River Works At Harl\n\nThe President said that the dam holds.'
    expect(speakersOf(text, 'x').map(({ name }) => name)).toEqual([null])
  })
})

describe('words that go on', () => {
  it('after "as follows:" to the end', () => {
    const text = [
      'A spokesperson for the Ministry of Tides gave a reporter the following answer on Friday:',
      'The lock is old. It has served three ports.',
      'We shall repair it before winter.',
    ].join('\n\n')
    const page = reading(text)
    expect(page.speeches).toHaveLength(1)
    expect(page.speeches[0]?.kind).toBe('STATEMENT')
    expect(page.speeches[0]?.statements.map(({ mode }) => mode)).toEqual(['DIRECT', 'DIRECT', 'DIRECT'])
    expect(page.speakers[0]).toMatchObject({ description: 'A spokesperson for the Ministry of Tides' })
  })

  it('in a message read to its end', () => {
    const text =
      'President Ada Kerrin sent a message of greeting to the Guild.\n\nThe message said:\n\nYour nets have fed us. May they last.'
    const page = reading(text)
    expect(page.speakers.map(({ name }) => name)).toEqual(['Ada Kerrin'])
    expect(page.speeches.map(({ kind, statements }) => [kind, statements.length])).toEqual([['MESSAGE', 2]])
  })

  it('through a quotation over paragraphs', () => {
    const text =
      'The President further explained:\n\n“The lock is old.\n\nIt has served three ports. We shall repair it.”\n\nThe meeting then closed.'
    expect(said(text).map((line) => line.split(' | ').slice(0, 2).join(' '))).toEqual([
      'The President DIRECT',
      'The President DIRECT',
      'The President DIRECT',
    ])
  })

  it('under a line with a name', () => {
    const text =
      'The guild met at noon.\n\nDirector Dr. Ada Kerrin\n\n‘The lock is old. We shall repair it.’\n\nDinner followed.'
    expect(said(text).map((line) => line.split(' | ')[0])).toEqual(['Ada Kerrin', 'Ada Kerrin'])
  })

  it('between two sentences of one speech', () => {
    const text =
      'Minister Ada Kerrin noted that the lock is old. In three years the ports have grown. They need a new lock, she said.'
    expect(said(text)).toHaveLength(3)
  })
})
