import { accompanying } from './accompanying.ts'
import { according } from './according.ts'
import type { AnalysedSentence } from './analysed-sentence.ts'
import { announcement } from './announcement.ts'
import type { Attribution } from './attribution.ts'
import { findCues } from './cues.ts'
import { leading } from './leading.ts'
import { lookingBack } from './looking-back.ts'
import { opening } from './opening.ts'
import { closing, trailing } from './trailing.ts'

/** "Question: When will ..." asks; whoever asks is not said. */
const question = /^(?:Q|Question)\s?\d*\s?[:.]/u

export function attributionOf(sentence: AnalysedSentence): Attribution | null {
  if (question.test(sentence.text)) return null
  const cues = findCues(sentence)
  return (
    lookingBack(sentence, cues) ??
    closing(sentence, cues) ??
    opening(sentence, cues) ??
    leading(sentence, cues) ??
    trailing(sentence, cues) ??
    according(sentence) ??
    accompanying(sentence, cues) ??
    announcement(sentence)
  )
}
