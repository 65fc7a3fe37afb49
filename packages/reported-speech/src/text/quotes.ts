import type { Prose } from './prose.ts'
import type { Span } from './span.ts'

/**
 * The quotations of a text, marks included, in order and without overlap. A quotation that is not closed in its
 * paragraph runs on to its closing mark in a later one; where none follows, it ends with its paragraph.
 */
export function quotations({ text, paragraphs }: Prose): readonly Span[] {
  const quotes: Span[] = []
  const marks = new MarkFinder(text)
  let at = 0
  let mark = -1
  for (const paragraph of paragraphs) {
    at = Math.max(at, paragraph.start)
    for (;;) {
      if (mark < at) mark = nextMark(text, at)
      if (mark >= paragraph.end) break
      const end = quoteEnd(text, mark, paragraph, marks)
      if (end !== null) quotes.push({ start: mark, end })
      at = end ?? mark + 1
    }
  }
  return quotes
}

const opening = /[“«"'‘„`]/g

function nextMark(text: string, from: number): number {
  opening.lastIndex = from
  return opening.test(text) ? opening.lastIndex - 1 : text.length
}

function quoteEnd(text: string, at: number, paragraph: Span, marks: MarkFinder): number | null {
  switch (text[at]) {
    case '“':
      return curlyEnd(text, at, paragraph, marks)
    case '«':
      return within(marks.next('»', at), paragraph)
    case '"': {
      const close = within(marks.next('"', at + 1), paragraph)
      if (close !== null || !opensParagraph(text, at, paragraph)) return close
      return straightEnd(text, paragraph) ?? paragraph.end
    }
    case '„':
      return lowEnd(at, paragraph, marks)
    case '`': {
      if (text[at + 1] !== '`') return null
      return within(marks.next("''", at + 2), paragraph, 2) ?? within(marks.next('"', at + 2), paragraph)
    }
    case "'": {
      if (text[at + 1] !== "'") return null
      const close = within(marks.next("''", at + 2), paragraph)
      if (close === null) return null
      return text[close + 1] === "'" ? close + 2 : close + 1
    }
    case '‘':
      if (!isWordStart(text, at)) return null
      return (
        marks.singleEnd(at) ??
        (at === paragraph.start && goesOnInSingle(text, paragraph) ? paragraph.end : null)
      )
    default:
      return null
  }
}

/** At its beginning, or behind a dateline: `HARL, 2 May 2031 – "We`. */
const opensParagraph = (text: string, at: number, { start }: Span) =>
  at === start || (at - start < longestDateline && /\d{4}\)? ?[-–—]{1,2} ?$/.test(text.slice(start, at)))

const longestDateline = 80

const within = (close: number | null, paragraph: Span, length = 1) =>
  close !== null && close < paragraph.end ? close + length : null

/** „A“ and „A”: the first mark that can close it. */
function lowEnd(at: number, paragraph: Span, marks: MarkFinder): number | null {
  const ends = [marks.next('“', at + 1), marks.next('”', at + 1)].flatMap((end) => end ?? [])
  return within(ends.length === 0 ? null : Math.min(...ends), paragraph)
}

function curlyEnd(text: string, at: number, paragraph: Span, marks: MarkFinder): number {
  const close = marks.next('”', at + 1)
  const open = marks.next('“', at + 1)
  // “Not yet,“ she said: an opening mark where a closing one is meant.
  if (open !== null && open < Math.min(close ?? paragraph.end, paragraph.end) && closesAt(text, open))
    return open + 1
  const straight = marks.next('"', at + 1)
  const nearest = Math.min(close ?? paragraph.end, open ?? paragraph.end, paragraph.end)
  if (straight !== null && straight < nearest && /[\p{L}\p{N}.,!?]/u.test(text[straight - 1] ?? ''))
    return straight + 1
  if (close !== null && close < paragraph.end) return close + 1
  if (close !== null && (open === null || close < open) && close - at < 20_000) return close + 1
  return paragraph.end
}

const closesAt = (text: string, mark: number) =>
  /[.,!?]/.test(text[mark - 1] ?? '') && /^(?:\s|$)/.test(text.slice(mark + 1, mark + 2))

/** A straight mark that opens a paragraph may be closed at the end of a later one, if none opens another before. */
function straightEnd(text: string, paragraph: Span): number | null {
  const near = text.slice(paragraph.end, paragraph.end + 5_000).indexOf('"')
  if (near === -1) return null
  const next = paragraph.end + near
  const closes =
    /[\p{L}\p{N}.,!?]/u.test(text[next - 1] ?? '') && /^(?:\s|$)/.test(text.slice(next + 1, next + 2))
  return closes ? next + 1 : null
}

/** A paragraph of a quotation of several, each of which is opened and only the last closed. */
const goesOnInSingle = (text: string, paragraph: Span) =>
  /^\s{1,4}‘/.test(text.slice(paragraph.end, paragraph.end + 6))

const isWordStart = (text: string, at: number) =>
  /[\p{L}\p{N}]/u.test(text[at + 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')

/** Looks marks up from left to right, reading the text once for each. */
class MarkFinder {
  readonly #text: string
  readonly #known = new Map<string, number>()

  constructor(text: string) {
    this.#text = text
  }

  next(mark: string, from: number): number | null {
    const known = this.#known.get(mark)
    const at = known !== undefined && (known >= from || known === -1) ? known : this.#text.indexOf(mark, from)
    this.#known.set(mark, at)
    return at === -1 ? null : at
  }

  /** The closing ’ is the first that is no apostrophe; a sentence mark before it makes it certain. */
  singleEnd(open: number): number | null {
    const limit = Math.min(this.#text.length, open + 4000)
    let first: number | null = null
    for (let at = open + 1; at < limit; at++) {
      const mark = this.#text[at]
      if (mark === '‘') break
      if (mark !== '’' || /[\p{L}\p{N}]/u.test(this.#text[at + 1] ?? '')) continue
      if (/[.!?,]/.test(this.#text[at - 1] ?? '')) return at + 1
      first ??= at + 1
    }
    return first
  }
}
