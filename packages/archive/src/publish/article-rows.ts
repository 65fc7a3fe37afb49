import type { PageDate, ParsedPage, Span } from '@communique/press'
import { v7 as uuid } from 'uuid'
import { daysOf } from '../edtf.ts'
import { speechText } from '../entries/page-words.ts'
import type { TextSpanValue } from '../tables.ts'
import { addressKey, announcementKey, teaserKey } from '../teaser-key.ts'
import { presentKey } from './present-key.ts'

/** What a page becomes in the tables, but for what the database must be asked about: sources and speakers. */
export function captureRow(page: ParsedPage) {
  return {
    sha256: page.sha256,
    bytes: new Uint8Array(page.bytes.buffer, page.bytes.byteOffset, page.bytes.byteLength),
    media_type: page.mediaType,
    encoding: page.encoding,
    raw: page.raw,
    remainder: page.remainder,
    parser_version: page.parserVersion,
    url: page.capture?.url ?? null,
    captured_at: page.capture?.capturedAt ?? null,
    declared_media_type: page.capture?.mediaType ?? null,
    basis: page.capture?.basis ?? null,
  }
}

/** What an article has beside what its page says. */
export interface BesidePage {
  readonly source_id: string | null
  readonly given_language: string | null
  readonly publish_at: Date
}

/** The language of a page, or the one that was given for it where it shows none. */
function languageOf(page: ParsedPage, given: string | null): string | null {
  return page.language ?? given
}

export function articleRow(id: string, page: ParsedPage, beside: BesidePage) {
  const { event } = page
  const { source_id, given_language, publish_at } = beside
  return {
    id,
    sha256: page.sha256,
    source_id,
    given_language,
    publish_at: publish_at.toISOString(),
    url: page.url,
    url_key: addressKey(page.url),
    title: page.title,
    title_basis: page.titleBasis,
    genre: page.genre,
    text: page.text,
    language: languageOf(page, given_language),
    ...dateColumns('published', page.published),
    ...dateColumns('updated', page.updated),
    ...dateColumns('event_date', page.eventDate),
    event_kind: event?.kind ?? null,
    event_venue: event?.venue ?? null,
    event_occasion: event?.occasion ?? null,
    event_host: event?.host ?? null,
    event_present: [...(event?.present ?? [])],
    event_present_key: presentKey(event?.present ?? []),
    // A teaser begins as the page does.
    head_key: announcementKey(`${page.dateline ?? ''} ${page.text}`),
    title_key: page.titleBasis === 'PRINTED' ? announcementKey(page.title) : '',
  }
}

/** Speeches with their statements, without their words; `speakerIds` leads from the page's speaker keys to rows. */
export function speechRows(
  articleId: string,
  page: ParsedPage,
  givenLanguage: string | null,
  speakerIds: ReadonlyMap<string, string>,
) {
  const speakers = new Map(page.speakers.map((speaker) => [speaker.key, speaker]))
  return page.speeches.map((speech, position) => {
    const speaker = speakers.get(speech.speaker)
    const speakerId = speakerIds.get(speech.speaker)
    if (speaker === undefined || speakerId === undefined) {
      throw new Error(`The parser names no speaker ${speech.speaker} on page ${page.sha256}`)
    }
    const id = uuid()
    return {
      speech: {
        id,
        article_id: articleId,
        position,
        kind: speech.kind,
        speaker_id: speakerId,
        office: speaker.office,
        country: speaker.country,
        country_code: speaker.countryCode,
        in_reply_to: speech.inReplyTo,
        language: languageOf(page, givenLanguage),
        text: speechText(speech),
      },
      statements: speech.statements.map((statement, place) => ({
        speech_id: id,
        position: place,
        mode: statement.mode,
        text: statement.text,
        spans: statement.spans.map((span, index) => spanValue(span, statement.rawSpans[index] ?? null)),
        source: statement.source && spanValue(statement.source, statement.rawSource),
        cue: statement.cue && spanValue(statement.cue, statement.rawCue),
      })),
    }
  })
}

/** The speeches of one page, with their words. */
export function withWords(rows: ReturnType<typeof speechRows>, words: readonly string[]) {
  return rows.map(({ speech, statements }, position) => {
    const search = words[position]
    if (search === undefined) throw new Error('The words of a page lack those of a speech')
    return { speech: { ...speech, search }, statements }
  })
}

export function relatedItemRows(articleId: string, page: ParsedPage) {
  return page.relatedItems.map((item) => ({
    id: uuid(),
    article_id: articleId,
    position: item.position,
    teaser: item.teaser,
    teaser_key: teaserKey(item.teaser, item.truncated),
    truncated: item.truncated,
    ...dateColumns('published', item.date),
    url: item.url,
    url_key: addressKey(item.url),
  }))
}

type DateColumns<Prefix extends string> = {
  [Column in `${Prefix}_${'value' | 'text' | 'earliest' | 'latest'}`]: string | null
} & { [Column in `${Prefix}_precision`]: PageDate['precision'] | null } & {
  [Column in `${Prefix}_basis`]: PageDate['basis'] | null
}

function dateColumns(prefix: 'published', date: PageDate | null): DateColumns<'published'>
function dateColumns(prefix: 'updated', date: PageDate | null): DateColumns<'updated'>
function dateColumns(prefix: 'event_date', date: PageDate | null): DateColumns<'event_date'>
function dateColumns(prefix: string, date: PageDate | null) {
  const days = date && daysOf(date.value)
  return {
    [`${prefix}_value`]: date?.value ?? null,
    [`${prefix}_precision`]: date?.precision ?? null,
    [`${prefix}_basis`]: date?.basis ?? null,
    [`${prefix}_text`]: date?.text ?? null,
    [`${prefix}_earliest`]: days?.earliest ?? null,
    [`${prefix}_latest`]: days?.latest ?? null,
  }
}

function spanValue(span: Span, raw: Span | null): TextSpanValue {
  if (raw === null) throw new Error('The parser gave a span without its raw span')
  return { start: span.start, end: span.end, rawStart: raw.start, rawEnd: raw.end }
}
