import type { AnalysedText } from '../names/analysed-text.ts'
import { type About, isEnglish } from './about.ts'
import { address } from './address.ts'
import { bodyStatement } from './body-statement.ts'
import type { GenreFinding } from './genre.ts'
import type { GenreReader } from './genre-reader.ts'
import { jointStatement } from './joint-statement.ts'
import { labelledRemarks } from './labelled-remarks.ts'
import { minutes } from './minutes.ts'
import { readout } from './readout.ts'
import { report } from './report.ts'
import { resolution } from './resolution.ts'
import { statement } from './statement.ts'
import { takenQuestions } from './taken-questions.ts'
import { transcript } from './transcript.ts'
import { unread } from './unread.ts'
import { writtenAnswer } from './written-answer.ts'

/** In the order in which they are asked; the first that recognises its genre reads the text. */
export const readers: readonly GenreReader[] = [
  writtenAnswer,
  labelledRemarks,
  transcript,
  takenQuestions,
  resolution,
  jointStatement,
  readout,
  minutes,
  statement,
  address,
  bodyStatement,
  report,
]

/** The genre of a text, with who reads it. */
export function genreOf(text: AnalysedText, about: About): GenreFinding & { readonly reader: GenreReader } {
  const isRead = isEnglish(about)
  for (const reader of readers) {
    if (!isRead && !reader.readsAnyLanguage) continue
    const because = reader.recognise(text, about)
    if (because !== null) return { genre: reader.genre, because, reader }
  }
  const because = isRead ? null : unread.recognise(text, about)
  return because === null
    ? { genre: 'OTHER', because: 'no reader knows such a text', reader: report }
    : { genre: unread.genre, because, reader: unread }
}
