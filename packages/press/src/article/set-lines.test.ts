import { describe, expect, it } from 'vitest'
import { parsePage } from '../parse-page.ts'
import { asFields } from '../testing/pages.ts'
import { setParagraphs } from './set-lines.ts'

const paragraphsOf = (...lines: readonly string[]) => {
  const text = lines.join('\n')
  return setParagraphs(text).map(({ start, end }) => text.slice(start, end))
}

describe('lines that are set by hand', () => {
  it('go on one another below a first line that is set in', () => {
    expect(
      paragraphsOf(
        '  Mr. KERRIN. Mr. President, I rise to speak of the',
        'old lock at Harl, which has been shut for a year.',
        '  It leaks.',
        '  The PRESIDING OFFICER. Without objection.',
      ),
    ).toEqual([
      'Mr. KERRIN. Mr. President, I rise to speak of the\nold lock at Harl, which has been shut for a year.',
      'It leaks.',
      'The PRESIDING OFFICER. Without objection.',
    ])
  })

  it('stand alone in the middle, in brackets and behind a short line', () => {
    expect(
      paragraphsOf(
        '[Page S12]',
        '                    THE OLD LOCK AT HARL',
        'The lock at Harl is old, and it has been shut for',
        'a year.',
        'It will be rebuilt in May.',
      ),
    ).toEqual([
      '[Page S12]',
      'THE OLD LOCK AT HARL',
      'The lock at Harl is old, and it has been shut for\na year.',
      'It will be rebuilt in May.',
    ])
  })

  it('are parted by blank lines', () => {
    expect(paragraphsOf('The lock is old.', '', 'It leaks.')).toEqual(['The lock is old.', 'It leaks.'])
  })
})

describe('a page with such lines', () => {
  const record = [
    '[Record of the Senate Volume 12, Number 4 (Tuesday, January 28, 2031)]',
    '[Page S703]',
    'From the Record Online through the Harl Printing Service',
    '',
    '                              THE OLD LOCK',
    '',
    '  Mr. KERRIN. Mr. President, I rise to speak of the old lock at Harl,',
    'which has been shut for a year. Families cannot wait.',
    '  The PRESIDING OFFICER. The Senator from Elm.',
    '  Mrs. TARN (during the reading). Mr. President, I ask that the reading',
    'be dispensed with.',
  ].join('\n')

  it.each([
    ['HTML', { html: `<title>Record of the Senate</title><body><pre>${record}</pre>` }],
    ['text', { text: record }],
  ])('has their paragraphs, of %s', (_, fields) => {
    const { text, speeches } = parsePage(asFields(fields))
    expect(text).toContain('which has been shut for a year. Families cannot wait.\n\nThe PRESIDING OFFICER.')
    expect(speeches.map(({ statements }) => statements.at(-1)?.text)).toEqual([
      'Families cannot wait.',
      'The Senator from Elm.',
      'Mr. President, I ask that the reading be dispensed with.',
    ])
  })

  it('leaves the running heads of HTML out', () => {
    const { text } = parsePage(
      asFields({ html: `<title>Record of the Senate</title><body><pre>${record}</pre>` }),
    )
    expect(text.startsWith('THE OLD LOCK')).toBe(true)
  })

  it('knows its headings', () => {
    const html =
      '<title>Media conference</title><h1>Media conference</h1><h3>Governor Ada Kerrin</h3><p>Good afternoon. We left the rate as it is.</p><h3>The rate</h3><p>I am glad of it.</p><h3>Bo Tarn</h3><p>Do you think that it was right?</p><h3>Ada Kerrin</h3><p>I do.</p>'
    const { speeches, speakers } = parsePage(asFields({ html }))
    expect(speakers.map(({ name }) => name)).toEqual(['Ada Kerrin', 'Bo Tarn'])
    expect(speeches[0]?.statements.map(({ text }) => text)).toEqual([
      'Good afternoon.',
      'We left the rate as it is.',
      'I am glad of it.',
    ])
  })
})
