import { parsePage } from '@communique/press'
import type { GoldDocument } from '../../packages/reported-speech/tests/gold/gold-document.ts'
import type { ReadDocument } from '../../packages/reported-speech/tests/gold/score.ts'

/** Reads a document as a page: its words are looked up in the text that was given. */
export function readPage({ id, title, source, text }: GoldDocument): ReadDocument {
  const given = { id, text, ...(title === null ? {} : { title }), ...(source === null ? {} : { source }) }
  const page = parsePage({ kind: 'fields', fields: given })
  return {
    genre: page.genre,
    speakers: page.speakers,
    speeches: page.speeches.map(({ speaker, statements }) => ({
      speaker,
      statements: statements.map(({ mode, rawSpans }) => ({ mode, spans: rawSpans })),
    })),
  }
}
