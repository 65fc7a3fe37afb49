import type { Cue } from '../cues/cues.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import { accompanying } from './accompanying.ts'
import { according } from './according.ts'
import { afterQuote } from './after-quote.ts'
import { announcement } from './announcement.ts'
import { asSaid } from './as-said.ts'
import { asked } from './asked.ts'
import { beforeQuote } from './before-quote.ts'
import { besideQuote } from './beside-quote.ts'
import { closing } from './closing.ts'
import type { Construction, ConstruedAttribution } from './construction.ts'
import { further } from './further.ts'
import { headline } from './headline.ts'
import { inTheView } from './in-the-view.ts'
import { interrupting } from './interrupting.ts'
import { issuing } from './issuing.ts'
import { lateClause } from './late-clause.ts'
import { leading } from './leading.ts'
import { lookingBack } from './looking-back.ts'
import { opening } from './opening.ts'
import { ownVerb } from './own-verb.ts'
import { parenthetical } from './parenthetical.ts'
import { relative } from './relative.ts'
import { trailing } from './trailing.ts'
import { turnLine } from './turn-line.ts'

/** "Question: When will ..." asks; whoever asks is not said. */
const question = /^(?:Q|Question)\s?\d*\s?[:.]/u
export const isQuestion = ({ text }: AnalysedSentence) => question.test(text)

/** In the order in which they are tried; the first that fits reads the sentence. */
export const constructions: readonly Construction[] = [
  headline,
  lookingBack,
  according,
  inTheView,
  asSaid,
  afterQuote,
  besideQuote,
  asked,
  interrupting,
  closing,
  opening,
  leading,
  trailing,
  parenthetical,
  issuing,
  accompanying,
  relative,
  beforeQuote,
  ownVerb,
  announcement,
  turnLine,
  lateClause,
]

/**
 * What the sentence attributes, from the left to the right; the first is the one that the sentence is about. `own` are
 * constructions of the kind of text that is read; they are tried first.
 */
export function attributionsOf(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
  own: readonly Construction[] = [],
): readonly ConstruedAttribution[] {
  if (isQuestion(sentence)) return []
  const main = firstThatFits(sentence, cues, own) ?? firstThatFits(sentence, cues, constructions)
  if (main === null || main.looksBack) return main === null ? [] : [main]
  return further.read(sentence, cues, main).map((attribution, at) => ({
    ...attribution,
    construction: at === 0 ? main.construction : further,
  }))
}

function firstThatFits(
  sentence: AnalysedSentence,
  cues: readonly Cue[],
  among: readonly Construction[],
): ConstruedAttribution | null {
  for (const construction of among) {
    const attribution = construction.read(sentence, cues)
    if (attribution !== null) return { ...attribution, construction }
  }
  return null
}
