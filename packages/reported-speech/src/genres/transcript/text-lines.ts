import type { Prose } from '../../text/prose.ts'
import type { Span } from '../../text/span.ts'
import { isWrapped } from '../../text/wrapped.ts'

/** A line of the text: mostly a whole paragraph. */
export interface TextLine extends Span {
  readonly isHeading: boolean
}

export function textLines({ text, paragraphs }: Prose): readonly TextLine[] {
  const lines: TextLine[] = []
  for (const { start, end, isHeading = false } of paragraphs) {
    let from = start
    while (from < end) {
      const to = lineEnd(text, from, end)
      const line = trimmed(text, from, to)
      if (line !== null) lines.push({ ...line, isHeading })
      from = to + 1
    }
  }
  return lines
}

/** A line broken at a margin goes on behind the break. */
function lineEnd(text: string, from: number, end: number): number {
  let start = from
  for (;;) {
    const found = text.indexOf('\n', start)
    if (found === -1 || found >= end) return end
    if (!isWrapped(text, from, found)) return found
    start = found + 1
  }
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return start < end ? { start, end } : null
}

const isSpace = (text: string, at: number) => /\s/.test(text.charAt(at))
