import type { Attribution } from '../constructions/attribution.ts'
import { namesOfTexts } from '../lexicon/texts.ts'
import { pattern } from '../lexicon/words.ts'
import type { Speaker } from '../names/speaker.ts'

const textWords = pattern('i')`\b${namesOfTexts}\b`

/** A text or an outlet speaks, not a person. */
export const isOfText = ({ subject }: Attribution, speaker: Speaker): boolean =>
  subject?.kind === 'document' ||
  subject?.head === 'it' ||
  (speaker.kind === 'PERSON' && speaker.isBareName && /\s/.test(speaker.name ?? '')) ||
  textWords.test(`${speaker.name} ${subject?.head}`)
