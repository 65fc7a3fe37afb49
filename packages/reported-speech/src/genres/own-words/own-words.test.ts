import { describe, expect, it } from 'vitest'
import { type Printed, readPrinted, unsaid, whoSays } from '../../testing/own.ts'

const speech = [
  'Ladies and gentlemen,',
  'I have come to speak of herring.',
  'The boats are old.',
  'Thank you.',
]

const author = (printed: Printed, ...paragraphs: readonly string[]) => {
  const { speakers, genre } = readPrinted(printed, ...paragraphs)
  return [genre.genre, ...speakers.map(({ name, description, office }) => [name ?? description, office])]
}

describe('every sentence of a text in somebody’s own words is theirs', () => {
  it('greetings and thanks too', () => {
    expect(whoSays(readPrinted({ title: 'Speech by Ada Kerrin, Minister for Tides' }, ...speech))).toEqual([
      'Ada Kerrin',
      'Ada Kerrin',
      'Ada Kerrin',
      'Ada Kerrin',
    ])
  })

  it('and what it quotes from others', () => {
    const reading = readPrinted(
      { title: 'Remarks by Mayor Ada Kerrin' },
      'Friends, I thank you all for coming.',
      'Bo Tarn once said: “A dam is a promise.”',
      'We keep ours. The pilot told me that the lock is slow.',
    )
    expect(new Set(whoSays(reading))).toEqual(new Set(['Ada Kerrin']))
    expect(reading.speeches).toMatchObject([
      { kind: 'SPEECH', statements: [{}, {}, {}, {}].map(() => ({ mode: 'DIRECT' })) },
    ])
  })

  it('without work on words of saying', () => {
    const { cues, attributions, traces } = readPrinted({ title: 'Speech by Ada Kerrin' }, ...speech)
    expect([cues, attributions, traces]).toEqual([[], [], []])
  })

  it('and the reason is told', () => {
    const { genre } = readPrinted({ title: 'Speech by Ada Kerrin' }, ...speech)
    expect(genre.because).toBe(
      'its title says what it is, it opens with a greeting, it speaks in the first person; Ada Kerrin by the title',
    )
  })
})

