import { describe, expect, it } from 'vitest'
import { readPrinted, whoSays } from '../../testing/own.ts'
import { deliveredIn, titledIn } from './delivered.ts'
import { whoIn } from './who.ts'

const told = (phrase: string) => {
  const who = whoIn(phrase)
  return who && [who.kind, who.name ?? who.description, ...who.offices].join(' | ')
}

describe('whoever a byline names', () => {
  it.each([
    ['Ada Kerrin', 'PERSON | Ada Kerrin'],
    ['Ms Ada Kerrin, Minister for Tides', 'PERSON | Ada Kerrin | Minister for Tides'],
    ['Minister for Tides, Ms Ada Kerrin, to questions on locks', 'PERSON | Ada Kerrin | Minister for Tides'],
    ['Minister for Tides and Ports Ada Kerrin', 'PERSON | Ada Kerrin | Minister for Tides and Ports'],
    ['the Hon. Ada Kerrin MP, Minister for Tides', 'PERSON | Ada Kerrin | Minister for Tides'],
    [
      'H.E. Bo Tarn, GCFR, President of the Republic of Elmark',
      'PERSON | Bo Tarn | President of the Republic of Elmark',
    ],
    [
      'HIS EXCELLENCY DR BO TARN PRESIDENT OF THE REPUBLIC OF ELMARK',
      'PERSON | BO TARN | PRESIDENT OF THE REPUBLIC OF ELMARK',
    ],
    [
      'PRESIDENT OF THE REPUBLIC OF ELMARK, BO TARN, AT THE 9TH SESSION',
      'PERSON | BO TARN | PRESIDENT OF THE REPUBLIC OF ELMARK',
    ],
    ['SECRETARY OF WAYS AND HARBOURS ADA KERRIN', 'PERSON | ADA KERRIN | SECRETARY OF WAYS AND HARBOURS'],
    [
      'Head of the Elmark Delegation H.E. Mr. Bo Tarn, Ambassador to Chile',
      'PERSON | Bo Tarn | Head of the Elmark Delegation | Ambassador to Chile',
    ],
    [
      'Ambassador Ada Kerrin, Representative of Elmark to the Assembly, at a meeting',
      'PERSON | Ada Kerrin | Ambassador | Representative of Elmark to the Assembly',
    ],
    [
      'Minister in the Prime Minister’s Office, Ms Ada Kerrin',
      'PERSON | Ada Kerrin | Minister in the Prime Minister’s Office',
    ],
    ['Her Majesty Queen Ada to the Nation', 'PERSON | Ada | Queen'],
    ['H.S.H. Prince Bo II to the President of Elmark', 'PERSON | Bo II | Prince'],
    [
      'Ada Kerrin, Minister of Tides of Norway General Debate 12 May',
      'PERSON | Ada Kerrin | Minister of Tides of Norway',
    ],
    [
      'the Prime Minister of the Kingdom of Elmark to the Assembly',
      'PERSON | the Prime Minister of the Kingdom of Elmark | Prime Minister of the Kingdom of Elmark',
    ],
    ['the Director-General on World Tide Day', 'PERSON | the Director-General | Director-General'],
    ['Special Envoy on Tides Ada Kerrin', 'PERSON | Ada Kerrin | Special Envoy on Tides'],
    ['Elmark in exercise of the right of reply', 'ORGANISATION | Elmark'],
    ['the Eastern Republic of Elmark in the debate', 'ORGANISATION | Eastern Republic of Elmark'],
    ['the Ministry of Tides on the flood', 'ORGANISATION | Ministry of Tides'],
    [
      'the Foreign Ministers of Tarvia, Norland and Elmark',
      'GROUP | the Foreign Ministers of Tarvia, Norland and Elmark',
    ],
    ['Ada Kerrin and Bo Tarn', 'GROUP | Ada Kerrin and Bo Tarn'],
    [
      'Ada Kerrin, Minister of Tides, and Bo Tarn, Minister of Ports',
      'GROUP | Ada Kerrin, Minister of Tides, and Bo Tarn, Minister of Ports',
    ],
    ['Minister Ada Kerrin Monday at the lock', 'PERSON | Ada Kerrin | Minister'],
    ['Ada Kerrin – A lock for Harl', 'PERSON | Ada Kerrin'],
    ['Ada Kerrin. A lock for Harl', 'PERSON | Ada Kerrin'],
    ['Under Secretary Ada Kerrin', 'PERSON | Ada Kerrin | Under Secretary'],
    ['Ada Kerrin, Ambassador at large, on tides', 'PERSON | Ada Kerrin | Ambassador at large'],
    ['Chair of Committee No 3, Ada Kerrin', 'PERSON | Ada Kerrin | Chair of Committee No 3'],
    ['Ambassador Ada Kerrin, to the Assembly', 'PERSON | Ada Kerrin | Ambassador'],
    ['Ambassador Ada Kerrin to the Assembly', 'PERSON | Ada Kerrin | Ambassador'],
    ['Ada Kerrin for World Tide Day', 'PERSON | Ada Kerrin'],
    [
      'the Foreign Minister in exercise of the right of reply',
      'PERSON | the Foreign Minister | Foreign Minister',
    ],
    ['Ada Kerrin, Norway Ambassador', 'PERSON | Ada Kerrin | Norway Ambassador'],
    ['Ada Kerrin, UN Envoy', 'PERSON | Ada Kerrin | UN Envoy'],
    ['Ada Kerrin, Ministry of Tides', 'PERSON | Ada Kerrin'],
    ['Ada Kerrin, Mayor of Port Tarn', 'PERSON | Ada Kerrin | Mayor of Port Tarn'],
    ['Minister Kerrin and Minister Tarn', 'GROUP | Minister Kerrin and Minister Tarn'],
    ['the Mayor of Port Kerrin', 'PERSON | the Mayor of Port Kerrin | Mayor of Port Kerrin'],
    ['the Member for Port Kerrin', 'PERSON | the Member for Port Kerrin | Member for Port Kerrin'],
    ['the Ambassador to Port Kerrin', 'PERSON | the Ambassador to Port Kerrin | Ambassador to Port Kerrin'],
    ['the Bo Tarn Foundation', 'ORGANISATION | Bo Tarn Foundation'],
    ['President of Elmark, His Excellency Bo Tarn', 'PERSON | Bo Tarn | President of Elmark'],
    ['Norway', 'ORGANISATION | Norway'],
    ['herring of Norway', null],
    ['May 2031', null],
    ['intent', null],
    ['2031', null],
    ['', null],
  ])('%s', (phrase, who) => {
    expect(told(phrase)).toBe(who)
  })
})

