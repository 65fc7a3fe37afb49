import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import { personOf } from '../names/person-of.ts'
import { agentOf, performerOf } from '../phrases/performance.ts'
import type { Discourse } from './discourse.ts'

/** Nobody is quoted here, but "he" in the next sentence is whoever acts in this one. */
export function watch(sentence: AnalysedSentence, discourse: Discourse, cast: Cast, at: number): void {
  const agent = agentOf(sentence)
  if (agent) {
    const speaker = discourse.resolve(sentence, agent, at)
    if (speaker) discourse.give(speaker)
    return
  }
  const performer = performerOf(sentence)
  if (performer && performer.kind !== 'pronoun') {
    const speaker = discourse.resolve(sentence, performer, at)
    if (speaker) discourse.give(speaker)
  } else if (performer && /^(?:he|she)$/.test(performer.head)) {
    discourse.resolve(sentence, performer, at)
  } else if (discourse.last === null) {
    const first = sentence.mentions.find((mention) => mention.isCertain)
    if (first) discourse.give(personOf(cast, sentence, first, at))
  }
}