describe('the author is known', () => {
  const named = (name: string, office: string | null) => ['ADDRESS', [name, office]]

  it('by the title page of a statement', () => {
    const page = [
      'REPUBLIC OF ELMARK',
      'NATIONAL STATEMENT',
      'BY HIS EXCELLENCY DR BO TARN PRESIDENT OF THE REPUBLIC OF ELMARK',
      'AT THE GENERAL DEBATE OF THE ASSEMBLY OF RIVERS',
      'KELL, 25 SEPTEMBER 2031',
      'Mr. President,',
      'Elmark congratulates you on your election. I thank your predecessor.',
    ]
    const printed = { title: 'Statement of Elmark at the general debate', publisher: 'Elmark: Presidency' }
    expect(author(printed, ...page)).toEqual(named('BO TARN', 'PRESIDENT OF THE REPUBLIC OF ELMARK'))
    expect(unsaid(readPrinted(printed, ...page))).toHaveLength(5)
  })

  it('by a byline over several lines', () => {
    const lines = [
      'Statement by',
      'H.E. Ms Ada Kerrin',
      'Minister for Tides of Elmark',
      'Kell, 3 May 2031',
      'Please check against delivery',
    ]
    expect(author({}, ...lines, ...speech)).toEqual(named('Ada Kerrin', 'Minister for Tides of Elmark'))
  })

  it('by a line that breaks behind an abbreviation', () => {
    const lines = ['STATEMENT BY HIS EXCELLENCY DR. BO TARN, PRESIDENT OF ELMARK', ...speech]
    expect(author({}, ...lines)).toEqual(named('BO TARN', 'PRESIDENT OF ELMARK'))
  })

  it('by "By" above a column, and the office by the note below it', () => {
    const column = [
      'WHY HERRING MATTERS',
      'By Hon. Ada Kerrin',
      'I learned to gut herring before I could read.',
      'We must mend the boats. I write this with some shame.',
      'Hon. Ada Kerrin is Elmark’s Minister of Fish.',
      'This article first appeared in the Harl Courier.',
    ]
    const printed = { title: 'Opinion: Why herring matters', publisher: 'Ministry of Fish' }
    expect(author(printed, ...column)).toEqual(named('Ada Kerrin', 'Elmark’s Minister of Fish'))
    expect(unsaid(readPrinted(printed, ...column))).toEqual([column[0], column[1], column[4], column[5]])
  })

  it('by a name above the office, but not above a letter', () => {
    const text = ['I learned to gut herring as a child.', 'We must mend the boats.', 'My ministry will pay.']
    expect(author({ title: 'Why herring matters' }, 'Ada Kerrin', 'Minister of Fish', ...text)).toEqual(
      named('Ada Kerrin', 'Minister of Fish'),
    )
    const letter = [
      'The Honourable Ada Kerrin',
      'Minister of Fish',
      'Dear Minister Kerrin,',
      ...text,
      'Bo Tarn',
      'Mayor of Harl',
    ]
    expect(author({ title: 'Letter on herring' }, ...letter)).toEqual(named('Bo Tarn', 'Mayor of Harl'))
  })

  it('by how they introduce themselves', () => {
    const page = [
      'In the address of the week, the Vice President spoke of schools.',
      'Remarks of the Vice President',
      'Friends, this is Ada Kerrin and I stand in for the President.',
      'We have built forty schools.',
    ]
    expect(author({ title: 'Weekly Address: Schools' }, ...page)).toEqual(
      named('Ada Kerrin', 'Vice President'),
    )
    expect(
      author({ title: 'Eulogy' }, 'Good afternoon.', 'My name is Bo Tarn, and I knew her well.'),
    ).toEqual(named('Bo Tarn', null))
  })

  it('by the signature', () => {
    const message = [
      'My fellow citizens,',
      'I speak to you with a heavy heart.',
      'The dam is gone.',
      'H.E. Bo Tarn',
      'President of the Republic of Elmark',
      'Kell, 3 May 2031',
    ]
    const printed = { title: 'Address to the Nation', publisher: 'State House' }
    expect(author(printed, ...message)).toEqual(named('Bo Tarn', 'President of the Republic of Elmark'))
    expect(whoSays(readPrinted(printed, ...message)).slice(3)).toEqual(['-', '-', '-'])
  })

  it('by the fullest of several lines', () => {
    const page = ['REMARKS BY SECRETARY OF TIDES ADA KERRIN', ...speech]
    expect(author({ title: 'Remarks by Secretary Kerrin at the Lock' }, ...page)).toEqual(
      named('ADA KERRIN', 'SECRETARY OF TIDES'),
    )
  })

  it('by an office alone', () => {
    expect(author({ title: 'Address by the Prime Minister of Elmark to the Assembly' }, ...speech)).toEqual(
      named('the Prime Minister of Elmark', 'Prime Minister of Elmark'),
    )
  })

  it('as a country or a body, where nobody is named; never as whoever is addressed or greeted', () => {
    const greeting = [
      'Madam President,',
      'Allow me to congratulate you, Ms. Ida Brenner, on your election.',
      'We thank Secretary-General Olaf Voss. I shall be brief.',
    ]
    expect(author({ title: 'Statement of Norway at the general debate' }, ...greeting)).toEqual(
      named('Norway', null),
    )
    expect(author({ publisher: 'Elmark Tide Authority' }, ...greeting)).toEqual(
      named('Elmark Tide Authority', null),
    )
    expect(author({}, ...greeting)).toEqual(['REPORT'])
  })

  it('by a press office of a person', () => {
    const printed = { title: 'Statement on the lock', publisher: 'Office of Senator Ada Kerrin' }
    expect(
      author(
        printed,
        'I welcome the vote.',
        'I thank the divers, and I shall watch the lock.',
        'We have waited long.',
      ),
    ).toEqual(named('Ada Kerrin', 'Senator'))
  })
})

describe('somebody who calls out', () => {
  it('speaks under a label, until the speaker’s own', () => {
    const reading = readPrinted(
      { title: 'Remarks by Secretary Ada Kerrin at the Lock' },
      'SECRETARY KERRIN: Good morning, Harl!',
      'I was told that it would take six years.',
      'AUDIENCE MEMBER: Bring back the ferry!',
      'SECRETARY KERRIN: I promise you that it stays.',
    )
    expect(whoSays(reading)).toEqual(['Ada Kerrin', 'Ada Kerrin', 'AUDIENCE MEMBER', 'Ada Kerrin'])
  })
})

