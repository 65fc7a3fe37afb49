import type { TextReading } from '../read-text.ts'
import type { ExplainedSpeech } from './explanation.ts'

/** The speeches of the text, each with its speaker and what the stages know of both. */
export function explainSpeeches({
  text,
  speakers,
  speeches,
  origins,
}: TextReading): readonly ExplainedSpeech[] {
  const numbers = new Map(text.sentences.map((sentence, at) => [sentence, at + 1]))
  const byKey = new Map(speakers.map((speaker) => [speaker.key, speaker]))
  return speeches.flatMap((speech, index) => {
    const who = byKey.get(speech.speaker)
    const origin = origins[index]
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
