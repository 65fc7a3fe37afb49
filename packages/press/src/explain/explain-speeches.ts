import type { Stages } from '../read-stages.ts'
import type { ExplainedSpeech } from './explanation.ts'

/** The speeches of the page, each with its speaker and what the stages know of both. */
export function explainSpeeches({ analysed, speeches }: Stages): readonly ExplainedSpeech[] {
  const numbers = new Map(analysed.map((sentence, at) => [sentence, at + 1]))
  return speeches.speeches.flatMap((speech, index) => {
    const who = speeches.speakers[index]
    const origin = speeches.origins[index]
    if (!who || !origin) return []
    return {
      ...speech,
      who,
      offices: [...origin.speaker.offices],
      countryBasis: origin.country?.basis ?? null,
      sentences: origin.drafts.map(({ sentence }) => numbers.get(sentence) ?? 0),
    }
  })
}
