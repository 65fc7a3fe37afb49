import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibtex } from './bibtex.ts'
import type { Cited } from './cited.ts'
import { cslJson } from './csl-json.ts'
import { plainCitation } from './plain.ts'
import { ris } from './ris.ts'

const cited: Cited = {
  title: 'Lock & quay: 100% {open}',
  titleIsPrinted: true,
  source: 'Ministry of Canals',
  published: '2031-03-14',
  language: 'en',
  url: 'https://canals.example/1',
  permalink: 'http://127.0.0.1:4000/a/Article:1#s-0-1',
  sha256: 'ab'.repeat(32),
  archive: 'http://127.0.0.1:4000',
  position: 'cursor',
  read: '2031-05-01',
  quotation: {
    words: 'the lock\nis open',
    mode: 'INDIRECT',
    speaker: 'Ada Kerrin',
    office: 'Minister of Canals of Orlanda',
    country: 'Orlanda',
  },
}

const bare: Cited = {
  ...cited,
  titleIsPrinted: false,
  source: null,
  published: null,
  language: null,
  url: null,
  quotation: null,
}

describe('a citation', () => {
  it('is plain text with the words, the permalink and what proves them', () => {
    expect(
      plainCitation(cited),
    ).toBe(`“the lock is open” (Ada Kerrin, Minister of Canals of Orlanda; paraphrased by the source)
Ministry of Canals, “Lock & quay: 100% {open}”, 14 March 2031.
http://127.0.0.1:4000/a/Article:1#s-0-1
Page: https://canals.example/1
SHA-256 of the saved page: ${'ab'.repeat(32)}. Archive http://127.0.0.1:4000, position cursor. Read 1 May 2031.`)
    expect(plainCitation({ ...cited, published: '2031' })).toContain('“Lock & quay: 100% {open}”, 2031.')
    expect(plainCitation({ ...cited, published: '2031-03' })).toContain(', March 2031.')
    expect(plainCitation(bare)).toContain(
      '“Lock & quay: 100% {open}” (first words; no headline printed), undated.',
    )
  })

  it('is CSL-JSON in which a year stays a year and nobody is made an author', () => {
    const [item] = JSON.parse(cslJson({ ...cited, published: '2031' }))
    expect(item).toMatchObject({
      type: 'webpage',
      publisher: 'Ministry of Canals',
      issued: { 'date-parts': [[2031]] },
      accessed: { 'date-parts': [[2031, 5, 1]] },
      URL: cited.permalink,
      archive_location: 'cursor',
    })
    expect(item).not.toHaveProperty('author')
    expect(item.note).toContain('“the lock is open”')
    const [unknown] = JSON.parse(cslJson(bare))
    for (const name of ['publisher', 'issued', 'language']) expect(unknown).not.toHaveProperty(name)
  })

  it('is BibTeX with its signs escaped', () => {
    const entry = bibtex(cited)
    expect(entry).toContain('title = {{Lock \\& quay: 100\\% \\{open\\}}}')
    expect(entry).toContain('year = {2031},\n  month = mar,\n  date = {2031-03-14},')
    expect(entry).toContain('url = {http://127.0.0.1:4000/a/Article:1#s-0-1}')
    expect(bibtex({ ...cited, published: '2031' })).not.toContain('month')
    expect(bibtex(bare)).not.toMatch(/year|howpublished|langid| date/)
  })

  it('is RIS with the slashes of its dates', () => {
    expect(ris(cited)).toMatch(/^TY {2}- ELEC\r\nTI {2}- Lock & quay: 100% \{open\}\r\n/)
    expect(ris(cited)).toContain('PY  - 2031\r\nDA  - 2031/03/14/\r\n')
    expect(ris({ ...cited, published: '2031' })).toContain('DA  - 2031///\r\n')
    expect(ris(cited)).toMatch(/\r\nER {2}- \r\n$/)
    expect(ris(bare)).not.toMatch(/^(?:AU|PY|DA|PB) {2}- /m)
  })

  it('keeps its form whatever a page prints', () => {
    const hostile = fc.string({ unit: fc.constantFrom(...'\\{}$&#%_~^"\n\r\u2028ER  - x@') })
    fc.assert(
      fc.property(hostile, hostile, (title, words) => {
        const one = { ...cited, title, quotation: { ...(cited.quotation ?? never()), words } }
        expect(JSON.parse(cslJson(one))).toHaveLength(1)
        for (const line of ris(one).split('\r\n').slice(0, -1))
          expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028]*$/)
        expect(ris(one).match(/^ER {2}- $/gm)).toHaveLength(1)
        expect(depths(bibtex(one))).toEqual({ least: 0, last: 0 })
      }),
    )
  })
})

/** How deep braces that are no printed signs go. */
function depths(entry: string): { readonly least: number; readonly last: number } {
  let depth = 0
  let least = 0
  for (const [sign] of entry.matchAll(/\\[{}\\]|[{}]/g)) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    least = Math.min(least, depth)
  }
  return { least, last: depth }
}

function never(): never {
  throw new Error('The citation has no quotation')
}
