import { nameOf } from '../explain/speaker-name.ts'
import { analyseText } from '../names/analysed-text.ts'
import { readText, type TextReading } from '../read-text.ts'
import { proseOf } from '../text/prose.ts'

/** A page with what stands around its text. */
export interface Printed {
  readonly title?: string
  readonly publisher?: string
}

/** Reads paragraphs as English. */
export function readPrinted({ title, publisher }: Printed, ...paragraphs: readonly string[]): TextReading {
  return readText(analyseText(proseOf(paragraphs.join('\n\n'))), {
    title: title ?? null,
    publisher: publisher ?? null,
    language: 'en',
    atEvent: null,
  })
}

/** Who says each sentence, by name or description; a dash for nobody. */
export const whoSays = ({ drafts }: TextReading): readonly string[] =>
  drafts.map((draft) => (draft === null ? '-' : nameOf(draft.speaker)))

/** Sentences that nobody says. */
export const unsaid = ({ drafts, text }: TextReading): readonly string[] =>
  text.sentences.flatMap((sentence, at) => (drafts[at] ? [] : sentence.text))
