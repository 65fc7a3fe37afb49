import { readFileSync } from 'node:fs'
import { PageError, type ParsedPage, parsePage, type Span } from '@communique/press'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sharedPath } from '../environment/shared.ts'
import { htmlPage } from './shared-page.ts'

const folder = sharedPath('corpora/html/articles')

const bodies = (): Record<string, { articleBody: string }> =>
  JSON.parse(readFileSync(`${folder}/ground-truth.json`, 'utf8'))

/** Runs of four words and how often each occurs, as the scorer beside the pages counts them. */
function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const length = Math.min(4, words.length)
  const counts = new Map<string, number>()
  for (let at = 0; length > 0 && at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, number) => total + number, 0)

const inside = ({ start, end }: Span, text: string) => 0 <= start && start <= end && end <= text.length

/** What holds for any page however broken. */
function checkOffsets(page: ParsedPage): void {
  for (const statement of page.speeches.flatMap(({ statements }) => statements)) {
    const { spans, rawSpans, source, cue, rawSource, rawCue } = statement
    expect(rawSpans).toHaveLength(spans.length)
    spans.forEach((span, index) => {
      expect(inside(span, page.text)).toBe(true)
      expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
    })
    for (const span of [source, cue]) if (span) expect(inside(span, page.text)).toBe(true)
    for (const span of [...rawSpans, rawSource, rawCue]) if (span) expect(inside(span, page.raw)).toBe(true)
  }
  page.remainder.forEach((span, index) => {
    expect(inside(span, page.raw)).toBe(true)
    expect(span.start).toBeGreaterThanOrEqual(page.remainder[index - 1]?.end ?? 0)
  })
}

describe.skipIf(folder === null)('the bodies of 91 pages', () => {
  it('are found with an F1 of at least 0.968', () => {
    const precisions: number[] = []
    const recalls: number[] = []
    for (const [id, { articleBody }] of Object.entries(bodies())) {
      const gold = shingles(articleBody)
      const found = shingles(parsePage(htmlPage(`${folder}/${id}.html.gz`)).text)
      const hits = sum([...found].map(([run, count]) => Math.min(count, gold.get(run) ?? 0)))
      if (found.size > 0) precisions.push(hits / sum(found.values()))
      recalls.push(hits / sum(gold.values()))
    }
    const precision = sum(precisions) / precisions.length
    const recall = sum(recalls) / recalls.length
    expect((2 * precision * recall) / (precision + recall)).toBeGreaterThanOrEqual(0.968)
  })

  it('keep every offset valid when the pages are cut, doubled and swapped', () => {
    const pages = Object.keys(bodies())
      .slice(0, 12)
      .map((id) => new TextDecoder().decode(htmlPage(`${folder}/${id}.html.gz`).bytes))
    const seams = [
      '',
      '<table>',
      '</div>',
      '<p>',
      '“',
      '&amp;',
      '&#8217;',
      '<!--',
      '-->',
      'he said, ',
      '\ud800',
    ]
    const cut = fc.tuple(fc.nat(200_000), fc.nat(4_000), fc.constantFrom(...seams))
    const mutated = fc
      .tuple(fc.constantFrom(...pages), fc.array(cut, { minLength: 1, maxLength: 12 }))
      .map(([page, cuts]) =>
        cuts
          .map(
            ([start, length, seam]) => page.slice(start % page.length, (start % page.length) + length) + seam,
          )
          .join(''),
      )
    fc.assert(
      fc.property(mutated, (html) => {
        try {
          checkOffsets(parsePage({ kind: 'fields', fields: { html } }))
        } catch (error) {
          if (!(error instanceof PageError)) throw error
        }
      }),
      { numRuns: 1000 },
    )
  })
})