describe('whoever a title names', () => {
  it.each([
    ['Speech by Ada Kerrin at the Tide Forum', 'speech', 'Ada Kerrin'],
    ['Keynote address by Dr. Ada Kerrin', 'address', 'Ada Kerrin'],
    ['Ada Kerrin’s speech at the Tide Forum', 'speech', 'Ada Kerrin'],
    ['HER MAJESTY THE QUEEN’S HARVEST MESSAGE', 'MESSAGE', 'HER MAJESTY THE QUEEN'],
    ['Kingdom of Elmark’s Address at the Assembly', 'address', 'Kingdom of Elmark'],
    ['Foreign Secretary speech at the Tide Club', 'speech', 'Foreign Secretary'],
    ['Statement of Norway at the general debate', 'statement', 'Norway'],
    ['Written Reply to Questions on Locks by Ms Ada Kerrin, Minister for Tides', 'reply', 'Ada Kerrin'],
    ['Message of condolence from Prince Bo to the Queen', 'message', 'Bo'],
    ['Response to the statement by Norway', 'response', null],
    ['Weekly Address: Free Locks', 'address', null],
    ['Statement of intent signed', 'statement', null],
    ['The statement by Norway', 'statement', 'Norway'],
    ['Reply to the report by Norway', 'reply', null],
    ['Message from home', 'message', null],
    ['New Year’s message', 'message', null],
    ['Yesterday’s speech', 'speech', null],
    ['Parliament’s statement', 'statement', 'Parliament'],
    ['Harl Council’s statement', 'statement', 'Harl Council'],
  ])('%s', (title, noun, who) => {
    const found = deliveredIn(title)
    expect(found?.noun).toBe(noun.toLowerCase())
    expect(found?.who?.name ?? found?.who?.description ?? null).toBe(who)
  })

  it.each([
    'President Sends Message to Norway',
    'Leader Receives Greetings from Elmark',
    'By 2031 we shall see',
    'by Norway at the opening of the lock',
    'The dam holds',
  ])('nobody: %s', (title) => {
    expect(deliveredIn(title)).toBeNull()
  })

  it('on the next line, where a line ends with "by"', () => {
    expect(deliveredIn('Elmark’s Statement by')).toEqual({ noun: 'statement', who: null, isOpen: true })
  })
})

