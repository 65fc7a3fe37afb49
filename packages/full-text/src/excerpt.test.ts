import { describe, expect, it } from 'vitest'
import { excerpt, highlights, readSearch } from './index.ts'

const marks = (text: string, query: string) =>
  highlights(text, readSearch(query)).map(({ start, end }) => text.slice(start, end))

const filler = 'Lamps and tides were counted. '.repeat(40)

describe('highlights', () => {
  it.each([
    ['Boats and a boat, no boathouse', 'boats', ['Boats', 'boat']],
    ['the Korea-U.S. drill, the US envoy', 'u.s.', ['U.S.', 'US']],
    ['an e-mail, an email', 'email', ['e-mail', 'email']],
    ['the people’s port', 'people', ['people']],
    ['E\u0301lodie spoke', 'elodie', ['E\u0301lodie']],
    ['港口部长在北京会见', '北京', ['北京']],
    ['港口部长在北京会见', '北京会见', ['北京会见']],
    ['港口部长在北京会见', '京', ['京']],
    ['외무상은 12일 평양에서', '평양 외무상', ['외무상', '평양']],
    ['조선중앙통신은', '통신', ['통신']],
    ['📜 tide, tide', '"tide tide"', ['tide', 'tide']],
    ['one two one three', '"one three"', ['one', 'three']],
    // Nowhere one behind the other, and found by another way of printing it.
    ['two one', '"one two"', ['two', 'one']],
    ['one two', 'one -two', ['one']],
    ['one two', '-one', []],
    ['one two', '', []],
  ])('of "%s" for %s', (text, query, expected) => {
    expect(marks(text, query)).toEqual(expected)
  })

  it.each([
    ['"east lake" harbour', 'the east wind, a lake, the harbour', ['harbour']],
    ['"east lake"', 'an east lake; the East\nLake', ['east', 'lake', 'East', 'Lake']],
    // Nowhere one behind the other.
    ['"east lake"', 'to the east\n\nLake and harbour', ['east', 'Lake']],
    ['"北京 lake"', '北京 lake, 北京 x lake', ['北京', 'lake']],
  ])('of the words of %s where they follow each other', (query, text, expected) => {
    expect(marks(`${filler}${text} ${filler}`, query)).toEqual(expected)
  })

  it('are the first hundred', () => {
    expect(marks('tide and '.repeat(300), 'tide')).toHaveLength(100)
    expect(marks('tide ebb '.repeat(300), 'tide ebb')).toEqual(
      Array.from({ length: 50 }, () => ['tide', 'ebb']).flat(),
    )
  })
})

describe('an excerpt', () => {
  it('shows the hit, however late, with words around it, in one line', () => {
    const text = `${filler.repeat(100)}\n\nA <zebrawood>\tlighthouse & quay.\n${filler}`
    expect(excerpt(text, readSearch('zebrawood'))).toMatch(
      /^A &lt;<mark>zebrawood<\/mark>&gt; lighthouse &amp; quay\. … Lamps and tides/,
    )
  })

  it('has two fragments, with as many terms as they can have, in the order of the text', () => {
    const text = `A tide came. ${filler}\nThe quay, the tide and the crane.\n${filler}\nOne buoy.\n${filler}`
    const shown = excerpt(text, readSearch('buoy crane quay tide'))
    expect(shown).toMatch(
      /<mark>quay<\/mark>, the <mark>tide<\/mark> and the <mark>crane<\/mark>.* … One <mark>buoy<\/mark>/,
    )
    expect(shown.length).toBeLessThan(500)
  })

  it('begins with the title where a word stands only there', () => {
    expect(excerpt('The port was calm.', readSearch('amity port'), 'On amity')).toBe(
      'On <mark>amity</mark> … The <mark>port</mark> was calm.',
    )
    expect(excerpt('The port was calm.', readSearch('port'), 'On the port')).toBe(
      'The <mark>port</mark> was calm.',
    )
  })

  it('marks a phrase of the title there, and not its words elsewhere', () => {
    const text = 'The agreement of the ports was old. A Marbletower was built.'
    const search = readSearch('"marbletower agreement"')
    expect(excerpt(text, search, 'Marbletower agreement signed')).toMatch(
      /^<mark>Marbletower<\/mark> <mark>agreement<\/mark> signed … The agreement/,
    )
    expect(highlights(text, search, 'Marbletower agreement signed')).toEqual([])
    expect(highlights(text, search, 'Marbletower')).toHaveLength(2)
    // What was found is the other alternative.
    expect(marks(text, '"marbletower agreement" or ports')).toEqual(['ports'])
  })

  it('is the beginning where nothing is to be marked', () => {
    expect(excerpt(filler, readSearch('-crane'))).toMatch(/^Lamps and tides were counted\. Lamps.{50,150}$/)
    expect(excerpt('', readSearch('crane'))).toBe('')
  })

  it('cuts no word and no character in two', () => {
    const long = excerpt(`${'x'.repeat(3_000)} tide ${'y'.repeat(3_000)}`, readSearch('tide'))
    expect(long).toBe('<mark>tide</mark>')
    const word = excerpt('x'.repeat(3_000), readSearch('x'.repeat(3_000)))
    expect(word).toBe(`<mark>${'x'.repeat(160)}</mark>`)
    const rows = excerpt(`${'𠮷'.repeat(300)}京${'𠮷'.repeat(300)}`, readSearch('京'))
    expect(rows).toMatch(/^𠮷+<mark>京<\/mark>𠮷+$/u)
  })
})
