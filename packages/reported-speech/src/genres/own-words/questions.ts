import { questionHeads, replyHeads, replyKinds } from '../../lexicon/own-words.ts'
import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import { bare, isEnded } from './lines.ts'
import { type Who, whoIn } from './who.ts'

/** A line or a label of a written question and its answer. */
export interface Heading {
  readonly of: 'question' | 'reply'
  /** "Question by |Mr Kerrin|" */
  readonly who: Who | null
  /** What is said follows in the same sentence. */
  readonly goesOn: boolean
}

const longestHeading = 40
const longestLabel = 20

/** "Question:", "Question by Mr Kerrin", "Written Answer by the Minister for Tides", "Reply: There are four." */
export function headingIn({ tokens, text, start }: AnalysedSentence): Heading | null {
  const kind = replyKinds.has(bare(tokens[0])) ? 1 : 0
  const head = tokens[kind]
  if (!head?.isCapital) return null
  const of = questionHeads.has(head.lower) ? 'question' : replyHeads.has(head.lower) ? 'reply' : null
  if (of === null) return null
  const next = tokens[kind + 1]
  if (next === undefined) return { of, who: null, goesOn: false }
  if (next.text === ':') return { of, who: null, goesOn: tokens.length > kind + 2 }
  if (tokens.length > longestHeading || isEnded({ text })) return null
  if (/^(?:nos?|number|[\d(]+)$/.test(bare(next)) || /^\d/.test(next.text))
    return { of, who: null, goesOn: false }
  const by = tokens.findIndex((token, at) => at > kind && (token.lower === 'by' || token.lower === 'from'))
  const first = tokens[by + 1]
  const who = by === -1 || !first ? null : whoIn(text.slice(first.start - start))
  return who && { of, who, goesOn: false }
}

/** Who asks, or answers, by a label or by a line that is nothing else. */
export interface Named {
  readonly who: Who
  /** What is said follows in the same sentence. */
  readonly goesOn: boolean
}

/** "Ms Ada Kerrin (Member for Harl)", alone in its line or before a colon. */
export function namedIn({ tokens, classes, text, start }: AnalysedSentence): Named | null {
  const colon = tokens.slice(0, longestLabel).findIndex((token) => token.text === ':')
  const length = colon === -1 ? tokens.length : colon
  if (length < 2 || length > longestLabel || (colon === -1 && isEnded({ text }))) return null
  const bracket = tokens.findIndex((token, at) => at < length && token.text === '(')
  const nameEnd = bracket === -1 ? length : bracket
  const slice = (from: number, to: number) =>
    text.slice((tokens[from]?.start ?? start) - start, (tokens[to - 1]?.end ?? start) - start)
  const label = slice(0, nameEnd)
  const who = whoIn(label)
  if (who?.kind !== 'PERSON' || who.name === null || !label.endsWith(who.name)) return null
  const isOffice = bracket !== -1 && classes.slice(bracket, length).includes('O')
  const inside = isOffice ? [slice(bracket + 1, length).replace(/\)$/, '')] : []
  return {
    who: { ...who, offices: [...who.offices, ...inside] },
    goesOn: colon !== -1 && colon < tokens.length - 1,
  }
}

/** "To ask the Minister", "asked the Minister": a question to a government. */
export const asks = ({ tokens }: AnalysedSentence) =>
  tokens.some(
    (token, at) =>
      (token.lower === 'ask' || token.lower === 'asked') && isAsked(tokens[at + 1]?.lower, tokens[at + 2]),
  )

const isAsked = (next: string | undefined, then: AnalysedSentence['tokens'][number] | undefined) =>
  (next === 'the' || next === 'his' || next === 'her') && then?.isCapital === true
