import { analyseText, proseOf, readText, type TextReading } from '../../src/index.ts'

/** What is read: a text under its title, by its publisher. */
export interface Document {
  readonly id: string
  readonly title: string | null
  readonly source: string | null
  readonly text: string
}

export const readDocument = ({ title, source, text }: Document): TextReading =>
  readText(analyseText(proseOf(text)), { title, publisher: source, language: 'en', atEvent: null })

/** A statement with whoever makes it, as whoever reads the archive sees it. */
export interface Said {
  readonly by: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** In the order of the text. */
export function saidIn({ speeches, speakers }: TextReading): readonly Said[] {
  const names = new Map(speakers.map(({ key, name, description }) => [key, name ?? description ?? '']))
  return speeches
    .flatMap(({ speaker, statements }) =>
      statements.map(({ text, spans }) => ({
        by: names.get(speaker) ?? '',
        text,
        start: spans[0]?.start ?? 0,
        end: spans.at(-1)?.end ?? 0,
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}
