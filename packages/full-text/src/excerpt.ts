import { between, kindAt, unspaced } from './characters.ts'
import { type Finds, findsIn, firstOf, type Hit } from './hits.ts'
import type { Search } from './read-search.ts'

/** A match: a range of the text in UTF-16 code units. The end is exclusive. */
export interface Highlight {
  readonly start: number
  readonly end: number
}

/** Stands where words are left out, and where lines meet. */
const gap = ' … '

/** How long a fragment is, in UTF-16 code units: some 24 English words. */
const longestFragment = 160

/** Letters of scripts without spaces are wide, and say more. */
const longestUnspaced = 70

/** With a shorter line, as much of the next one is shown that the fragment has this length. */
const shortestLine = 40
const withNextLine = 100

/** How many hits the choice is made among. */
const mostWeighed = 100

const mostHighlights = 100

/** The first hundred matches, in order. Words of a phrase that stand apart are matches only where nothing else is. */
export function highlights(text: string, search: Search, title = ''): Highlight[] {
  const { hits } = hitsBeside(text, search, title, 2 * mostHighlights)
  return merged(hits).slice(0, mostHighlights)
}

/**
 * The words around the matches, as HTML in one line: matches are in `<mark>`, everything else is escaped. ` … ` stands between
 * words that do not follow each other in the text, and between lines. At most two fragments, which have as many of the terms as
 * two can have; a title comes first where a term stands only there. Without a match: the beginning.
 */
export function excerpt(text: string, search: Search, title = ''): string {
  const { hits, inTitle } = hitsBeside(text, search, title, mostWeighed)
  const inText = new Set(hits.map(({ term }) => term))
  const showsTitle = inTitle.some(({ term }) => !inText.has(term))
  const shown = showsTitle
    ? [...fragmentsOf(title, inTitle, 1), ...fragmentsOf(text, hits, 1)]
    : fragmentsOf(text, hits, 2)
  return shown.filter((fragment) => fragment !== '').join(gap)
}

/** The hits in a text that has a title, and those in the title. Words of a phrase that stand apart are none beside others. */
function hitsBeside(
  text: string,
  search: Search,
  title: string,
  enough: number,
): { readonly hits: readonly Hit[]; readonly inTitle: readonly Hit[] } {
  const { finds, inTitle } = reading(text, search, title)
  const found = firstOf(finds, enough)
  const whole = found.filter(({ isApart }) => !isApart)
  return { hits: whole.length + inTitle.length > 0 ? whole : found, inTitle }
}

interface Reading {
  readonly text: string
  readonly search: Search
  readonly title: string
  readonly finds: Finds
  readonly inTitle: readonly Hit[]
}

let last: Reading | null = null

/** Of one text, the excerpt and the matches are asked for together. */
function reading(text: string, search: Search, title: string): Reading {
  if (last?.search !== search || last.text !== text || last.title !== title) {
    const inTitle = title === '' ? [] : firstOf(findsIn(title, search, mostWeighed), mostWeighed)
    last = {
      text,
      search,
      title,
      finds: findsIn(text, search, 2 * mostHighlights),
      inTitle: inTitle.filter(({ isApart }) => !isApart),
    }
  }
  return last
}

/** As HTML. */
function fragmentsOf(text: string, hits: readonly Hit[], most: number): string[] {
  const shown: Highlight[] = []
  const covered = new Set<number>()
  for (let left = hits; left.length > 0 && shown.length < most; ) {
    const best = bestOf(text, left, covered)
    const range = around(text, best)
    for (const { term } of best) covered.add(term)
    left = left.filter(({ start, end }) => end <= range.start || start >= range.end)
    shown.push(range)
  }
  if (shown.length === 0) shown.push(around(text, []))
  const marks = merged(hits)
  return merged(shown.sort((one, other) => one.start - other.start)).map((range) =>
    marked(text, range, marks),
  )
}