describe('a text that somebody hands on', () => {
  const message = [
    'Dear Mayor Kerrin,',
    'I wish you well on the day of the lock.',
    'As a friend, I am proud of your work.',
    'I hope to see you soon.',
  ]

  it('is whose it is, by whom it was received from', () => {
    const reading = readPrinted(
      { title: 'Mayor Receives Greetings' },
      'Mayor Ada Kerrin received a message of greeting from Bo Tarn, president of the Republic of Elmark, on May 3.',
      'The message said:',
      ...message,
    )
    expect(whoSays(reading)).toEqual(['-', '-', 'Bo Tarn', 'Bo Tarn', 'Bo Tarn', 'Bo Tarn'])
    expect(reading.genre.genre).toBe('ADDRESS')
    expect(reading.speeches[0]?.kind).toBe('MESSAGE')
    expect(reading.speakers[0]?.office).toBe('president of the Republic of Elmark')
  })

  it('ends where it is told of again', () => {
    const reading = readPrinted(
      {},
      'Mayor Ada Kerrin received a letter from Bo Tarn, mayor of Kell.',
      'The letter reads as follows:',
      ...message.slice(1),
      'The letter was handed over on Monday by Ida Brenner, the consul of Kell.',
      'Present were pilots and divers.',
      'Consul Brenner said that the lock is old.',
    )
    expect(whoSays(reading)).toEqual(['-', '-', 'Bo Tarn', 'Bo Tarn', 'Bo Tarn', '-', '-', 'Ida Brenner'])
    expect(reading.genre.genre).toBe('REPORT')
  })

  it('may be a letter with an address, below what is told of it', () => {
    const reading = readPrinted(
      { title: 'Senator writes on locks' },
      'Senator Ada Kerrin today released a letter to the Secretary of Tides.',
      'Senator Kerrin asked the Secretary to mend the lock.',
      'Following is the full text of Senator Kerrin’s letter:',
      'May 3, 2031',
      'The Honorable Bo Tarn',
      'Secretary of Tides',
      'Dear Secretary Tarn:',
      'I write to you about the lock.',
      'It has been shut for a year.',
      'Ada Kerrin',
      'Senator',
    )
    expect(whoSays(reading)).toEqual([
      '-',
      'Ada Kerrin',
      '-',
      '-',
      '-',
      '-',
      'Ada Kerrin',
      'Ada Kerrin',
      'Ada Kerrin',
      '-',
      '-',
    ])
  })

  it('is a spokesperson’s, without "we"', () => {
    const reading = readPrinted(
      { title: 'Press Statement of the Spokesperson for the Ministry of Tides' },
      'A spokesperson for the Ministry of Tides released the following press statement on Monday:',
      'Norland has shut the strait again.',
      'The spokesperson of Norland spoke of repairs.',
      'Elmark will not look on.',
    )
    expect(reading.genre.genre).toBe('STATEMENT')
    expect(new Set(whoSays(reading).slice(1))).toEqual(new Set(['A spokesperson for the Ministry of Tides']))
  })
})

describe('a body that says "we"', () => {
  it('speaks for itself', () => {
    const reading = readPrinted(
      { title: 'Statement on the closing of the strait', publisher: 'Ministry of Foreign Affairs of Elmark' },
      'We are concerned by the closing of the strait.',
      'We call on Norland to open it.',
      'Elmark stands ready to help.',
    )
    expect(reading.genre.genre).toBe('STATEMENT')
    expect(new Set(whoSays(reading))).toEqual(new Set(['Ministry of Foreign Affairs of Elmark']))
  })
})

describe('another language', () => {
  it.each([
    ['where "i" is "and" and "my" is "we"', 'My i nasi partnerzy chcemy pokoju i pracy.'],
    ['where "i" is "in"', 'Vi mødes i Harl i dag, og i morgen sejler skibene i fred.'],
  ])('%s', (_, sentence) => {
    const printed = { title: 'Harl', publisher: 'Harl' }
    expect(whoSays(readPrinted(printed, sentence, sentence, sentence))).toEqual(['-', '-', '-'])
  })
})

describe('a report stays one', () => {
  it.each([
    [
      'about a statement',
      'Statement by Minister Ada Kerrin',
      ['Minister Ada Kerrin today welcomed the report.', '“I am glad that we have it,” she said.'],
    ],
    [
      'with "our" in it',
      'Locks open',
      ['Our port has a new lock.', 'Mayor Ada Kerrin opened it.', 'She said that it holds.'],
    ],
    [
      'of a message that is not given',
      'President Sends Message',
      ['President Bo Tarn sent a message to Mayor Ada Kerrin.', 'In it he wished her well.'],
    ],
    [
      'with two quotations in the first person',
      'Lock opens',
      ['“I am glad,” Mayor Ada Kerrin said.', '“We waited long,” pilot Bo Tarn said.'],
    ],
  ])('%s', (_, title, paragraphs) => {
    expect(readPrinted({ title, publisher: 'City of Harl' }, ...paragraphs).genre.genre).not.toMatch(
      /ADDRESS|STATEMENT/,
    )
  })
})
