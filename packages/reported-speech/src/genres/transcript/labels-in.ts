import type { Prose } from '../../text/prose.ts'
import { type LabelledLine, labelledLines } from './label-candidates.ts'
import { type TurnLabels, turnLabels } from './turn-labels.ts'

/** The lines of a text with the labels they may begin with, and which of these open turns. */
export interface LabelsFound {
  readonly lines: readonly LabelledLine[]
  /** Null where no turns are certain. */
  readonly labels: TurnLabels | null
}

/** Several genres ask for them, one after the other. */
const known = new WeakMap<Prose, { readonly isEnglish: boolean; readonly found: LabelsFound }>()

export function labelsIn(prose: Prose, isEnglish: boolean): LabelsFound {
  const last = known.get(prose)
  if (last?.isEnglish === isEnglish) return last.found
  const lines = labelledLines(prose)
  const found = { lines, labels: turnLabels(prose.text, lines, isEnglish) }
  known.set(prose, { isEnglish, found })
  return found
}
