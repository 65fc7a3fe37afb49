import type { Tables, TextSpanValue } from '@communique/archive'
import type { Span } from '@communique/press'
import type { Insertable } from 'kysely'
import { articleWords, presentKey } from '../../../packages/archive/testing/rows.ts'
import type { BaseArticle } from './base-article.ts'
import { articleId, pageHash, partId } from './ids.ts'
import { type ArticleOutline, outlineOf } from './outline.ts'
import { relatedRows } from './related-rows.ts'
import { type MadeSpeaker, speakerOf } from './speakers.ts'

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>

/** Everything that one article is in the tables. A column that the archive comes to need is a type error here. */
export interface ArticleRows {
  readonly capture: Row<'capture'>
  readonly article: Row<'article'>
  readonly entry: Row<'article_entry'>
  readonly words: Row<'article_words'>
  readonly speeches: readonly Row<'speech'>[]
  readonly statements: readonly Row<'statement'>[]
  readonly relatedItems: readonly Row<'related_item'>[]
  readonly relatedLinks: readonly Row<'related_link'>[]
  /** Those who are nobody elsewhere: "the speakers". */
  readonly ownSpeakers: readonly MadeSpeaker[]
}

/** The `number`th article of a data set of `size`. */
export function articleRows(base: readonly BaseArticle[], number: number, size: number): ArticleRows {
  const outline = outlineOf(base, number, size)
  const id = articleId(number)
  const speakers = outline.base.speeches.map(({ by }) => speakerOf(by, outline.world, id))
  const speeches = outline.base.speeches.map((speech, position) => ({
    id: partId('speech', number, position),
    article_id: id,
    position,
    kind: speech.kind,
    speaker_id: speakers[position]?.id ?? '',
    office: speech.by.office,
    country: speech.by.country,
    country_code: speech.by.countryCode,
    in_reply_to: speech.inReplyTo,
    language: 'en',
    text: speech.text,
    search: speech.search,
  }))
  const article = articleRow(id, number, outline)
  return {
    capture: captureRow(number, outline),
    article,
    entry: entryRow(article, number, outline),
    words: wordsRow(article, number),
    speeches,
    statements: outline.base.speeches.flatMap((speech, position) =>
      speech.statements.map((statement, place) => ({
        speech_id: partId('speech', number, position),
        position: place,
        mode: statement.mode,
        text: statement.text,
        spans: statement.spans.map((span) => moved(span, outline.shift)),
        source: statement.source && moved(statement.source, outline.shift),
        cue: statement.cue && moved(statement.cue, outline.shift),
      })),
    ),
    ...relatedRows(base, number, size),
    ownSpeakers: [
      // Two speeches may be of one who is only described.
      ...new Map(speakers.flatMap((one) => (one.name === null ? [[one.id, one] as const] : []))).values(),
    ],
  }
}

/** No workload reads captures: one is there for each article because the tables want it. */
function captureRow(number: number, { day }: ArticleOutline): Row<'capture'> {
  return {
    sha256: pageHash(number),
    bytes: new Uint8Array(),
    media_type: 'text/plain',
    encoding: 'utf-8',
    raw: '',
    remainder: [],
    parser_version: 'bench',
    received_at: new Date(`${day.iso}T12:00:00Z`),
  }
}

function articleRow(id: string, number: number, outline: ArticleOutline): Row<'article'> {
  const { base, day, source } = outline
  const { event } = base.page
  const month = outline.precision === 'MONTH'
  const known = outline.precision !== null
  return {
    id,
    sha256: pageHash(number),
    source_id: source.id,
    url: `https://${source.slug}.example/${number}`,
    url_key: `${source.slug}.example/${number}`,
    title: outline.title,
    title_basis: 'PRINTED',
    genre: base.page.genre,
    text: outline.text,
    language: 'en',
    published_value: known ? day.iso.slice(0, month ? 7 : 10) : null,
    published_precision: outline.precision,
    published_basis: known ? 'PRINTED' : null,
    published_text: known ? day.printed : null,
    published_earliest: known ? (month ? `${day.iso.slice(0, 7)}-01` : day.iso) : null,
    published_latest: known ? (month ? day.lastOfMonth : day.iso) : null,
    event_date_value: null,
    event_date_precision: null,
    event_date_basis: null,
    event_date_text: null,
    event_date_earliest: null,
    event_date_latest: null,
    event_kind: event?.kind ?? null,
    event_venue: event?.venue ?? null,
    event_occasion: event?.occasion ?? null,
    event_host: event?.host ?? null,
    event_present: [...(event?.present ?? [])],
    event_present_key: presentKey(event?.present ?? []),
    head_key: outline.headKey,
    title_key: outline.titleKey,
    first_seen_at: new Date(`${day.iso}T12:00:00Z`),
    publish_at: `${day.iso}T12:00:00Z`,
    withdrawn_at: null,
  }
}

/** Each is published at a position of its own. */
function entryRow(
  {
    id,
    source_id,
    published_earliest,
    published_latest,
    published_precision,
    genre,
    language,
  }: Row<'article'>,
  number: number,
  { day }: ArticleOutline,
): Row<'article_entry'> {
  return {
    article_id: id,
    visible_from: positionOf(number),
    source_id: source_id ?? null,
    dated: published_earliest ?? null,
    dated_precision: published_precision ?? null,
    sort_date: published_earliest ?? day.iso,
    genre: genre ?? null,
    language: language ?? null,
    dated_latest: published_latest ?? null,
    published_latest: published_latest ?? null,
  }
}

function wordsRow({ id, title, text, language }: Row<'article'>, number: number): Row<'article_words'> {
  return {
    article_id: id,
    written_after: number,
    is_listed: true,
    search: articleWords({ title, text, language: language ?? null }),
  }
}

/** Of the record by which the article is published. */
export function positionOf(number: number): number {
  return number + 1
}

/** The text of an article is its page's text, so that both ranges are one. */
function moved({ start, end }: Span, shift: number): TextSpanValue {
  return { start: start + shift, end: end + shift, rawStart: start + shift, rawEnd: end + shift }
}
