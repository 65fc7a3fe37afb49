import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import { personNamed } from '../names/person-of.ts'
import { performerOf } from '../phrases/performance.ts'
import type { Discourse } from './discourse.ts'
import type { Resolution } from './resolution.ts'

/** A line that is nothing but a title and a name, above that person's words. */
export function headingSpeaker(sentence: AnalysedSentence, cast: Cast, at: number): Resolution | null {
  const [mention] = sentence.mentions
  const { tokens } = sentence
  const isAlone = mention?.isCertain && mention.from === 0 && mention.to >= tokens.length - 1
  if (!isAlone || !mention) return null
  const learned = personNamed(cast, sentence, mention, at)
  return { speaker: learned.speaker, by: 'name', learned }
}

/** "The President addressed the nation;" and a quotation opens the next line. */
export function beforeQuote(
  sentence: AnalysedSentence,
  next: AnalysedSentence | undefined,
  discourse: Discourse,
  at: number,
): Resolution | null {
  if (!/[:;]$/.test(sentence.text) || next === undefined || !/^["“]/.test(next.text)) return null
  const performer = performerOf(sentence)
  return performer ? discourse.resolve(sentence, performer, at) : null
}
