import type { PageStatement, ParsedPage, Span } from './parsed-page.ts'

const spanJson = ({ start, end }: Span) => ({ start, end })
const spanOrNull = (span: Span | null) => (span === null ? null : spanJson(span))

/** The line that `communique parse --json` prints for a page: the contract's keys, in its order. */
export function pageJson(page: ParsedPage) {
  return {
    id: page.id,
    url: page.url,
    title: page.title,
    titleBasis: page.titleBasis,
    text: page.text,
    language: page.language,
    source: page.source === null ? null : { name: page.source.name },
    parserVersion: page.parserVersion,
    sha256: page.sha256,
    published: page.published,
    eventDate: page.eventDate,
    event: page.event,
    speakers: page.speakers.map(({ key, name, description, kind, office, country }) => ({
      key,
      name,
      description,
      kind,
      office,
      country,
    })),
    speeches: page.speeches.map(({ speaker, kind, statements }) => ({
      speaker,
      kind,
      statements: statements.map(statementJson),
    })),
    relatedItems: page.relatedItems,
    remainder: page.remainder.map(spanJson),
  }
}

function statementJson(statement: PageStatement) {
  return {
    mode: statement.mode,
    text: statement.text,
    spans: statement.spans.map(spanJson),
    rawSpans: statement.rawSpans.map(spanJson),
    source: spanOrNull(statement.source),
    cue: spanOrNull(statement.cue),
    rawSource: spanOrNull(statement.rawSource),
    rawCue: spanOrNull(statement.rawCue),
  }
}
