import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { type GivenPage, PageError, type ParsedPage, parsePage, type Span } from '@communique/press'
import fc from 'fast-check'
import { parseFragment } from 'parse5'
import { describe, expect, it } from 'vitest'
import { randomRuns } from '../environment/random-runs.ts'
import { sharedPath } from '../environment/shared.ts'
import { htmlPage } from './shared-page.ts'

const corpora = ['kcna-2011', 'lk-president-en', 'polnear-dev'].map((name) =>
  sharedPath(`corpora/${name}.jsonl.gz`),
)
const folder = sharedPath('corpora/html/articles')

const marks = ['“', '”', '"', '‘', '’', "''", '«', '»', '(', ')', '—', ': ', ' . ', ', ', 'he said, ', '\n\n']
const letters = [
  '😀',
  '\u200b',
  '\u00a0',
  '\r\n',
  '\u2028',
  '76 th',
  'ﬁ',
  'İ',
  '\u0301',
  '\ud800',
  'قال',
  '漢字。',
]
const markUp = [
  ...[
    '<p>',
    '</p>',
    '</div>',
    '<table>',
    '<td>',
    '<b>',
    '</b>',
    '<a href=x>',
    '<br>',
    '<pre>\r\n',
    '</>',
    '<',
  ],
  ...['<!--', '-->', '<script>', '</script>', '<style>', '<svg>', '<select>', '<template>', '<plaintext>'],
  ...['&amp;', '&amp', '&#8217;', '&#x80;', '&nosuch;', '&NotEqualTilde;', '&#13;', '<![CDATA[', '<?x>'],
]

type Change = (text: string, odd: string) => string

const changes: readonly Change[] = [
  () => '',
  (text) => text + text,
  (text, odd) => odd + text,
  (text, odd) => odd.repeat(15) + text,
  (text) => text.toUpperCase(),
  (text) => text.replace(/[.,;:!?]/g, ''),
  (text, odd) => text.replace(/["“”‘’«»]/g, odd),
  (text, odd) => text.replaceAll(' ', odd),
  (text) => [...text].reverse().join(''),
]

const longestPage = 60_000

/** Pages in which stretches are left out, doubled, reversed, stripped of marks and strewn with odd ones. */
function mutated(pages: readonly string[], odds: readonly string[]): fc.Arbitrary<string> {
  const change = fc.record({
    change: fc.constantFrom(...changes),
    odd: fc.constantFrom(...odds),
    at: fc.nat(longestPage),
    length: fc.oneof(fc.nat(20), fc.nat(3_000)),
  })
  return fc
    .tuple(fc.nat(pages.length - 1), fc.array(change, { minLength: 1, maxLength: 10 }))
    .map(([page, list]) =>
      list.reduce((text, { change, odd, at, length }) => {
        const start = at % (text.length + 1)
        const end = start + length
        return text.slice(0, start) + change(text.slice(start, end), odd) + text.slice(end)
      }, pages[page]?.slice(0, longestPage) ?? ''),
    )
}

/** The page's own bytes may be of any encoding; as UTF-16 even half a character is kept. */
function encoded(text: string, encoding: 'latin1' | 'utf16le' | null, isHtml: boolean): GivenPage {
  if (encoding === null) return { kind: 'fields', fields: isHtml ? { html: text } : { text } }
  const mark = encoding === 'utf16le' ? '\ufeff' : ''
  const bytes = Uint8Array.from(Buffer.from(mark + text, encoding))
  return { kind: 'file', bytes, format: isHtml ? 'html' : 'text' }
}

const unseen = /[\s\u00ad\u200b\u2060\p{Cc}]/gu
const bare = (text: string) => text.replace(unseen, '')

/** What a browser makes of the references in a piece of the page; each stays there too, as it may be no reference. */
const decoded = (raw: string) =>
  raw.replaceAll('\0', '\ufffd').replace(/&(?:#x?)?[a-z\d]+;?/gi, (reference) => {
    const [node] = parseFragment(reference).childNodes
    return node && 'value' in node ? reference + node.value : reference
  })

/** All characters of `text` stand in `raw`, in their order. */
function standsIn(text: string, raw: string): boolean {
  let at = 0
  for (const character of text) {
    const found = raw.indexOf(character, at)
    if (found === -1) return false
    at = found + character.length
  }
  return true
}

const inside = ({ start, end }: Span, text: string) => 0 <= start && start < end && end <= text.length

function check(page: ParsedPage, isHtml: boolean): void {
  const agree = (span: Span | null, rawSpan: Span | null | undefined) => {
    if (span === null || !rawSpan) return expect(span).toBe(rawSpan)
    expect(inside(span, page.text) && inside(rawSpan, page.raw)).toBe(true)
    const text = bare(page.text.slice(span.start, span.end))
    const raw = page.raw.slice(rawSpan.start, rawSpan.end)
    if (isHtml) expect(standsIn(text, bare(decoded(raw)))).toBe(true)
    else expect(text).toBe(bare(raw))
  }
  for (const statement of page.speeches.flatMap(({ statements }) => statements)) {
    const { spans, rawSpans } = statement
    expect(spans.length).toBeGreaterThan(0)
    expect(rawSpans).toHaveLength(spans.length)
    expect(statement.text).toBe(spans.map(({ start, end }) => page.text.slice(start, end)).join(' … '))
    spans.forEach((span, index) => {
      expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
      agree(span, rawSpans[index])
    })
    agree(statement.source, statement.rawSource)
    agree(statement.cue, statement.rawCue)
  }
  page.remainder.forEach((span, index) => {
    expect(inside(span, page.raw)).toBe(true)
    expect(span.start).toBeGreaterThanOrEqual(page.remainder[index - 1]?.end ?? 0)
  })
  expect(page.title).not.toBe('')
}

function holds(pages: readonly string[], odds: readonly string[], isHtml: boolean, runs: number): void {
  const encodings = fc.constantFrom('latin1', 'utf16le', null, null)
  fc.assert(
    fc.property(mutated(pages, odds), encodings, (text, encoding) => {
      try {
        check(parsePage(encoded(text, encoding, isHtml)), isHtml)
      } catch (error) {
        if (!(error instanceof PageError)) throw error
      }
    }),
    randomRuns(runs),
  )
}

const textsIn = (path: string) =>
  gunzipSync(readFileSync(path))
    .toString()
    .split('\n')
    .slice(0, 300)
    .filter((line) => line !== '')
    .map((line): string => {
      const article: { text?: string; paragraphs?: string[] } = JSON.parse(line)
      return article.text ?? (article.paragraphs ?? []).join('\n\n')
    })

describe.skipIf(folder === null)('pages of the corpora, however they are broken', () => {
  it('keep text and raw page in agreement where they are text', () => {
    const texts = corpora.flatMap((path) => (path === null ? [] : textsIn(path)))
    holds(texts, [...marks, ...letters], false, 300)
  })

  it('keep text and raw page in agreement where they are HTML', () => {
    const names = readdirSync(`${folder}`).filter((name) => name.endsWith('.html.gz'))
    const pages = names.map((name) => new TextDecoder().decode(htmlPage(`${folder}/${name}`).bytes))
    const middles = pages.map((page) => page.slice(Math.max(0, page.length / 2 - longestPage / 2)))
    holds([...pages, ...middles], [...marks, ...letters, ...markUp, ...markUp], true, 100)
  })
})
