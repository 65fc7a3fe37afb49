import fc from 'fast-check'
import { expect, it } from 'vitest'
import { languageOf } from '../../src/index.ts'
import { documents, goldDocuments, runs } from './made-texts.ts'
import { type Document, readDocument } from './read-document.ts'

/** Nobody sees them: marks of direction, soft hyphens, what has no width. */
const marks = [
  '\u00ad',
  '\u061c',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2060',
  '\u2061',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\ufeff',
] as const

const without = (text: string) =>
  text.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** Who says what, without offsets. */
function told(document: Document) {
  const { genre, speakers, speeches } = readDocument(document)
  return {
    genre,
    speakers: speakers.map((speaker) => ({ ...speaker })),
    speeches: speeches.map(({ statements, ...speech }) => ({
      ...speech,
      statements: statements.map(({ mode, text, source, cue }) => ({
        mode,
        text: without(text),
        source: source && without(document.text.slice(source.start, source.end)),
        cue: cue && without(document.text.slice(cue.start, cue.end)),
      })),
    })),
  }
}

const sprinkled = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...marks)), { minLength: 1, maxLength: 40 })

function sprinkle(text: string, places: readonly (readonly [number, string])[]): string {
  const cuts = places
    .map(([at, mark]) => [at % (text.length + 1), mark] as const)
    .toSorted((a, b) => a[0] - b[0])
  let from = 0
  let marked = ''
  for (const [at, mark] of cuts) {
    marked += text.slice(from, at) + mark
    from = at
  }
  return marked + text.slice(from)
}

it('characters that cannot be seen change nothing, wherever they stand', () => {
  fc.assert(
    fc.property(documents, sprinkled, (document, places) => {
      expect(told({ ...document, text: sprinkle(document.text, places) })).toEqual(told(document))
    }),
    runs(60),
  )
})

it('offsets count in the text as given', () => {
  fc.assert(
    fc.property(documents, sprinkled, (document, places) => {
      const text = sprinkle(document.text, places)
      for (const { statements } of readDocument({ ...document, text }).speeches)
        for (const statement of statements)
          expect(statement.text).toBe(
            statement.spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
          )
    }),
    runs(60),
  )
})

it('nor in a title', () => {
  fc.assert(
    fc.property(documents, sprinkled, (document, places) => {
      const { title } = document
      fc.pre(title !== null)
      expect(told({ ...document, title: sprinkle(title ?? '', places) })).toEqual(told(document))
    }),
    runs(60),
  )
})

it('nor in what tells a language', () => {
  fc.assert(
    fc.property(fc.constantFrom(...goldDocuments), sprinkled, ({ text }, places) => {
      const hints = { given: null, markup: null }
      expect(languageOf(sprinkle(text, places), hints)).toEqual(languageOf(text, hints))
    }),
    runs(60),
  )
})
