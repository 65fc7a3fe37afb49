import type { Prose } from '../../text/prose.ts'
import { longestLabel } from './cut-label.ts'
import type { Label } from './label.ts'
import { labelOf } from './label-forms.ts'
import { type TextLine, textLines } from './text-lines.ts'

/** A line of the text, with the label that it may begin with. */
export interface LabelledLine extends TextLine {
  readonly label: Label | null
}

/** Every line; looks at the beginnings of lines only. */
export function labelledLines(prose: Prose): readonly LabelledLine[] {
  const known = new Map<string, ReturnType<typeof labelOf>>()
  const lines: LabelledLine[] = []
  for (const line of textLines(prose)) {
    const text = prose.text.slice(line.start, line.end)
    const name = inBrackets(text)
    const above = lines.at(-1)
    if (name !== null && above?.label?.mark === 'line' && above.label.notes.length < mostNotes) {
      const label = { ...above.label, notes: [...above.label.notes, name], bodyStart: line.end }
      lines[lines.length - 1] = { ...above, end: line.end, label }
      continue
    }
    lines.push({ ...line, label: labelIn(text, line, known) })
  }
  return lines
}

const mostNotes = 4

/** "(Ms ADA KERRIN)" on a line of its own below "MINISTER OF TIDES". */
const inBrackets = (text: string): string | null => /^\(([\p{L}. '’-]{3,60})\)$/u.exec(text)?.[1] ?? null

function labelIn(text: string, line: TextLine, known: Map<string, ReturnType<typeof labelOf>>): Label | null {
  const isShort = text.length <= longestLabel
  const found = (isShort ? known.get(text) : undefined) ?? labelOf(text)
  // Records say the same short lines over and over.
  if (isShort && known.size < 1000) known.set(text, found)
  if (found === null) return null
  const { cut, words, mark } = found
  return {
    span: { start: line.start, end: line.start + cut.end },
    words,
    notes: cut.apposed === '' ? cut.notes : [cut.apposed, ...cut.notes],
    mark,
    bodyStart: Math.min(line.end, line.start + cut.bodyStart),
  }
}
