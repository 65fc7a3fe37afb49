import type { Cue } from '../cues/cues.ts'
import { pastEndings } from '../lexicon/endings.ts'
import { pattern } from '../lexicon/words.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { isClauseVerb } from '../names/word-classes.ts'
import { beforeAdverbs, reachesVerb, skipConnectors } from '../phrases/before-verb.ts'
import { nounPhraseAt } from '../phrases/noun-phrase.ts'
import type { Subject } from '../phrases/subject.ts'

const furthestVerb = 60
const past = pattern()`${pastEndings}$`

/** "|The President| received the envoy and also thanked him": who does the first thing does the second. */
export function actorOf(sentence: AnalysedSentence, cue: Cue): Subject | null {
  const { tokens } = sentence
  const right = beforeAdverbs(sentence, 0, cue.from)
  if (cue.verb.form !== 'finite' || right === null || tokens[right - 1]?.lower !== 'and') return null
  const from = skipConnectors(sentence, 0, right)
  const subject = nounPhraseAt(sentence, from, right)
  if (!subject || subject.kind === 'document' || subject.kind === 'organisation') return null
  for (let at = subject.to; at < Math.min(right - 1, subject.to + furthestVerb); at++) {
    const token = tokens[at]
    if (!token || !isVerb(token)) continue
    if (reachesVerb(sentence, subject, beforeAdverbs(sentence, subject.to, at) ?? at)) return subject
  }
  return null
}

const isVerb = (token: AnalysedSentence['tokens'][number]) =>
  !token.isQuoted && !token.isCapital && (isClauseVerb(token) || past.test(token.lower))