describe('whoever a title of two parts names', () => {
  it.each([
    ['2031 Tide Lecture Series: Managing Director’s Opening Remarks', 'Managing Director'],
    ['Opening Ceremony: The Hon Sir Bo Tarn KBE, Mayor of Harl', 'Bo Tarn'],
    ['Tide Council: Press remarks by Mayor Ada Kerrin after the meeting', 'Ada Kerrin'],
  ])('%s', (title, who) => {
    const found = titledIn(title)?.who
    expect(found?.name ?? found?.description).toBe(who)
  })

  it.each(['International Tide Day Message', 'Herring: a history', 'Weekly Address: Free Locks'])(
    'nobody: %s',
    (title) => {
      expect(titledIn(title)?.who ?? null).toBeNull()
    },
  )
})

describe('the author is', () => {
  const statement = [
    'I condemn the closing of the strait.',
    'Elmark is not alone.',
    'We call on all to wait.',
  ]

  it('whoever "issued the following statement", not the publisher', () => {
    const announcement =
      'Speaking both as Foreign Minister of Norland and as Chair of the Rivers, Ada Kerrin issued the following statement in Kell today:'
    const reading = readPrinted({ publisher: 'Norland Foreign Office' }, announcement, ...statement)
    expect(whoSays(reading)).toEqual(['-', 'Ada Kerrin', 'Ada Kerrin', 'Ada Kerrin'])
  })

  it('no topic that a title is of', () => {
    const reading = readPrinted({ title: 'Statement of Herring', publisher: 'Fish Board' }, ...statement)
    expect(new Set(whoSays(reading))).toEqual(new Set(['Fish Board']))
  })
})

describe('a speech in capitals', () => {
  it('is one, where its sentences speak', () => {
    const text = [
      'YOUR MAJESTY, I EXTEND TO YOU A WARM WELCOME.',
      'WE ARE GLAD THAT YOU ARE HERE.',
      'I THANK THE DIVERS.',
      'THANK YOU FROM ALL OF HARL.',
    ]
    const reading = readPrinted({ title: 'Opening Ceremony: Sir Bo Tarn, Mayor of Harl' }, ...text)
    expect(whoSays(reading)).toEqual(Array(4).fill('Bo Tarn'))
  })
})

describe('a speech that begins with its guests', () => {
  it('is theirs who publish it, where nobody is named', () => {
    const text = [
      'Dr Ada Kerrin,',
      'Ambassadors, distinguished guests, good morning.',
      '1 Welcome to the lecture.',
      '2 We are honoured to have Dr Kerrin here.',
      'I have known her for years.',
    ]
    const reading = readPrinted({ title: 'Introducing Ada Kerrin', publisher: 'Tide Authority' }, ...text)
    expect(whoSays(reading)).toEqual(Array(5).fill('Tide Authority'))
  })
})

describe('a message that is told of', () => {
  it('is from whom its title says', () => {
    expect(deliveredIn('Message of Condolences from the King of Norway')?.who?.description).toBe(
      'the King of Norway',
    )
  })

  it.each([
    ['its first sentence hands it on', 'Mayor Ada Kerrin received a message from King Bo of Norway.'],
    ['its first sentence says that it was issued', 'The Guild of Harl issued a statement on the flood.'],
  ])('is a report where %s', (_, first) => {
    const text = [
      first,
      'On behalf of my people I would like to send you our sympathy.',
      'We mourn with you.',
      'I wish you strength.',
    ]
    const reading = readPrinted({ title: 'Message from King of Norway', publisher: 'Harl News' }, ...text)
    expect(reading.genre.genre).toBe('REPORT')
  })

  it('is read as its announcement says, however short', () => {
    const text = [
      'Mayor Ada Kerrin received a message from King Bo of Norway.',
      'The message said:',
      'I heard the news with regret.',
      'Please accept my sympathy.',
    ]
    const reading = readPrinted({ title: 'Message from Norway', publisher: 'Harl News' }, ...text)
    expect(reading.genre.genre).toBe('REPORT')
    expect(whoSays(reading)).toEqual(['-', '-', 'Bo', 'Bo'])
  })

  it('is not by whoever put the question', () => {
    const text = [
      'A spokesperson for the Ministry of Tides gave the following answer to a question put by Harl News on Monday:',
      'The lock is shut.',
      'Norland has shut it.',
      'The boats wait.',
    ]
    const reading = readPrinted({ title: 'Ministry on the Lock', publisher: 'Harl News' }, ...text)
    expect(new Set(whoSays(reading).slice(1))).toEqual(new Set(['A spokesperson for the Ministry of Tides']))
  })
})
