import { lateClause } from '../cues/complement.ts'
import type { Cue } from '../cues/cues.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { accompanying } from './accompanying.ts'
import { according } from './according.ts'
import { afterQuote } from './after-quote.ts'
import { announcement } from './announcement.ts'
import type { Attribution, ConstruedAttribution } from './attribution.ts'
import type { Construction } from './construction.ts'
import { withFurther } from './further.ts'
import { headlineSource } from './headline.ts'
import { issuing } from './issuing.ts'
import { leading } from './leading.ts'
import { lookingBack } from './looking-back.ts'
import { opening } from './opening.ts'
import { relative } from './relative.ts'
import { closing, trailing } from './trailing.ts'
import { turnLine } from './turn-line.ts'

/** "Question: When will ..." asks; whoever asks is not said. */
const question = /^(?:Q|Question)\s?\d*\s?[:.]/u
export const isQuestion = ({ text }: AnalysedSentence) => question.test(text)

/** What the sentence attributes, from the left to the right; the first is the one that the sentence is about. */
export function attributionsOf(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
): readonly ConstruedAttribution[] {
  if (isQuestion(sentence)) return []
  const main = mainAttribution(sentence, cues)
  if (main === null || main.looksBack) return main === null ? [] : [main]
  return withFurther(sentence, cues, main).map((attribution, at) => ({
    ...attribution,
    construction: at === 0 ? main.construction : 'further',
  }))
}

/** The constructions in the order in which they are tried; the first that fits reads the sentence. */
const constructions: readonly (readonly [
  name: Construction,
  read: (sentence: AnalysedSentence, cues: readonly Cue[]) => Attribution | null,
])[] = [
  ['headline', headlineSource],
  ['lookingBack', lookingBack],
  ['according', according],
  ['afterQuote', afterQuote],
  ['closing', closing],
  ['opening', opening],
  ['leading', (sentence, cues) => leading(sentence, cues)],
  ['trailing', trailing],
  ['issuing', issuing],
  ['accompanying', accompanying],
  ['relative', relative],
  ['announcement', announcement],
  ['turn', turnLine],
  ['lateClause', (sentence, cues) => leading(sentence, cues, lateClause)],
]

function mainAttribution(sentence: AnalysedSentence, cues: readonly Cue[]): ConstruedAttribution | null {
  for (const [construction, read] of constructions) {
    const attribution = read(sentence, cues)
    if (attribution !== null) return { ...attribution, construction }
  }
  return null
}
