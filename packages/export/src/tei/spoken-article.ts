import type { ExportedArticle, ExportedSpeech } from '../format.ts'
import { xmlId } from './names.ts'
import type { PlacedStatement } from './pieces.ts'
import type { SpeakerList } from './speaker-list.ts'

/** An article with the ids that its elements have. */
export interface SpokenArticle extends Pick<ExportedArticle, 'text' | 'speeches'> {
  readonly xmlId: string
  readonly speakerOf: (speech: ExportedSpeech) => string
  /** Of the office in which somebody speaks; null where the page names none. */
  readonly officeOf: (speech: ExportedSpeech) => string | null
  readonly statementId: (placed: PlacedStatement) => string
}

export function spokenArticle({ id, text, speeches }: ExportedArticle, speakers: SpeakerList): SpokenArticle {
  return {
    xmlId: xmlId(id),
    text,
    speeches,
    speakerOf: (speech) => speakers.idOf(speech),
    officeOf: (speech) => speakers.officeOf(speech),
    // As in the permalink of the statement.
    statementId: ({ speech, statement }) => `${xmlId(id)}.s-${speech.position}-${statement.position}`,
  }
}
