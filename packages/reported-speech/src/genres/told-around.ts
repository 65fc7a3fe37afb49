import type { SpeechDrafts } from '../discourse/speech-drafts.ts'
import type { StatementDraft } from '../discourse/statement-draft.ts'
import type { AnalysedText } from '../names/analysed-text.ts'
import type { Cast } from '../names/cast.ts'
import { readNarrated } from './narrated.ts'

/** The sentences around somebody's own words are a report of their own. */
export function readTold(
  text: AnalysedText,
  own: readonly (StatementDraft | null)[],
  isTold: (at: number) => boolean,
  cast: Cast,
): SpeechDrafts {
  const { sentences } = text
  const places = sentences.flatMap((_, at) => (isTold(at) ? at : []))
  if (places.length === 0) return { drafts: own, cues: [], attributions: [], traces: [] }
  const told = readNarrated({ ...text, sentences: places.flatMap((at) => sentences[at] ?? []) }, cast)
  const drafts = [...own]
  places.forEach((place, at) => {
    drafts[place] = told.drafts[at] ?? null
  })
  const spread = <T>(found: readonly T[], empty: T): readonly T[] => {
    const all = sentences.map(() => empty)
    places.forEach((place, at) => {
      all[place] = found[at] ?? empty
    })
    return all
  }
  const untold = { meant: null, isGivenWhole: true, tells: false, lastSpeaker: null }
  return {
    drafts,
    cues: spread(told.cues, []),
    attributions: spread(told.attributions, []),
    traces: spread(told.traces, untold),
  }
}
