import type { SpeechOnPageFragment } from '../../_generated/graphql.ts'
import { speakerName } from '../../parts/links.tsx'

/** How a speaker is told from others in the text: by a label, a colour and a line, so that none is needed alone. */
export interface SpeakerMark {
  /** The number in the legend, from 1. */
  readonly number: number
  readonly name: string
  /** One of as many colours as there are styles; further speakers begin again. */
  readonly colour: number
}

export const colours = 6

/** The marks of the speakers of an article, by their ids, in the order in which they speak. */
export function speakerMarks(speeches: readonly SpeechOnPageFragment[]): ReadonlyMap<string, SpeakerMark> {
  const marks = new Map<string, SpeakerMark>()
  for (const { speaker } of speeches) {
    if (marks.has(speaker.id)) continue
    marks.set(speaker.id, {
      number: marks.size + 1,
      name: speakerName(speaker),
      colour: marks.size % colours,
    })
  }
  return marks
}
