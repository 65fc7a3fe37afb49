import type { TextReading } from '../read-text.ts'
import { explainSentences } from './explain-sentences.ts'
import { explainSpeeches } from './explain-speeches.ts'
import type { SpeechExplanation } from './explanation.ts'

/** What each stage saw in a text that was read. */
export function explain(reading: TextReading): SpeechExplanation {
  return {
    genre: reading.genre,
    sentences: explainSentences(reading),
    speeches: explainSpeeches(reading),
  }
}
