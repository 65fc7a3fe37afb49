import { analyseText } from '../names/analysed-text.ts'
import { readText, type TextReading } from '../read-text.ts'
import type { ReportedSpeaker } from '../statements/reported-speech.ts'
import { proseOf } from '../text/prose.ts'

/** Reads a text, as English if nothing else is said, under a title if there is one. */
export function reading(text: string, title: string | null = null, language = 'en'): TextReading {
  return readText(analyseText(proseOf(text)), { title, publisher: null, language, atEvent: null })
}

/** Who says what, one line a statement: `name or description | mode | words`. */
export function said(text: string, title?: string): readonly string[] {
  const { speeches, speakers } = reading(text, title)
  return speeches.flatMap(({ speaker, statements }) => {
    const known = speakers.find(({ key }) => key === speaker)
    return statements.map(
      (statement) => `${known?.name ?? known?.description} | ${statement.mode} | ${statement.text}`,
    )
  })
}

export const speakersOf = (text: string, title?: string): readonly ReportedSpeaker[] =>
  reading(text, title).speakers
