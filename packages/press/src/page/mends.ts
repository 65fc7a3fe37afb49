import type { MappedText } from './mapped-text.ts'

/** What kind of thing was mended: a reference is one of HTML's (`&amp;`), mark-up a tag within the text. */
export type MendKind = 'space' | 'lineBreak' | 'invisible' | 'reference' | 'markup'

/** A place where a text is not letter by letter what the raw page has. Offsets of both ends, in each of the two. */
export interface Mend {
  readonly kind: MendKind
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
}

/** Where `content` differs from the raw page, told by its map alone; one by one, since there may be millions. */
export function* mendsOf(content: MappedText, raw: string): Generator<Mend> {
  let last: number | null = null
  for (const { start, end, rawStart, rawEnd } of content.pieces(0, content.text.length)) {
    // Mark-up can move text to the front; what it jumped over was not dropped.
    if (last !== null && last < rawStart)
      yield { start, end: start, rawStart: last, rawEnd: rawStart, kind: kindOf(raw.slice(last, rawStart)) }
    last = rawEnd
    const printed = raw.slice(rawStart, rawEnd)
    if (rawEnd - rawStart !== end - start) yield { start, end, rawStart, rawEnd, kind: kindOf(printed) }
    else if (printed !== content.text.slice(start, end))
      yield* otherLetters(content.text, start, printed, rawStart)
  }
}

function* otherLetters(text: string, start: number, printed: string, rawStart: number): Generator<Mend> {
  for (let at = 0; at < printed.length; at++) {
    if (printed[at] === text[start + at]) continue
    yield {
      start: start + at,
      end: start + at + 1,
      rawStart: rawStart + at,
      rawEnd: rawStart + at + 1,
      kind: kindOf(printed[at] ?? ''),
    }
  }
}

function kindOf(printed: string): MendKind {
  if (/[<*_#>[\]`~|\\]/.test(printed)) return 'markup'
  if (printed.startsWith('&')) return 'reference'
  if (/[\n\r\u2028\u2029]/.test(printed)) return 'lineBreak'
  return /\s/.test(printed) ? 'space' : 'invisible'
}
