import { describe, expect, it } from 'vitest'
import { deliveredIn } from '../genres/own-words/delivered.ts'
import { isEditorsNote, isGreeting, isHeadingLine, isLabel } from '../genres/own-words/lines.ts'
import { isNameAlone } from '../genres/own-words/name-line.ts'
import { whoIn } from '../genres/own-words/who.ts'
import { type AnalysedSentence, analyseTitle } from '../names/analysed-sentence.ts'
import { reading, said } from '../testing/said.ts'
import { paragraphs } from '../testing/turns.ts'

const line = (text: string): AnalysedSentence =>
  analyseTitle(text, { start: 0, end: text.length, text, paragraph: 0 }, [])
const each = (list: string) => list.trim().split(/\s+/)
const lines = (list: string) => list.trim().split(/\s*\n\s*/)
const kindsOf = (text: string, title?: string) => reading(text, title).speeches.map(({ kind }) => kind)
const genreOf = (text: string, title?: string) => reading(text, title).genre.genre

describe('what somebody’s words are', () => {
  const words = 'I thank the divers. We built this lock, and I am glad of it.'

  it.each(each('Message Letter Greeting Greetings Condolences Congratulations Felicitations'))(
    'a %s is a message',
    (noun) => {
      expect(kindsOf(words, `${noun} by Mayor Ada Kerrin`)).toEqual(['MESSAGE'])
    },
  )

  it.each(each('telegram cable'))('a %s that is handed on is a message', (noun) => {
    const text = paragraphs(
      `Mayor Ada Kerrin sent a ${noun} that reads as follows:`,
      'The lock is old.',
      'We mend it.',
      'It is long.',
    )
    expect(kindsOf(text)).toEqual(['MESSAGE'])
  })

  it.each(
    each(
      'Speech Address Addresses Remarks Lecture Toast Intervention Eulogy Homily Oration Keynote Comments',
    ),
  )('a %s is a speech', (noun) => {
    expect(kindsOf(words, `${noun} by Mayor Ada Kerrin`)).toEqual(['SPEECH'])
  })

  it.each(each('Spokesperson Spokesman Spokeswoman'))('a body’s, where its %s speaks', (noun) => {
    expect(genreOf(words, `Statement by the ${noun} of the Ministry of Tides`)).toBe('STATEMENT')
  })
})

describe('whoever speaks of themselves', () => {
  it.each(
    lines(`
      Our lock is open.
      The lock is open to us.
      The lock is dear to me.
      Nobody knows it better than myself.
      The lock is for ourselves.
      This boat is mine.
      This lock is ours.
    `),
  )('in a message: %s', (words) => {
    expect(said(`Dear neighbours,\n\n${words}`, 'Message by Mayor Ada Kerrin')).toContain(
      `Ada Kerrin | DIRECT | ${words}`,
    )
  })

  it.each(lines('What I saw\n What we saw\n From my window'))('in no heading: %s', (text) => {
    expect(isHeadingLine(line(text))).toBe(false)
  })

  it.each(
    lines(`
      I said so.
      We said so.
      I have said so.
      The harbour, so one has said, is deep.
      It can be said.
      It is said to be deep.
      That being said, it is deep.
      That said, it is deep.
    `),
  )('also where something was said: %s', (words) => {
    expect(
      genreOf(`My name is Ada Kerrin. I love this lock. ${words} I shall mend it. I thank the divers.`),
    ).toBe('ADDRESS')
  })
})

describe('lines around somebody’s words', () => {
  it('a greeting of those whom somebody calls his', () => {
    expect(isGreeting(line('My fellow citizens, neighbours,'))).toBe(true)
  })

  it.each(['Note to the editor:', 'Notes to editors:'])('%s', (text) => {
    expect(isEditorsNote(line(text))).toBe(true)
  })

  it.each(each('de du la von van del e y'))('a place or a name with "%s" in it', (particle) => {
    expect(isLabel(line(`Harl ${particle} Elm, 3 May 2031`))).toBe(true)
  })

  it.each(each('MP MLA MEP MSP PhD JP QC KC SC AM AO OBE CBE MBE KBE Rtd'))(
    'a name with %s behind it',
    (letters) => {
      expect(isNameAlone(line(`Ada Kerrin ${letters}`))).toBe(true)
    },
  )

  it.each(each('References Footnotes Endnotes Bibliography Annex Annexes Appendix'))(
    'nobody speaks below "%s"',
    (heading) => {
      const text = paragraphs(
        'I thank the divers.',
        'We built it, and I am glad.',
        heading,
        'We and our boats, volume two.',
      )
      expect(said(text, 'Speech by Mayor Ada Kerrin')).toHaveLength(2)
    },
  )

  it.each(
    lines(`
      The views in this speech are those of the Mayor.
      Mayor Ada Kerrin delivered this speech in Harl.
      The following speech opened the lock.
      This is a transcript of the speech.
      This is the text of the speech.
      This is a translation of the speech.
      This is a short version of the speech.
      The speech was given in Harl.
    `),
  )('nobody says above a greeting: %s', (above) => {
    const text = paragraphs(above, 'Ladies and gentlemen,', 'I thank the divers.', 'We built it.')
    expect(said(text, 'Speech by Mayor Ada Kerrin').map((words) => words.split(' | ')[2])).not.toContain(
      above,
    )
    expect(said(text, 'Speech by Mayor Ada Kerrin').at(-1)).toBe('Ada Kerrin | DIRECT | We built it.')
  })
})

