import { accompanying } from './accompanying.ts'
import { according } from './according.ts'
import { afterQuote } from './after-quote.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { announcement } from './announcement.ts'
import type { Attribution } from './attribution.ts'
import { lateClause } from './complement.ts'
import { type Cue, findCues } from './cues.ts'
import { withFurther } from './further.ts'
import { headlineSource } from './headline.ts'
import { issuing } from './issuing.ts'
import { leading } from './leading.ts'
import { lookingBack } from './looking-back.ts'
import { opening } from './opening.ts'
import { relative } from './relative.ts'
import { closing, trailing } from './trailing.ts'

/** "Question: When will ..." asks; whoever asks is not said. */
const question = /^(?:Q|Question)\s?\d*\s?[:.]/u

/** What the sentence attributes, from the left to the right; the first is the one that the sentence is about. */
export function attributionsOf(sentence: AnalysedSentence): readonly Attribution[] {
  if (question.test(sentence.text)) return []
  const cues = findCues(sentence)
  const main = mainAttribution(sentence, cues)
  return main === null ? [] : main.looksBack ? [main] : withFurther(sentence, cues, main)
}

function mainAttribution(sentence: AnalysedSentence, cues: readonly Cue[]): Attribution | null {
  return (
    headlineSource(sentence, cues) ??
    lookingBack(sentence, cues) ??
    according(sentence) ??
    afterQuote(sentence, cues) ??
    closing(sentence, cues) ??
    opening(sentence, cues) ??
    leading(sentence, cues) ??
    trailing(sentence, cues) ??
    issuing(sentence) ??
    accompanying(sentence, cues) ??
    relative(sentence, cues) ??
    announcement(sentence, cues) ??
    leading(sentence, cues, lateClause)
  )
}
