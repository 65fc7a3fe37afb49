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
    if (name !== null && above?.label?.mark === 'line') {
      const label = { ...above.label, notes: [...above.label.notes, name], bodyStart: line.end }
      lines[lines.length - 1] = { ...above, end: line.end, label }
      continue
    }
    lines.push({ ...line, label: labelIn(text, line, known) })
  }
  return withOfficesBelow(prose.text, lines)
}

/** "Ada Kerrin", and "The Minister for Tides" or "Green, Harl" on the line below it: one label above the words. */
function withOfficesBelow(text: string, lines: readonly LabelledLine[]): readonly LabelledLine[] {
  const joined: LabelledLine[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line) continue
    const below = belowName(text, lines, at)
    const last = lines[below]
    if (!line.label || !last) {
      joined.push(line)
      continue
    }
    const offices = lines
      .slice(at + 1, below + 1)
      .flatMap(({ label }) => (label?.words.isOffice ? label.words.office : []))
    const label = { ...line.label, notes: [...line.label.notes, ...offices], bodyStart: last.end }
    joined.push({ ...line, end: last.end, label })
    at = below
  }
  return joined
}

const mostBelow = 3

/** The last line of those below a name that tell of him or her, before words of somebody; -1 where there are none. */
function belowName(text: string, lines: readonly LabelledLine[], at: number): number {
  const { label } = lines[at] ?? {}
  if (label?.mark !== 'line' || !/\s/u.test(label.words.name)) return -1
  const isOf = (line: LabelledLine | undefined, mark: RegExp) =>
    line !== undefined && mark.test(text.slice(line.start, line.end))
  const next = lines[at + 1]
  if (next?.label?.mark !== 'line' || !(next.label.words.isOffice || isOf(next, party))) return -1
  let to = at + 1
  while (to < at + mostBelow && isOf(lines[to + 1], dated)) to++
  const words = lines[to + 1]
  return words && isOf(words, /[.?!—][)"”’]?$/u) ? to : -1
}

/** "Green, Harl" */
const party = /^\p{Lu}[\p{L}’'\- ]{2,30}, \p{Lu}[\p{L}’',\- ]{2,50}$/u

/** "10:30,", "26 May 2034" */
const dated = /^(?=.*\d)[\p{L}\d:.,\- ]{3,30}$/u

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
