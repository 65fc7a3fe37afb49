import { describe, expect, it } from 'vitest'
import { analyseText } from '../names/analysed-text.ts'
import { readText } from '../read-text.ts'
import { reading, said } from '../testing/said.ts'
import { proseOf } from '../text/prose.ts'

const title = 'Readout of President Kerrin’s call with Prime Minister Tarn of Elmark'
const opening = 'President Ada Kerrin spoke today with Prime Minister Bo Tarn of Elmark.'
const both = 'The leaders (President Kerrin and Prime Minister Tarn)'

/** Who says what behind the sentence that tells of the call. */
const told = (...sentences: readonly string[]) => said([opening, ...sentences].join(' '), title)
const speakers = (lines: readonly string[]) => lines.map((line) => line.split(' | ')[0])

describe('what a readout tells', () => {
  it.each([
    ['The President thanked the Prime Minister for the tugs.', 'Ada Kerrin'],
    ['President Kerrin raised the matter of the nets.', 'Ada Kerrin'],
    ['The Prime Minister briefed the President on the locks.', 'Bo Tarn'],
    ['Prime Minister Tarn informed her of the new toll.', 'Bo Tarn'],
    ['Mr. Tarn undertook to pass on the map.', 'Bo Tarn'],
    ['Ms. Kerrin recognized the work of the pilots.', 'Ada Kerrin'],
    ['The President opened by thanking the pilots of Harl.', 'Ada Kerrin'],
    ['The President received the log, and reiterated that the dam holds.', 'Ada Kerrin'],
    ['The harbours were reviewed, and the Prime Minister recognised the need for nets.', 'Bo Tarn'],
  ])('%s', (sentence, speaker) => {
    expect(speakers(told(sentence))).toEqual([speaker])
  })

  it.each([
    'The leaders discussed the ferry.',
    'They spoke about the herring.',
    'The leaders talked about ways to keep the nets dry.',
    'The President met with the pilots.',
    'The call lasted an hour.',
    'Both of the ferries will sail in May.',
  ])('nobody says: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })

  it('is not gone on with by what happens', () => {
    const lines = told(
      'The President noted the flood.',
      'The pumps will run all night.',
      'She noted the pumps.',
    )
    expect(lines).toHaveLength(2)
  })

  it('is told of both', () => {
    const lines = told(
      'The leaders agreed to keep the ferry.',
      'They looked forward to the regatta.',
      'Both noted the cold.',
      'Looking back on the spring, on ice, and on floods, both leaders pledged to meet again.',
      'The President and the Prime Minister concurred on the need for nets.',
    )
    expect(new Set(speakers(lines))).toEqual(new Set(['The leaders (the President and the Prime Minister)']))
    expect(lines).toHaveLength(5)
  })

  it('names both by their shortest words', () => {
    expect(speakers(told('The two leaders underscored the need for nets.'))).toEqual([
      'The two leaders (President Kerrin and Prime Minister Tarn)',
    ])
    expect(speakers(told('They agreed on a date.', 'The leaders agreed on a place.'))).toEqual([both, both])
  })

  it('is told of the sides, which are not the leaders', () => {
    const lines = told('The two sides agreed on a date.', 'Both sides welcomed the map.')
    expect(speakers(lines)).toEqual(['The two sides', 'The two sides'])
  })
})

describe('whom words mean in a readout', () => {
  const premiers = (...sentences: readonly string[]) =>
    said(
      ['Prime Minister Ada Kerrin spoke with the Prime Minister of Elmark, Bo Tarn.', ...sentences].join(' '),
      'Prime Minister Kerrin speaks with Prime Minister Tarn: a readout',
    )

  it('takes an office that two hold for the one whose office tells of the call', () => {
    const text = `Readout\n\nPrime Minister Ada Kerrin spoke with the Prime Minister of Elmark, Bo Tarn. Mr. Tarn stressed that nets are dear. The Prime Minister said that she knew.`
    expect(speakers(said(text))).toEqual(['Bo Tarn', 'Ada Kerrin'])
    expect(premiers('Mr. Tarn thanked the pilots.')).toHaveLength(1)
  })

  it('knows who can be "she"', () => {
    const lines = told(
      'Ms. Kerrin noted the flood.',
      'Mr. Tarn thanked her for the pumps.',
      'She stressed that the pumps are old.',
    )
    expect(speakers(lines)).toEqual(['Ada Kerrin', 'Ada Kerrin', 'Bo Tarn'])
  })

  it('knows a party chief by the nation', () => {
    const text =
      'Readout\n\nPresident Ada Kerrin met with Prime Minister of Chile Bo Tarn. The Norwegian party chief noted a flood. The Chilean top leader thanked the pilots. The Peruvian top leader saw it.'
    expect(speakers(said(text))).toEqual(['Ada Kerrin', 'Bo Tarn'])
    const both =
      'Readout\n\nPresident Ada Kerrin met with Mayor Bo Tarn. The Norwegian party chief noted a flood.'
    expect(speakers(said(both))).toEqual(['The Norwegian party chief'])
    const sent =
      'Readout\n\nPresident Ada Kerrin met with Chilean Ambassador to Norway Bo Tarn. The Norwegian party chief noted a flood.'
    expect(speakers(said(sent))).toEqual(['Ada Kerrin'])
  })

  it('leaves a group of more to itself', () => {
    const text =
      'President Ada Kerrin met with Prime Minister Bo Tarn, Minister Ola Ruud, Minister Per Dahl and Mayor Siv Moe. The leaders agreed to meet again.'
    expect(speakers(said(text, 'Readout of a meeting'))).toEqual(['The leaders'])
  })
})

describe('a readout is recognised', () => {
  const genreUnder = (publisher: string | null, heading: string, text = opening) =>
    readText(analyseText(proseOf(text)), { title: heading, publisher, language: 'en', atEvent: null }).genre

  it('by its name', () => {
    expect(genreUnder(null, title)).toEqual({ genre: 'READOUT', because: 'it calls itself a readout' })
    expect(reading(`Readout of a call\n\n${opening}`).genre.genre).toBe('READOUT')
  })

  it('by an office that tells of a call', () => {
    expect(
      genreUnder('Office of the President', 'President Kerrin speaks with Prime Minister Tarn').genre,
    ).toBe('READOUT')
  })

  it('on the page of one of the two, whose office it does not print', () => {
    const text =
      'Ada Kerrin had a telephone conversation with the Prime Minister of Chile Bo Tarn. The two leaders exchanged views on nets. They agreed to meet. They discussed the lock and reviewed the year.'
    const heading = 'Telephone conversation with Bo Tarn'
    expect(genreUnder('President of Norway', heading, text).genre).toBe('READOUT')
    expect(genreUnder('Harbour Watch', heading, text).genre).not.toBe('READOUT')
    const alone = text.replace('Ada Kerrin had', 'There was')
    expect(genreUnder('President of Norway', heading, alone).genre).not.toBe('READOUT')
  })

  it.each([
    ['an agency', 'Harl Press Agency', 'President Kerrin speaks with Prime Minister Tarn'],
    ['a joint statement', 'Office of the President', 'Joint statement after a meeting in Harl'],
    ['a visit without persons', 'Ministry of Tides', 'Council meeting on nets'],
  ])('and not: %s', (_, publisher, heading) => {
    const text = heading.startsWith('Council') ? 'The nets were met with delight.' : opening
    expect(genreUnder(publisher, heading, text).genre).not.toBe('READOUT')
  })

  it('ends with what the office adds', () => {
    const text =
      'A spokeswoman for the President said:\n\nThe President spoke to the Prime Minister this evening.\n\nThey agreed to meet.\n\nENDS\n\nThe dam was built in 1928.'
    expect(said(text, 'Readout').map((line) => line.split(' | ')[2])).toEqual([
      'The President spoke to the Prime Minister this evening.',
      'They agreed to meet.',
    ])
  })
})
