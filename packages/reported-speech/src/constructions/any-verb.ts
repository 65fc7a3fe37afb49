import { pronounsOfPersons } from '../lexicon/noun-phrases.ts'
import { verbParticles } from '../lexicon/verb-particles.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isFunctionWord } from '../names/word-classes.ts'
import type { Subject } from '../phrases/subject.ts'

/**
 * Where a verb that begins at `at` ends with what belongs to it: "|shot back|", "|called out|". Any word in small
 * letters of an open class may be one; where it stands must tell that it is a verb.
 */
export function verbEnd({ tokens, classes }: AnalysedSentence, at: number): number | null {
  const verb = tokens[at]
  if (!verb?.isWord || verb.isCapital || verb.isQuoted || classes[at] !== 'x') return null
  if (isFunctionWord(verb.lower)) return null
  let to = at + 1
  while (verbParticles.has(tokens[to]?.lower ?? '')) to++
  return to
}

/** A person, not a body or a text. */
export const isSomebody = ({ kind, head }: Subject): boolean =>
  kind === 'person' || kind === 'role' || pronounsOfPersons.has(head)
