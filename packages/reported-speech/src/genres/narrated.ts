import type { Attribution } from '../constructions/attribution.ts'
import { attributionsOf } from '../constructions/attribution-of.ts'
import type { Construction } from '../constructions/construction.ts'
import { continueSpeeches } from '../continuation/continuation.ts'
import { type Cue, findCues } from '../cues/cues.ts'
import { assignSpeakers } from '../discourse/assign.ts'
import type { Company } from '../discourse/company.ts'
import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import type { CueVerb } from '../lexicon/cue-verbs.ts'
import type { AnalysedSentence } from '../names/analysed-sentence.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'

/** How texts of one kind tell what was said, beyond what reports do. */
export interface Voice {
  /** Verbs that say something only here, by their first word. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>
  /** Words of saying elsewhere that give no words here: "They spoke about fish." */
  readonly isSilent: (cue: Cue) => boolean
  /** Whether whoever a sentence has say something can be reported here; everybody can where it is left out. */
  readonly accepts?: (sentence: AnalysedSentence, attribution: Attribution) => boolean
  /** Sentences without words of saying may go on with what somebody said before them. */
  readonly goesOn: boolean
  /** Tried before those that every text has. */
  readonly constructions: readonly Construction[]
}

/** Reads what somebody tells of what others said; without a voice, as reports tell it. */
export function readNarrated(
  { sentences, quotes }: AnalysedText,
  cast: Cast,
  voice: Voice | null = null,
  company?: Company,
): SpeechDrafts {
  const cues = sentences.map((sentence) =>
    voice === null
      ? findCues(sentence)
      : findCues(sentence, voice.verbs).filter((cue) => !voice.isSilent(cue)),
  )
  const attributions = sentences.map((sentence, at) =>
    attributionsOf(sentence, cues[at] ?? [], voice?.constructions).filter(
      (attribution) => voice?.accepts?.(sentence, attribution) ?? true,
    ),
  )
  const { drafts: assigned, traces } = assignSpeakers(sentences, attributions, quotes, cast, company)
  const drafts = continueSpeeches(
    sentences,
    assigned,
    quotes,
    traces.map(({ tells }) => tells),
    voice?.goesOn,
  )
  return { drafts, cues, attributions, traces }
}