describe('whoever a title or a line names', () => {
  it.each([
    ['Secretary of Ways and Weirs Ada Kerrin', 'Ada Kerrin'],
    ['Prime Minister of Norway, His Excellency Bo Tarn', 'Bo Tarn'],
    ['Prime Minister of Norway, the Honourable Bo Tarn', 'Bo Tarn'],
  ])('%s', (words, name) => {
    expect(whoIn(words)?.name).toBe(name)
  })

  it.each([
    ['Prime Minister of Norway, His Excellency Bo Tarn', 'Prime Minister of Norway'],
    ['Prime Minister of Norway, Her Excellency Ada Kerrin', 'Prime Minister of Norway'],
    ['Prime Minister of Norway, the Honourable Bo Tarn', 'Prime Minister of Norway'],
    ['the Minister of Tides', 'Minister of Tides'],
    ['a Minister of Tides', 'Minister of Tides'],
    ['an Ambassador of Norway', 'Ambassador of Norway'],
    ['his Minister of Tides', 'Minister of Tides'],
    ['her Minister of Tides', 'Minister of Tides'],
    ['its Minister of Tides', 'Minister of Tides'],
    ['our Minister of Tides', 'Minister of Tides'],
    ['the Minister of the Council', 'Minister of the Council'],
    ['the Minister for the Council', 'Minister for the Council'],
    ['the Ambassador to the Council', 'Ambassador to the Council'],
    ['the Minister in the Council', 'Minister in the Council'],
    ['the Envoy on the Council', 'Envoy on the Council'],
  ])('the office of %s', (words, office) => {
    expect(whoIn(words)?.offices).toEqual([office])
  })

  it.each([
    ['Speech by the Minister of Tides', 'Minister of Tides'],
    ['Speech by a Minister of Tides', 'Minister of Tides'],
    ['Speech by an Envoy of Norway', 'Envoy of Norway'],
    ['Speech by his Minister of Tides', 'Minister of Tides'],
    ['Speech by her Minister of Tides', 'Minister of Tides'],
  ])('%s', (title, office) => {
    expect(deliveredIn(title)?.who?.offices).toEqual([office])
  })

  it.each(each('Day Week Month Year Decade Anniversary'))(
    'not an occasion: International Women’s %s message',
    (occasion) => {
      expect(deliveredIn(`International Women's ${occasion} message from Ada Kerrin`)?.who?.name).toBe(
        'Ada Kerrin',
      )
    },
  )

  it.each(["New Year's message from Ada Kerrin", "World Teachers' Day message from Ada Kerrin"])(
    '%s',
    (title) => {
      expect(deliveredIn(title)?.who?.name).toBe('Ada Kerrin')
    },
  )

  it.each(['Response to the statement by Bo Tarn', 'Response to statement by Bo Tarn'])(
    'nobody: %s',
    (title) => {
      expect(deliveredIn(title)?.who ?? null).toBeNull()
    },
  )

  it.each([
    'The Council for Tides condemns the war.',
    'The Council of Tides and Nets condemns the war.',
    'The Council of the Tides condemns the war.',
    'The Commission to Mend Harl condemns the war.',
  ])('a body by its whole name: %s', (text) => {
    expect(genreOf(text)).toBe('STATEMENT')
  })
})

describe('a text that is handed on', () => {
  const four = ['The lock is old.', 'It shall be mended.', 'The divers are glad.', 'So am I.']
  const speakers = (announcement: string) =>
    said(paragraphs(announcement, ...four)).map((words) => words.split(' | ')[0])

  it.each(
    lines(`
      The message said:
      The message says:
      The message read:
      The message reads:
      The message states:
      The message stated:
      The text reads as follows:
      The telegram reads as follows:
      The cable reads as follows:
      The release reads as follows:
    `),
  )('%s', (announcement) => {
    const text = paragraphs('Mayor Ada Kerrin received a letter from Bo Tarn.', announcement, ...four)
    expect(genreOf(text)).toBe('ADDRESS')
  })

  it.each(
    lines(`
      sent the following message:
      sends the following message:
      issued the following message:
      issues the following message:
      released the following message:
      releases the following message:
      made the following statement:
      makes the following statement:
      published the following letter:
      wrote the following letter:
      writes the following letter:
      delivered the following speech:
      gave the following answer:
      gives the following answer:
      addressed the following message to the divers:
      extended the following greetings:
    `),
  )('by whoever %s', (does) => {
    expect(speakers(`Mayor Ada Kerrin ${does}`)).toEqual(Array(4).fill('Ada Kerrin'))
    expect(genreOf(paragraphs(`Mayor Ada Kerrin ${does}`, ...four))).toBe('ADDRESS')
  })

  it.each(each('released issued made given sent delivered signed published written'))(
    'that was %s by her',
    (done) => {
      expect(speakers(`The following statement on nets was ${done} by Mayor Ada Kerrin:`)).toEqual(
        Array(4).fill('Ada Kerrin'),
      )
    },
  )

  it.each(each('received sent issued released published forwarded conveyed'))(
    'is told of where a Mayor %s it',
    (verb) => {
      const text = paragraphs(
        `The Mayor ${verb} a letter on nets.`,
        'I am glad, it begins.',
        'We thank you, it goes on, and I hope.',
      )
      expect(genreOf(text, 'Letter by Bo Tarn')).toBe('REPORT')
    },
  )
})
