import type { Span } from '../../text/span.ts'
import type { Label } from './label.ts'
import type { LabelledLine } from './label-candidates.ts'
import type { TurnLabels } from './turn-labels.ts'
import { closesTranscript, isUnsaid } from './unsaid.ts'

/** What somebody says until the next begins. */
export interface Turn {
  /** Says whose turn it is. */
  readonly label: Label
  readonly part: 'ask' | 'reply' | null
  /** What is said, line by line, without the label: offsets into the text. */
  readonly said: readonly Span[]
}

export interface TurnSequence {
  readonly turns: readonly Turn[]
  /** Where the first label begins: what stands before it is told by somebody else. */
  readonly start: number
}

/** The turns of a text, in order; a label without words behind it opens none. */
export function turnsOf(text: string, lines: readonly LabelledLine[], labels: TurnLabels): TurnSequence {
  const turns: Turn[] = []
  let open: { label: Label; part: Turn['part']; said: Span[] } | null = null
  let start: number | null = null
  let above = ''
  const isSitting = lines.some(({ label }) => label !== null && isOfSitting(label))
  lines.forEach((line, at) => {
    const printed = text.slice(line.start, line.end)
    if (labels.lines.has(at) && line.label !== null) {
      start ??= line.start
      const waiting = open !== null && open.said.length === 0 ? open : null
      if (open !== null && waiting === null) turns.push(open)
      open = opened(line.label, waiting)
      const said = { start: line.label.bodyStart, end: line.end }
      if (/[\p{L}\p{N}]/u.test(text.slice(said.start, said.end))) open.said.push(said)
    } else if (open !== null && closesTranscript(printed)) {
      if (open.said.length > 0) turns.push(open)
      open = null
    } else if (open !== null && !isUnsaid(printed, line.isHeading, above, isSitting)) {
      open.said.push(line)
    }
    above = printed
  })
  const last = open as Turn | null
  if (last !== null) turns.push(last)
  return { turns, start: start ?? text.length }
}

/** Members have constituencies, and presiding officers lead them: what is put and agreed to is told between turns. */
const isOfSitting = ({ words, mark, notes }: Label) =>
  mark === 'stop' || (words.isChair && words.isOpened) || notes.some((note) => /^\p{Lu}/u.test(note))

/** "Question" below "Mr Kerrin (Harl)" is his; "ANSWER" above "MINISTER OF TIDES" is the Minister's. */
function opened(label: Label, waiting: { readonly label: Label; readonly part: Turn['part'] } | null) {
  const part = partOf(label)
  const said: Span[] = []
  if (waiting === null) return { label, part, said }
  const isNamed = partOf(waiting.label) === null
  if (part !== null && isNamed) return { label: waiting.label, part, said }
  return { label, part: part ?? (isNamed ? null : waiting.part), said }
}

function partOf({ words: { kind } }: Label): Turn['part'] {
  return kind === 'ask' || kind === 'reply' ? kind : null
}
