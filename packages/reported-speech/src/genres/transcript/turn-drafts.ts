import type { StatementDraft } from '../../discourse/statement-draft.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { AnalysedText } from '../../names/analysed-text.ts'
import type { Span } from '../../text/span.ts'
import { type HeldTurn, questionsAnswered } from './asked.ts'
import { isDirection } from './unsaid.ts'

export interface TurnDrafts {
  /** One for each sentence; null where nobody has the turn. */
  readonly drafts: readonly (StatementDraft | null)[]
  readonly questions: ReadonlyMap<number, number>
}

/** Every sentence of a turn is its speaker's, word for word. */
export function turnDrafts({ prose, sentences }: AnalysedText, turns: readonly HeldTurn[]): TurnDrafts {
  const said = turns.flatMap((turn, number) => turn.said.map((span, part) => ({ span, turn, number, part })))
  let at = 0
  const drafts = sentences.map((sentence): StatementDraft | null => {
    while ((said[at]?.span.end ?? sentence.end) <= sentence.start) at++
    const here = said[at]
    if (here === undefined || here.span.start >= sentence.end) return null
    const span = spoken(prose.text, sentence, here.span)
    if (span === null) return null
    const isFirst = here.part === 0 && here.span.start >= sentence.start
    return {
      sentence,
      speaker: here.turn.speaker,
      spans: [span],
      source: isFirst || opensTurn(sentence, here.turn, here.part) ? here.turn.label.span : null,
      cue: null,
      verbatimFrom: span.start,
      reason: 'turn',
      turn: here.number,
    }
  })
  return { drafts, questions: questionsAnswered(prose.text, turns) }
}

/** The first sentence behind a label that is a sentence of its own. */
const opensTurn = ({ start }: AnalysedSentence, { said }: HeldTurn, part: number) =>
  part === 0 && said[0]?.start === start

/** What of the sentence is said, without stage directions; null where nothing is. */
function spoken(text: string, sentence: Span, line: Span): Span | null {
  let start = Math.max(sentence.start, line.start)
  let end = Math.min(sentence.end, line.end)
  const first = (pattern: RegExp) =>
    pattern.exec(text.slice(start, Math.min(end, start + longestEdge)))?.[0] ?? ''
  for (const mark of marks) start += first(mark).length
  const opening = first(/^(?:\([^()]{1,80}\)|\[[^[\]]{1,80}\])\s*/u)
  if (isDirection(opening.trim()) && !goesOn(text, start + opening.length)) start += opening.length
  const closing = /\s*(?:\([^()]{1,80}\)|\[[^[\]]{1,80}\])$/u.exec(
    text.slice(Math.max(start, end - longestEdge), end),
  )?.[0]
  if (closing !== undefined && isDirection(closing.trim())) end -= closing.length
  const words = text.slice(start, end)
  const isNumber = start === line.start && end < line.end && /^\(?\d{1,3}[.)]$/u.test(words)
  return /[\p{L}\p{N}]/u.test(words) && !isNumber ? { start, end } : null
}

/** Before the words: a heading set in bold, the number of the paragraph. */
const marks = [/^\s+/u, /^\*\*[^*]{1,80}\*\*\s/u, /^\d{1,3}[.)]\s(?=\p{Lu})/u]

const longestEdge = 120

/** "(Inaudible), the money": the words in brackets stand for some that are said. */
const goesOn = (text: string, at: number) => /^[\p{Ll},;]/u.test(text.slice(at, at + 1))
