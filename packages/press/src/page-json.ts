import type { Span } from 'reported-speech'
import type { PageDate, PageEvent, PageStatement, ParsedPage } from './parsed-page.ts'

const spanJson = ({ start, end }: Span) => ({ start, end })
const spanOrNull = (span: Span | null) => (span === null ? null : spanJson(span))

/**
 * The line that `communique parse --json` prints for a page: the contract's keys, in its order. `file`: where the page
 * was found, for people.
 */
export function pageJson(page: ParsedPage, file: string | null = null) {
  return {
    id: page.id,
    file,
    url: page.url,
    title: page.title,
    genre: page.genre,
    titleBasis: page.titleBasis,
    text: page.text,
    language: page.language,
    source: page.source === null ? null : { name: page.source.name },
    parserVersion: page.parserVersion,
    sha256: page.sha256,
    published: dateJson(page.published),
    updated: dateJson(page.updated),
    eventDate: dateJson(page.eventDate),
    event: page.event === null ? null : eventJson(page.event),
    speakers: page.speakers.map(({ key, name, description, kind, office, country, countryCode }) => ({
      key,
      name,
      description,
      kind,
      office,
      country,
      countryCode,
    })),
    speeches: page.speeches.map(({ speaker, kind, inReplyTo, statements }) => ({
      speaker,
      kind,
      inReplyTo,
      statements: statements.map(statementJson),
    })),
    relatedItems: page.relatedItems.map(({ position, teaser, truncated, date, url }) => ({
      position,
      teaser,
      truncated,
      date: dateJson(date),
      url,
    })),
    remainder: page.remainder.map(spanJson),
  }
}

function dateJson(date: PageDate | null) {
  return date === null
    ? null
    : { value: date.value, precision: date.precision, basis: date.basis, text: date.text }
}

function eventJson({ kind, venue, occasion, host, present }: PageEvent) {
  return { kind, venue, occasion, host, present: [...present] }
}

export function statementJson(statement: PageStatement) {
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
