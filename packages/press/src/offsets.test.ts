import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GivenPage } from './given-page.ts'
import { PageError } from './page-error.ts'
import { parsePage } from './parse-page.ts'
import { faultsOf } from './testing/faults.ts'
import { editKinds, htmlSeams, mutate, textSeams } from './testing/mutate.ts'
import { asFields, asFile, briefingPage, quarrelPage, receptionPage } from './testing/pages.ts'

const times = Number(process.env['TEST_RUNS'] ?? 1)
const seed = process.env['TEST_SEED']
const runs = (ordinary: number) => ({
  numRuns: ordinary * times,
  ...(seed !== undefined && { seed: Number(seed) }),
})

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(...editKinds),
    at: fc.nat(5_000),
    length: fc.nat(300),
    pick: fc.nat(1_000),
  }),
  { minLength: 1, maxLength: 12 },
)

function faultsIfRead(given: GivenPage, isHtml?: boolean): readonly string[] {
  try {
    return faultsOf(parsePage(given), isHtml)
  } catch (error) {
    if (error instanceof PageError) return []
    throw error
  }
}

const texts = [receptionPage, quarrelPage]

it('keeps every offset valid on mutated texts', () => {
  const material = { seams: textSeams, others: texts }
  const mutated = fc
    .tuple(fc.constantFrom(...texts), edits)
    .map(([page, changes]) => mutate(page, changes, material))
  fc.assert(
    fc.property(mutated, (text) => {
      expect(faultsIfRead(asFields({ text }))).toEqual([])
    }),
    runs(150),
  )
})

it('keeps every offset valid on mutated HTML', () => {
  const material = { seams: [...textSeams, ...htmlSeams, ...htmlSeams], others: [briefingPage] }
  const mutated = edits.map((changes) => mutate(briefingPage, changes, material))
  fc.assert(
    fc.property(mutated, (html) => {
      expect(faultsIfRead(asFields({ html }), true)).toEqual([])
    }),
    runs(150),
  )
})

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]),
  (text) => Uint8Array.from([0xfe, 0xff, ...Buffer.from(text, 'utf16le').swap16()]),
  (text) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le').subarray(1)]),
  (text) => Uint8Array.from(Buffer.from(text, 'latin1')),
  (text) => Uint8Array.from(Buffer.from(`<meta charset=shift_jis>${text}`, 'utf8')),
  (text) => Uint8Array.from(Buffer.from(`<meta charset=utf-8>${text}`, 'latin1')),
  (text) => Uint8Array.from(Buffer.from(`<?xml encoding="iso-2022-jp"?>${text}`, 'utf8')),
  (text) => Uint8Array.from([...Buffer.from(text, 'utf8'), ...Buffer.from(text, 'utf16le')]),
]

it('reads or refuses mutated pages in any mixture of encodings', () => {
  const material = { seams: [...textSeams, ...htmlSeams], others: [receptionPage, briefingPage] }
  fc.assert(
    fc.property(
      fc.constantFrom(quarrelPage, briefingPage),
      edits,
      fc.constantFrom(...encodings),
      fc.constantFrom('auto', 'text', 'html', 'json'),
      (page, changes, encode, format) => {
        const bytes = encode(mutate(page, changes, material))
        expect(faultsIfRead({ kind: 'file', bytes, format })).toEqual([])
      },
    ),
    runs(100),
  )
})

it('has the place of a character reference that a tag or a space stands before', () => {
  const html =
    '<p>Then Minister Ada Kerrin said: &quot;The dam&rsquo;s <b>&quot;</b>gate</>s&quot; hold.&quot;</p>'
  const page = parsePage(asFields({ html }))
  expect(faultsOf(page, true)).toEqual([])
  const [span] = page.speeches[0]?.statements[0]?.rawSpans ?? []
  expect(html.slice(span?.start, span?.end)).toBe(
    '&quot;The dam&rsquo;s <b>&quot;</b>gate</>s&quot; hold.&quot;',
  )
})

it('has the places of words that a table does not let in', () => {
  const html = '<table>Minister Ada Kerrin said<tr><td>Nothing.</td></tr> that the dam holds.</table>'
  const statement = parsePage(asFields({ html })).speeches[0]?.statements[0]
  expect(statement?.text).toBe('that the dam holds')
  const [span] = statement?.rawSpans ?? []
  expect(html.slice(span?.start, span?.end)).toBe('that the dam holds')
})

it('begins a text file behind its byte order mark', () => {
  const page = parsePage(asFile('\ufeffMinister Ada Kerrin said that the dam holds.'))
  expect(faultsOf(page)).toEqual([])
  expect(page.speeches[0]?.statements[0]?.rawSpans).toEqual([{ start: 25, end: 43 }])
})
