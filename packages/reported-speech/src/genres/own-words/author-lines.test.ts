import { describe, expect, it } from 'vitest'
import { readPrinted, whoSays } from '../../testing/own.ts'
import { said, speakersOf } from '../../testing/said.ts'

const names = (text: string, title?: string) => [
  ...new Set(said(text, title).map((line) => line.split(' | ')[0])),
]
const words = [
  'I thank our hosts. We have mended the lock, and we shall mend the next. I ask all to come.',
  'We shall build a new gate. I shall be there.',
].join('\n\n')

describe('whose words a text is, by the lines around them', () => {
  it('a byline in small letters', () => {
    const text = `Opening remarks\n\nby Tide Council Secretary General Ada Kerrin at the opening of the lock\n\n${words}`
    expect(names(text, 'Opening remarks')).toEqual(['Ada Kerrin'])
  })

  it.each([
    ['a name and an office', 'The Honourable Ada Kerrin, the Norwegian Ambassador to Chile', 'Ada Kerrin'],
    ['not whom it is sent to', 'To Ada Kerrin, Norwegian Ambassador to Chile', 'Harbour Watch'],
    ['nor an office without a name', 'The Norwegian Ambassador to Chile, Harl', 'Harbour Watch'],
    ['nor a sentence', 'Present was Ada Kerrin, Norwegian Ambassador to Chile.', 'Harbour Watch'],
  ])('a line above them: %s', (_, line, name) => {
    const reading = readPrinted(
      { title: 'Remarks at the opening', publisher: 'Harbour Watch' },
      line,
      'May 5, 2031\nHarl House',
      words,
    )
    expect(new Set(whoSays(reading))).toEqual(new Set(['-', name]))
  })

  it('not whom they greet over several lines', () => {
    const greeting = 'Your Excellency President Bo Tarn,\nMembers of the media, and friends'
    const reading = readPrinted({}, 'Remarks by Mayor Ada Kerrin', greeting, words)
    expect(new Set(whoSays(reading).slice(1))).toEqual(new Set(['Ada Kerrin']))
  })

  it.each(['DELIVERED BY H.E. MS. ADA KERRIN', 'Presented by Ms. Ada Kerrin'])(
    'who gave them: %s',
    (line) => {
      const reading = readPrinted({ title: 'GENERAL STATEMENT', publisher: 'Harbour Watch' }, line, words)
      expect(whoSays(reading).at(-1)?.toLowerCase()).toBe('ada kerrin')
    },
  )

  it('whoever sent the following telegram, without a colon', () => {
    const text =
      'Mayor Ada Kerrin sent to Mayor Bo Tarn the following telegram on the flood\n\n"Dear Mr. Mayor,\n\nWith sadness, I learned of the flood."'
    expect(names(text)).toEqual(['Ada Kerrin'])
  })

  it.each([
    [
      'a title with a full stop',
      'Statement by Ambassador Ada Kerrin, Head of the Tide Mission, at the Council.',
      'Ada Kerrin',
    ],
    [
      'a picture of whoever is delivering',
      'Mayor Ada Kerrin delivering her remarks in Harl, 7 May.',
      'Ada Kerrin',
    ],
    ['a picture of whoever is addressing', 'Mayor Ada Kerrin addressing the divers.', 'Ada Kerrin'],
    ['a picture of whoever is speaking', 'Mayor Ada Kerrin speaking in Harl.', 'Ada Kerrin'],
    ['not a picture of somebody else', 'Mayor Ada Kerrin listening to the divers.', 'Harbour Watch'],
    ['not of whom a sentence tells', 'A statement by Mayor Ada Kerrin followed.', 'Harbour Watch'],
    ['not a title that is cut off', 'Statement to the media by the Mayor of the…', 'Harbour Watch'],
    ['not a sentence that begins so', 'Remarks by Mayor Ada Kerrin were heard.', 'Harbour Watch'],
  ])('a line above them that ends like a sentence: %s', (_, line, name) => {
    const reading = readPrinted({ title: 'Opening remarks', publisher: 'Harbour Watch' }, line, words)
    expect(whoSays(reading).at(-1)).toBe(name)
  })

  it('a title that names another text of another, too', () => {
    const title =
      'Statement of the Spokesperson of the Tide Office, Ada Kerrin, in Response to the Statement Made by the Spokesperson of Norway'
    expect(names(words, title)).toEqual(['Ada Kerrin'])
    expect(names(words, 'Statement of Support for the Speech by Mayor Bo Tarn')).toEqual(['Bo Tarn'])
  })

  it('a day before whoever issued it', () => {
    const text = `May 5, 2031 – Minister of Ports Ada Kerrin today issued the following statement:\n\n${words}`
    expect(names(text, 'Statement on the lock')).toEqual(['Ada Kerrin'])
  })

  it('a name in -s before what it is called, in a text that never says "I"', () => {
    const text = `Following is Tide Council Secretary-General Bo Tarnis’ message for Lock Day, observed on 24 May:\n\nThe lock is old.\n\nThe divers mend it.\n\nLet all come and see.`
    expect(speakersOf(text)).toMatchObject([{ name: 'Bo Tarnis', office: 'Tide Council Secretary-General' }])
  })

  it.each(['', 'HARL, 7 May 2031 – ', 'HARL (7 May 2031) -- ', 'As prepared for delivery\n\n'])(
    'a title, where each paragraph opens a quotation behind "%s"',
    (dateline) => {
      const text = `${dateline}"Welcome to Harl. The lock is old.\n\n"The divers mend it."`
      const reading = readPrinted({ title: "Mayor Ada Kerrin's opening statement at the lock" }, text)
      expect(whoSays(reading).slice(-3)).toEqual(['Ada Kerrin', 'Ada Kerrin', 'Ada Kerrin'])
    },
  )

  it('a dash where a colon is meant', () => {
    const text = `Mayor Ada Kerrin has sent a message to the divers. Following is the full text of her message –\n\n${words}`
    expect(names(text, 'Message to the divers')).toEqual(['Ada Kerrin'])
  })
})

it('a form of address in two words stands between an office and a name', () => {
  const text = 'Prime Minister, the Most Hon. Ada Kerrin, has said that the lock will open in May.'
  expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', office: 'Prime Minister' }])
})
