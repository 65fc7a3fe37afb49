import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { Cast } from '../names/cast.ts'
import { personOf } from '../names/person-of.ts'
import { agentOf, performerOf } from '../phrases/performance.ts'
import type { Discourse } from './discourse.ts'

/** Nobody is quoted here, but "he" in the next sentence is whoever acts in this one. */
export function watch(sentence: AnalysedSentence, discourse: Discourse, cast: Cast, at: number): void {
  const agent = agentOf(sentence)
  if (agent) {
    const acting = discourse.resolve(sentence, agent, at)
    if (acting) discourse.follow(acting)
    return
  }
  const performer = performerOf(sentence)
  if (performer && performer.kind !== 'pronoun') {
    const acting = discourse.resolve(sentence, performer, at)
    if (acting) discourse.follow(acting)
  } else if (performer) {
    const acting = discourse.resolve(sentence, performer, at)
    if (acting) discourse.learn(acting)
  } else if (discourse.last === null) {
    const first = sentence.mentions.find((mention) => mention.isCertain)
    if (first) discourse.focus(personOf(cast, sentence, first, at))
  }
}
