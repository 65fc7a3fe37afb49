import { describe, expect, it } from 'vitest'
import { proseOf } from './prose.ts'
import { splitSentences } from './sentences.ts'

const sentences = (text: string) => splitSentences(proseOf(text)).map((sentence) => sentence.text)

describe('a sentence', () => {
  it.each([
    'Mt. Harl is high.',
    'They paid Rs. 50 for it.',
    'Mayor (Dr.) Kerrin came.',
    'The U.S. Navy came.',
    'A. Kerrin came.',
    'They met at 5 p.m. on Monday.',
    'Boats, nets etc. were sold.',
    'The operator Harl Zrt., a firm, was sold.',
    'Harl Inc., 20 boats and a dam were sold.',
    'The Dams Dept., 20 boats and a lock were sold.',
    '“Does it hold?” the Mayor of Harl asked.',
    '“Does it hold?” Bo van der Tarn asked.',
    '“It holds!” Mayor Ada Kerrin said.',
    'No. 5 is a dam.',
    'Ms. Kerrin came.',
    'The dam of Harl Ltd., Kerrin Ltd. and others holds.',
    '“It holds!” the Mayor asked.',
    'The vice-adm. Kerrin came.',
    'The dam holds. ”',
  ])('goes on in: %s', (text) => {
    expect(sentences(text)).toEqual([text])
  })

  it.each([
    'It holds.|It is old.',
    'It holds!|It is old.',
    '“Does it hold?”|Mayor Ada Kerrin slept.',
    '“Does it hold?”|Divers of the guild in the old port of Harl slept, it was said.',
    'It is in the U.S.|The navy came.',
    'They met at 5 p.m.|The divers slept.',
    'They met at 5 p.m.|“All is well,” they said.',
    'It was plan b.|All slept.',
    'They sold boats etc.|The divers slept.',
    'The answer was no.|Divers slept.',
    'It is well (it was said.)|The divers slept.',
    '“Does it hold?”|Said Kerrin slept.',
    "They met at 5 p.m.|``All is well,'' they said.",
    'They met (boats etc.)|The divers slept.',
    'Is it his?|It is.',
  ])('ends in: %s', (parts) => {
    expect(sentences(parts.replace('|', ' '))).toEqual(parts.split('|'))
  })

  it('ends before a comma that stands between two by mistake', () => {
    expect(sentences('The dam holds., It is old.')).toEqual(['The dam holds.', 'It is old.'])
    expect(sentences('“The dam holds.”, It is old.')).toEqual(['“The dam holds.”', 'It is old.'])
  })

  it('goes on behind the margin', () => {
    expect(sentences('The dam\nholds well. It is\nold.')).toEqual(['The dam\nholds well.', 'It is\nold.'])
  })

  it('begins behind a dateline', () => {
    expect(sentences('HARL, May 5 (Agency) -- The dam holds. It is old.')).toEqual([
      'The dam holds.',
      'It is old.',
    ])
  })

  it('is cut where nobody would write so much', () => {
    const long = `${'and the dam holds '.repeat(400)}.`
    expect(sentences(long).length).toBeGreaterThan(1)
    expect(sentences(long).every((sentence) => sentence.length <= 5_000)).toBe(true)
  })
})
