import type { Span } from 'reported-speech'
import { referenceAt } from '../page/html-reference.ts'
import type { PageStatement, ParsedPage } from '../parsed-page.ts'

/** What is wrong with the offsets of a page: nothing, however broken the page was. */
export function faultsOf(
  page: ParsedPage,
  isMarkedUp = /html|markdown/.test(page.mediaType),
): readonly string[] {
  const keys = new Set(page.speakers.map(({ key }) => key))
  return [
    ...page.speeches.flatMap(({ speaker, statements }) => [
      ...(keys.has(speaker) ? [] : [`nobody has the key ${speaker}`]),
      ...(statements.length > 0 ? [] : [`${speaker} says nothing`]),
      ...statements.flatMap((statement) => [
        ...spanFaults(statement, page),
        ...placeFaults(statement, page, isMarkedUp),
      ]),
    ]),
    ...page.remainder.flatMap((span, index) => {
      const after = page.remainder[index - 1]?.end ?? 0
      return isInside(span, page.raw) && span.start >= after ? [] : [`remainder ${shown(span)}`]
    }),
  ]
}

/** Ascending, without overlap, not empty, never between the halves of a pair, and what the text is made of. */
function spanFaults({ spans, text, source, cue }: PageStatement, page: ParsedPage): readonly string[] {
  const words = spans.map(({ start, end }) => page.text.slice(start, end)).join(' … ')
  return [
    ...(spans.length > 0 ? [] : ['a statement without words']),
    ...(text === words ? [] : [`the text "${text}" is not that of the spans`]),
    ...spans.flatMap((span, index) => {
      const after = spans[index - 1]?.end ?? 0
      const isWhole = isInside(span, page.text) && span.end > span.start && span.start >= after
      return isWhole && !isInPair(page.text, span) ? [] : [`span ${shown(span)}`]
    }),
    ...[source, cue].flatMap((span) =>
      span === null || isInside(span, page.text) ? [] : [`source or cue ${shown(span)}`],
    ),
  ]
}

/** Each span has its place in the raw page, and the raw page has the same letters there. */
function placeFaults(statement: PageStatement, page: ParsedPage, isMarkedUp: boolean): readonly string[] {
  const { spans, rawSpans, source, rawSource, cue, rawCue } = statement
  const pairs = [
    ...spans.map((span, index) => [span, rawSpans[index] ?? null] as const),
    [source, rawSource] as const,
    [cue, rawCue] as const,
  ]
  return [
    ...(spans.length === rawSpans.length ? [] : ['spans without a place']),
    ...pairs.flatMap(([span, raw]) => {
      if (span === null || raw === null) return span === raw ? [] : ['a place without a span']
      if (!isInside(raw, page.raw)) return [`place ${shown(raw)}`]
      const [clean, printed] = [page.text.slice(span.start, span.end), page.raw.slice(raw.start, raw.end)]
      const agrees = isMarkedUp ? isPrinted(bare(clean), printed) : bare(clean) === bare(printed)
      return agrees ? [] : [`"${clean}" is not "${printed}"`]
    }),
  ]
}

const shown = ({ start, end }: Span) => `${start}–${end}`

const isInside = ({ start, end }: Span, text: string) =>
  Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length

const isInPair = (text: string, { start, end }: Span) =>
  [start, end].some((at) => /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)))

/** Without the white space and the unseen characters that are mended, and without what stands for NUL in the raw page. */
const bare = (text: string) => text.replace(/[\s\p{Cc}\p{Cf}\ufffd]/gu, '')

/** The letters stand in the mark-up in their order, the first and the last of them at its ends. */
function isPrinted(letters: string, markUp: string): boolean {
  const printed = lettersOf(markUp)
  let at = 0
  for (const letter of letters.split('')) {
    at = printed.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return printed.at(0) === letters.at(0) && printed.at(-1) === letters.at(-1)
}

function lettersOf(markUp: string): string {
  let text = ''
  for (let at = 0; at < markUp.length; ) {
    const reference = markUp[at] === '&' ? referenceAt(markUp, at) : null
    text += reference?.text ?? markUp.charAt(at)
    at += reference?.length ?? 1
  }
  return bare(text)
}
