import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GivenPage } from './given-page.ts'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import type { ParsedPage, Span } from './parsed-page.ts'
import { asFields, briefingPage, receptionPage } from './testing/pages.ts'

const seams = [
  '\u00a0',
  ' ,',
  '“',
  '”',
  '"',
  '‘',
  '\u0000x',
  '\n\n',
  '\r\n',
  '&amp;',
  '&#8217;',
  '<p>',
  '</div>',
  '<table>',
  '😀',
  '76 th',
  'he said, ',
  ': ',
  'ﬁ',
  '\u200b',
  '&nosuch;',
  '\ud800',
]

/** Cuts, doubles and swaps pieces of a page and puts odd characters between them. */
const mutated = (page: string) =>
  fc
    .array(fc.tuple(fc.nat(page.length), fc.nat(300), fc.constantFrom('', ...seams)), { maxLength: 12 })
    .map((cuts) => cuts.map(([start, length, seam]) => page.slice(start, start + length) + seam).join(''))

const isSpace = /[\s\u00ad\u200b\u2060\ufeff\p{Cc}]/gu
const bare = (text: string) => text.replace(isSpace, '')

function check(page: ParsedPage, isHtml: boolean): void {
  const inside = (span: Span, length: number) =>
    expect(0 <= span.start && span.start <= span.end && span.end <= length).toBe(true)
  for (const speech of page.speeches) {
    expect(page.speakers.some(({ key }) => key === speech.speaker)).toBe(true)
    expect(speech.statements.length).toBeGreaterThan(0)
    for (const statement of speech.statements) {
      const { spans, rawSpans, source, rawSource, cue, rawCue } = statement
      expect(statement.text).toBe(spans.map(({ start, end }) => page.text.slice(start, end)).join(' … '))
      expect(rawSpans).toHaveLength(spans.length)
      spans.forEach((span, index) => {
        inside(span, page.text.length)
        expect(span.end).toBeGreaterThan(span.start)
        expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
      })
      for (const raw of [...rawSpans, rawSource, rawCue]) if (raw) inside(raw, page.raw.length)
      if (source) inside(source, page.text.length)
      if (cue) inside(cue, page.text.length)
      if (isHtml) continue
      spans.forEach((span, index) => {
        const raw = rawSpans[index] ?? { start: 0, end: 0 }
        expect(bare(page.text.slice(span.start, span.end))).toBe(bare(page.raw.slice(raw.start, raw.end)))
      })
    }
  }
  page.remainder.forEach((span, index) => {
    inside(span, page.raw.length)
    expect(span.start).toBeGreaterThanOrEqual(page.remainder[index - 1]?.end ?? 0)
  })
}

function readIfReadable(given: GivenPage, isHtml: boolean): void {
  try {
    check(parsePage(given), isHtml)
  } catch (error) {
    if (!(error instanceof PageError)) throw error
  }
}

it('keeps every offset valid on mutated texts', () => {
  fc.assert(
    fc.property(mutated(receptionPage), (text) => readIfReadable(asFields({ text }), false)),
    { numRuns: 400 },
  )
}, 20_000)

it('keeps every offset valid on mutated HTML', () => {
  fc.assert(
    fc.property(mutated(briefingPage), (html) => readIfReadable(asFields({ html }), true)),
    { numRuns: 250 },
  )
}, 20_000)
