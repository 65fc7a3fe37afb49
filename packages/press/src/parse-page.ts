import { hash } from 'node:crypto'
import { eventDateOf } from './article/event-date.ts'
import { remainderSpans } from './article/remainder.ts'
import { derivedTitle } from './article/title.ts'
import type { GivenPage } from './given-page.ts'
import type { ParsedPage } from './parsed-page.ts'
import { parserVersion } from './parser-version.ts'
import { withRaw } from './raw-speeches.ts'
import { readStages, type Stages } from './read-stages.ts'

/** Reads one page. Pure: the same page gives the same result. Throws a PageError where the page is at fault. */
export function parsePage(given: GivenPage): ParsedPage {
  return pageOf(readStages(given))
}

/** What the stages come to. */
export function pageOf({ source, article, body, event, language, reading }: Stages): ParsedPage {
  const { sentences } = reading.text
  const { bytes, mediaType, encoding, raw, fields, capture } = source
  const firstWords = sentences.find(({ text }) => /[\p{L}\p{N}]/u.test(text))?.text ?? body.text
  return {
    kind: article.kind,
    id: fields.id ?? null,
    url: article.url,
    title: article.title ?? derivedTitle(firstWords || (article.relatedItems[0]?.teaser ?? '')),
    titleBasis: article.title === null ? 'DERIVED' : 'PRINTED',
    genre: article.kind === 'LIST' ? 'OTHER' : reading.genre.genre,
    dateline: body.dateline?.text.trim() ?? null,
    text: body.text,
    language: language?.tag ?? null,
    languageBasis: language?.basis ?? null,
    source: article.source === null ? null : { name: article.source },
    parserVersion,
    sha256: hash('sha256', bytes, 'hex'),
    published: article.published,
    updated: article.updated,
    eventDate: eventDateOf(sentences, event !== null, article),
    event,
    speakers: reading.speakers,
    speeches: reading.speeches.map((speech) => withRaw(speech, body.content)),
    relatedItems: article.relatedItems,
    remainder: remainderSpans(raw, [
      ...article.rest.map((block) => block.raw),
      ...(body.dateline === null ? [] : [body.dateline.toRaw({ start: 0, end: body.dateline.text.length })]),
    ]),
    capture,
    bytes,
    mediaType,
    encoding,
    // No database keeps the character NUL; browsers leave it out or show this one.
    raw: raw.replaceAll('\0', '\ufffd'),
  }
}
