import type { Attribution } from '../constructions/attribution.ts'
import type { Speaker } from '../names/speaker.ts'

const textWords = /\b(?:paper|newspaper|daily|news|times|post|agency|statement|magazine)\b/i

/** A text or an outlet speaks, not a person. */
export const isOfText = ({ subject }: Attribution, speaker: Speaker): boolean =>
  subject?.kind === 'document' ||
  subject?.head === 'it' ||
  (speaker.kind === 'PERSON' && speaker.isBareName && /\s/.test(speaker.name ?? '')) ||
  textWords.test(`${speaker.name} ${subject?.head}`)
