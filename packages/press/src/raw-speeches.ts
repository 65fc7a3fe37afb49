import type { ReportedSpeech, ReportedStatement } from 'reported-speech'
import type { MappedText } from './page/mapped-text.ts'
import type { PageSpeech, PageStatement } from './parsed-page.ts'

/** A speech with the places of its words in the raw page. */
export function withRaw(speech: ReportedSpeech, content: MappedText): PageSpeech {
  const statements = speech.statements.map((statement) => statementWithRaw(statement, content))
  return { ...speech, statements }
}

function statementWithRaw(statement: ReportedStatement, content: MappedText): PageStatement {
  const { spans, source, cue } = statement
  return {
    ...statement,
    rawSpans: spans.map((span) => content.toRaw(span)),
    rawSource: source && content.toRaw(source),
    rawCue: cue && content.toRaw(cue),
  }
}
