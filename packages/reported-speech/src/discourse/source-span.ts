import type { Attribution } from '../constructions/attribution.ts'
import { weekdayNames } from '../lexicon/calendar-words.ts'
import { adverbs, determiners, oneOfThem, relativePronouns } from '../lexicon/function-words.ts'
import { type AnalysedSentence, spanOf } from '../names/analysed-sentence.ts'
import { beforeAdverbs } from '../phrases/before-verb.ts'
import type { Span } from '../text/span.ts'

/** The words that name who speaks, with what tells who that is: "Ada Kerrin|, a diver who lives at the mill|, said". */
export function sourceSpan(sentence: AnalysedSentence, { subject, cue, contents }: Attribution): Span | null {
  if (subject === null) return null
  const { from, to } = subject
  const isDescribed =
    subject.kind !== 'pronoun' && subject.kind !== 'document' && opensDescription(sentence, to)
  const end = !isDescribed
    ? to
    : to <= cue.from
      ? beforeVerb(sentence, to, cue.from)
      : behindVerb(sentence, to)
  const whole = spanOf(sentence, { from, to: end })
  const isApart = contents.every((span) => span.end <= whole.start || span.start >= whole.end)
  return isApart ? whole : spanOf(sentence, subject)
}

/** A comma and a noun, "who", or a bracket; not when or how something was said. */
function opensDescription({ tokens, classes }: AnalysedSentence, at: number): boolean {
  const first = tokens[at]
  if (first === undefined || first.isQuoted) return false
  if (first.text === '(' || first.lower === 'who') return true
  const next = first.text === ',' ? tokens[at + 1] : undefined
  if (next === undefined || next.isQuoted || !next.isWord || weekdayNames.includes(next.lower)) return false
  return (
    determiners.has(next.lower) ||
    oneOfThem.has(next.lower) ||
    relativePronouns.has(next.lower) ||
    /^\d{1,3}$/.test(next.text) ||
    classes[at + 1] !== 'x'
  )
}

function beforeVerb(sentence: AnalysedSentence, to: number, verb: number): number {
  const right = beforeAdverbs(sentence, to, verb) ?? verb
  return sentence.tokens[right - 1]?.text === ',' ? right - 1 : right
}

const longestDescription = 30

/** Up to a quotation, to the end, or to a comma that opens something else. */
function behindVerb({ tokens, classes }: AnalysedSentence, from: number): number {
  for (let at = from + 1; at < Math.min(tokens.length, from + longestDescription); at++) {
    const token = tokens[at]
    if (token === undefined || token.isQuoted || /^[;:–—]$/.test(token.text)) return at
    if (token.text === '.' && !/^[),]$/.test(tokens[at + 1]?.text ?? '')) return at
    if (weekdayNames.includes(token.lower)) return tokens[at - 1]?.lower === 'on' ? at - 1 : at
    const next = tokens[at + 1]
    const opensOther =
      next !== undefined && (/ing$/.test(next.lower) || adverbs.has(next.lower) || classes[at + 1] === '.')
    if (token.text === ',' && opensOther) return at
  }
  return Math.min(tokens.length, from + longestDescription)
}
