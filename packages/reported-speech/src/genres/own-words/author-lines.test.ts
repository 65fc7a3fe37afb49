import { describe, expect, it } from 'vitest'
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

  it('a day before whoever issued it', () => {
    const text = `May 5, 2031 – Minister of Ports Ada Kerrin today issued the following statement:\n\n${words}`
    expect(names(text, 'Statement on the lock')).toEqual(['Ada Kerrin'])
  })

  it('a dash where a colon is meant', () => {
    const text = `Mayor Ada Kerrin has sent a message to the divers. Following is the full text of her message –\n\n${words}`
    expect(names(text, 'Message to the divers')).toEqual(['Ada Kerrin'])
  })
})

it('a form of address in two words stands between an office and a name', () => {
  const text = 'Prime Minister, the Most Hon. Ada Kerrin, has said that the lock will open in May.'
  expect(speakersOf(text)).toMatchObject([{ name: 'Ada Kerrin', office: 'Prime Minister' }])
})
