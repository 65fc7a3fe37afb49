import type { Span } from 'reported-speech'

/** How far a tab moves on. */
const tab = 8
/** A line set in from the margin as far as this stands in the middle: a heading. */
const centred = 10
const fullShare = 0.6
const widest = 200

interface SetLine extends Span {
  readonly indent: number
  /** The column behind its last character. */
  readonly width: number
}

/**
 * The paragraphs of a text whose lines and indents are set by hand, as in `<pre>`. A line goes on the one above it
 * unless it is set in as first lines are, or the one above stops well before the margin or stands in the middle.
 */
export function setParagraphs(text: string): readonly Span[] {
  const lines = setLines(text)
  const margin = lines.reduce((most, line) => (isCentred(line) ? most : Math.max(most, line.width)), 0)
  const opening = openingIndents(lines)
  const paragraphs: { start: number; end: number }[] = []
  let above: SetLine | null = null
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line.start === line.end) above = null
    else {
      const isNew = opening.has(line.indent) || !above || !goesOn(text, above, line, margin)
      if (last && !isNew) last.end = line.end
      else paragraphs.push({ start: line.start, end: line.end })
      above = line
    }
  }
  return paragraphs
}

/** Whether first lines of paragraphs are set in. */
export const hasOpeningIndents = (text: string): boolean => openingIndents(setLines(text)).size > 0

/** The indents of first lines: lines at the left margin stand right below some of them. */
function openingIndents(lines: readonly SetLine[]): ReadonlySet<number> {
  const filled = lines.filter(({ start, end }) => start < end)
  const left = filled.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY)
  const indents = lines.flatMap((line, at): number | [] => {
    const below = lines[at + 1]
    const isFirst = below && below.start < below.end && below.indent === left && line.indent > left
    return isFirst && line.start < line.end ? line.indent : []
  })
  return new Set(indents)
}

const isCentred = ({ indent }: SetLine) => indent >= centred

function goesOn(text: string, above: SetLine, line: SetLine, margin: number): boolean {
  if (line.indent > above.indent || isCentred(above) || isBracketed(text, above) || isBracketed(text, line))
    return false
  return above.width >= margin * fullShare
}

/** "[Page 12]": a mark of the page on a line of its own. */
const isBracketed = (text: string, { start, end }: SetLine) => text[start] === '[' && text[end - 1] === ']'

/** Every line without its indent; an empty one starts where it ends. */
function setLines(text: string): readonly SetLine[] {
  const lines: SetLine[] = []
  let from = 0
  while (from <= text.length) {
    const found = text.indexOf('\n', from)
    const to = found === -1 ? text.length : found
    let indent = 0
    let start = from
    while (start < to && /\s/.test(text.charAt(start))) {
      indent += text[start] === '\t' ? tab - (indent % tab) : 1
      start++
    }
    let end = to
    while (end > start && /\s/.test(text.charAt(end - 1))) end--
    lines.push({ start, end, indent, width: Math.min(widest, indent + end - start) })
    from = to + 1
  }
  return lines
}
