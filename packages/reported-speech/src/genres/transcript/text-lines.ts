import type { Prose } from '../../text/prose.ts'
import type { Span } from '../../text/span.ts'

/** A line of the text: mostly a whole paragraph. */
export interface TextLine extends Span {
  readonly isHeading: boolean
}

export function textLines({ text, paragraphs }: Prose): readonly TextLine[] {
  const lines: TextLine[] = []
  for (const { start, end, isHeading = false } of paragraphs) {
    let from = start
    while (from < end) {
      const found = text.indexOf('\n', from)
      const to = found === -1 || found > end ? end : found
      const line = trimmed(text, from, to)
      if (line !== null) lines.push({ ...line, isHeading })
      from = to + 1
    }
  }
  return lines
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return start < end ? { start, end } : null
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at))
