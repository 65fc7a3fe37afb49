import { type AnalysedSentence, wordsOf } from './analysed-sentence.ts'
import type { Cast } from './cast.ts'
import type { Mention } from './mentions.ts'
import type { Speaker } from './speaker.ts'

/** The member of the cast whom a mention names. */
export function personOf(cast: Cast, sentence: AnalysedSentence, mention: Mention, at: number): Speaker {
  return cast.person({
    name: wordsOf(sentence, mention.name).replace(/['’]s$/, ''),
    offices: mention.offices.map((office) => wordsOf(sentence, office)),
    gender: mention.gender,
    isCertain: mention.isCertain,
    at,
  })
}
