import { continueJudgements } from '../continuation/judgement-run.ts'
import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import { pastAuxiliaries, presentAuxiliaries, summarised } from '../lexicon/proceedings.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { About } from './about.ts'

const called = pattern('iu')`\b${summarised}\b`
const firstLines = 3
const longestLine = 160
const leastShare = 0.6

/**
 * A summary of what several said at a briefing tells all of it in the past, and names whoever said it once: "Ada Kerrin,
 * for the Tide Council, said that the lock leaked. The divers were tired."
 */
export function withSummarised(
  { sentences }: AnalysedText,
  { title }: About,
  told: SpeechDrafts,
): SpeechDrafts {
  const lines = [title ?? '', ...sentences.slice(0, firstLines).map(({ text }) => text)]
  if (!lines.some((line) => line.length <= longestLine && called.test(line))) return told
  const whole = sentences.filter(({ text }) => /[.!?]["”’)]*$/u.test(text))
  if (whole.filter(isInPast).length < whole.length * leastShare) return told
  const tells = told.traces.map(({ meant }) => meant !== null)
  return { ...told, drafts: continueJudgements(sentences, told.drafts, tells, isInPast) }
}

const isInPast = ({ tokens }: AnalysedSentence) =>
  !tokens.some(({ lower, isQuoted }) => !isQuoted && presentAuxiliaries.has(lower)) &&
  tokens.some(({ lower, isQuoted }) => !isQuoted && (pastAuxiliaries.has(lower) || /[a-z]{2}ed$/.test(lower)))
