import type { AnalysedSentence } from './analysed-sentence.ts'
import type { Cast } from './cast.ts'
import type { Floor } from './floor.ts'
import { agentOf, performerOf } from './performance.ts'
import { personOf } from './person-of.ts'

/** Nobody is quoted here, but "he" in the next sentence is whoever acts in this one. */
export function watch(sentence: AnalysedSentence, floor: Floor, cast: Cast, at: number): void {
  const agent = agentOf(sentence)
  if (agent) {
    const speaker = floor.resolve(sentence, agent, at)
    if (speaker) floor.give(speaker)
    return
  }
  const performer = performerOf(sentence)
  if (performer && performer.kind !== 'pronoun') {
    const speaker = floor.resolve(sentence, performer, at)
    if (speaker) floor.give(speaker)
  } else if (floor.last === null) {
    const first = sentence.mentions.find((mention) => mention.isCertain)
    if (first) floor.give(personOf(cast, sentence, first, at))
  }
}
