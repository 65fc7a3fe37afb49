import type { Span } from '../../text/span.ts'
import type { LabelWords } from './label-words.ts'

/** How a label is set off from the words behind it. */
export type LabelMark = 'colon' | 'stop' | 'dash' | 'space' | 'line'

/** Words at the beginning of a line that may say whose words follow. */
export interface Label {
  /** With what stands in brackets and the mark: offsets into the text. */
  readonly span: Span
  readonly words: LabelWords
  /** What stands in brackets or behind a comma, in its order. */
  readonly notes: readonly string[]
  readonly mark: LabelMark
  /** Where the words of the turn begin; the end of the line where the label stands alone. */
  readonly bodyStart: number
}

/** A label as its form cuts it out of the beginning of a line; offsets count in the line. */
export interface CutLabel {
  /** Without brackets. */
  readonly main: string
  /** What stands behind a comma; empty where there is none. */
  readonly apposed: string
  readonly notes: readonly string[]
  readonly end: number
  readonly bodyStart: number
}
