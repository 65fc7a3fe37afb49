import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GivenPage } from './given-page.ts'
import { parsePage } from './parse-page.ts'
import { asFields, asFile, briefingPage, quarrelPage, receptionPage } from './testing/pages.ts'

const marks = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202c',
  '\u2060',
  '\u2066',
  '\u2069',
  '\ufeff',
]

/** What a page holds, wherever in the raw page it stands. */
function contents(given: GivenPage) {
  const { sha256: _, bytes: _bytes, raw: _raw, remainder: _remainder, speeches, ...page } = parsePage(given)
  return {
    ...page,
    speeches: speeches.map(({ statements, ...speech }) => ({
      ...speech,
      statements: statements.map(({ rawSpans: _spans, rawSource: _source, rawCue: _cue, ...said }) => said),
    })),
  }
}

const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...marks)), { minLength: 1, maxLength: 30 })

function sprinkle(
  text: string,
  at: readonly (readonly [number, string])[],
  isAllowed: (at: number) => boolean,
) {
  let marked = text
  for (const [place, mark] of at.toSorted(
    (a, b) => (b[0] % (text.length + 1)) - (a[0] % (text.length + 1)),
  )) {
    const cut = place % (text.length + 1)
    if (isAllowed(cut)) marked = marked.slice(0, cut) + mark + marked.slice(cut)
  }
  return marked
}

it('characters that cannot be seen change nothing in a text', () => {
  fc.assert(
    fc.property(fc.constantFrom(receptionPage, quarrelPage), places, (text, at) => {
      expect(contents(asFields({ text: sprinkle(text, at, () => true) }))).toEqual(
        contents(asFields({ text })),
      )
    }),
    { seed: 11, numRuns: 100 },
  )
})

it('nor between the tags of a page', () => {
  const body = briefingPage.indexOf('<h1')
  const isBetween = (at: number) =>
    at > body &&
    !/&[\w#]{0,8}$/.test(briefingPage.slice(at - 10, at)) &&
    briefingPage.lastIndexOf('<', at - 1) < briefingPage.lastIndexOf('>', at - 1)
  fc.assert(
    fc.property(places, (at) => {
      expect(contents(asFile(sprinkle(briefingPage, at, isBetween)))).toEqual(contents(asFile(briefingPage)))
    }),
    { seed: 11, numRuns: 60 },
  )
})
