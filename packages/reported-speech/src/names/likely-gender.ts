import { finiteCues } from '../lexicon/cue-verbs.ts'
import { conjunctions, prepositions } from '../lexicon/function-words.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Gender, Mention } from './mentions.ts'
import type { Speaker } from './speaker.ts'

/** As the page tells it, else as words beside a name let one expect. */
export const likelyGender = ({ gender, impliedGender }: Speaker): Gender | null => gender ?? impliedGender

const reach = 12

/**
 * "Ada Kerrin said |she| would come", "Bo Tarn praised the divers in |his| speech": what pronouns say of the only person
 * in a sentence. They need not mean that person, so it decides between persons and nothing else.
 */
export function impliedGender({ tokens, mentions }: AnalysedSentence, mention: Mention): Gender | null {
  if (mentions.length !== 1) return null
  for (let at = mention.to; at < Math.min(tokens.length, mention.to + reach); at++) {
    const token = tokens[at]
    if (!token || token.isQuoted) continue
    const before = tokens[at - 1]?.lower ?? ''
    const isClause = finiteCues.has(before) || before === 'that'
    if (/^(?:he|she)$/.test(token.lower)) return isClause ? (token.lower === 'he' ? 'male' : 'female') : null
    const isOwner = /^(?:his|her)$/.test(token.lower) && tokens[at + 1]?.isWord === true
    if (isOwner) return token.lower === 'his' ? 'male' : 'female'
  }
  return null
}

/** "Bo Tarn thanked |her|.": somebody told of before, who is not the person right before the verb. "|Her| plan" need not be anybody else's. */
export function genderOfObject({ tokens, mentions }: AnalysedSentence): Gender | null {
  const [actor] = mentions
  const at = actor ? actor.to + 1 : -1
  const [object, next] = [tokens[at], tokens[at + 1]]
  if (!actor?.isCertain || !object || object.isQuoted || !/^(?:him|her)$/.test(object.lower)) return null
  if (next?.isWord === true && !prepositions.has(next.lower) && !conjunctions.has(next.lower)) return null
  return object.lower === 'him' ? 'male' : 'female'
}