/** The hits that fit into one fragment and have the most terms that are not shown yet, then the most terms. */
function bestOf(text: string, hits: readonly Hit[], covered: ReadonlySet<number>): readonly Hit[] {
  let best = 0
  let bestEnd = 0
  let most = -1
  /** By term: in which fragment it was met last. */
  const met: number[] = []
  for (const [index, first] of hits.entries()) {
    const reach = first.start + (lengthAt(text, first.start) * 3) / 4
    let terms = 0
    let fresh = 0
    let end = index
    for (
      let hit: Hit | undefined = first;
      hit !== undefined && (hit === first || hit.end <= reach);
      hit = hits[++end]
    ) {
      if (met[hit.term] === index) continue
      met[hit.term] = index
      terms++
      if (!covered.has(hit.term)) fresh++
    }
    const score = (fresh * 1_000 + terms) * 1_000 + Math.min(end - index, 999)
    if (score > most) {
      most = score
      best = index
      bestEnd = end
    }
  }
  return hits.slice(best, bestEnd)
}

function lengthAt(text: string, at: number): number {
  return kindAt(text, at) === unspaced ? longestUnspaced : longestFragment
}

/** What is shown around hits: of their line as much as there is room for, from word to word. */
function around(text: string, hits: readonly Hit[]): Highlight {
  const first = hits[0]?.start ?? 0
  const last = Math.max(first, ...hits.map(({ end }) => end))
  const most = lengthAt(text, first)
  if (last - first >= most) return { start: first, end: wholeAt(text, first + most) }
  const room = most - (last - first)
  const lineStart = text.lastIndexOf('\n', first - 1) + 1
  const lineBreak = text.indexOf('\n', last)
  const lineEnd = lineBreak < 0 ? text.length : lineBreak
  let start = Math.max(first === 0 ? 0 : lineStart, first - Math.floor(room / 3))
  let end = Math.min(lineEnd, start + most)
  start = Math.max(Math.min(lineStart, first), end - most)
  if (end - start < shortestLine) {
    end = Math.min(text.length, start + withNextLine)
    start = Math.max(0, Math.min(start, end - withNextLine))
  }
  return { start: wordStart(text, start, first), end: wordEnd(text, end, last) }
}

/** Not within a word, where there are spaces. */
function wordStart(text: string, wanted: number, first: number): number {
  const at = wholeAt(text, wanted)
  if (at === 0 || isSpace(text, at - 1)) return at
  for (let space = at; space < first; space++) if (isSpace(text, space)) return space + 1
  return kindAt(text, at) === unspaced ? at : first
}

function wordEnd(text: string, wanted: number, last: number): number {
  const at = wholeAt(text, wanted)
  if (at >= text.length || isSpace(text, at)) return at
  for (let space = at - 1; space >= last; space--) if (isSpace(text, space)) return space
  return kindAt(text, at) === unspaced ? at : Math.max(last, Math.min(at, wordReach(text, last)))
}

/** As regular expressions have it. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 0x80 ? code === 0x20 || (code > 0x08 && code < 0x0e) : /\s/.test(text.charAt(at))
}

/** Behind the signs that stand at a word. */
function wordReach(text: string, last: number): number {
  let at = last
  while (at < text.length && kindAt(text, at) === between && !isSpace(text, at)) at++
  return at
}

/** Not within a pair of surrogates. */
function wholeAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at
}

function marked(text: string, { start, end }: Highlight, marks: readonly Highlight[]): string {
  let html = ''
  let at = start
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue
    const from = Math.max(mark.start, start)
    const to = Math.min(mark.end, end)
    html += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`
    at = to
  }
  html += escaped(text.slice(at, end))
  let from = 0
  let to = html.length
  while (from < to && isGap(html, from)) from++
  while (from < to && isGap(html, to - 1)) to--
  return html.slice(from, to)
}

function isGap(html: string, at: number): boolean {
  return html.charCodeAt(at) === 0x2026 || isSpace(html, at)
}

/** What is not shown as it is. */
const unlike = /[&<>]|[^\S ]| {2}/

/** In one line. */
function escaped(text: string): string {
  if (!unlike.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\s…]*[\n\r\u2028\u2029][\s…]*/g, gap)
    .replace(/\s+/g, ' ')
}

/** Ranges that are sorted by start, those that overlap as one. */
function merged(ranges: readonly Highlight[]): Highlight[] {
  const all: { start: number; end: number }[] = []
  for (const { start, end } of ranges) {
    const before = all.at(-1)
    if (before !== undefined && start < before.end) before.end = Math.max(before.end, end)
    else all.push({ start, end })
  }
  return all
}
