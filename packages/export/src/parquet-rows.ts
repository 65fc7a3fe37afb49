import {
  type ExportedArticle,
  type ExportedDate,
  type ExportedRelatedItem,
  type ExportedSpeech,
  type ExportSubject,
  permalink,
} from './format.ts'
import {
  boolean,
  day,
  group,
  instant,
  integer,
  list,
  type ParquetColumn,
  schemaOf,
  string,
} from './parquet-schema.ts'

const dayMilliseconds = 86_400_000

const date = (name: string): ParquetColumn =>
  group(
    name,
    [
      string('value'),
      string('precision'),
      string('basis'),
      string('text', 'OPTIONAL'),
      day('earliest'),
      day('latest'),
    ],
    'OPTIONAL',
  )

const offsets = ['start', 'end', 'rawStart', 'rawEnd'].map(integer)

const statement = group('element', [
  integer('position'),
  string('mode'),
  string('text'),
  list('spans', group('element', offsets)),
  group('source', offsets, 'OPTIONAL'),
  group('cue', offsets, 'OPTIONAL'),
])

const speech = group('element', [
  string('id'),
  integer('position'),
  string('kind'),
  string('office', 'OPTIONAL'),
  string('country', 'OPTIONAL'),
  string('countryCode', 'OPTIONAL'),
  string('inReplyTo', 'OPTIONAL'),
  group('speaker', [
    string('id'),
    string('kind'),
    string('name', 'OPTIONAL'),
    string('description', 'OPTIONAL'),
  ]),
  list('statements', statement),
])

const relatedItem = group('element', [
  string('id'),
  integer('position'),
  string('teaser'),
  boolean('truncated'),
  string('url', 'OPTIONAL'),
  date('published'),
  string('resolution'),
  group('article', [string('id'), string('title')], 'OPTIONAL'),
])

/**
 * The columns of an exported table: one row for each article, with its lists inside. The names are those of GraphQL.
 * Others' programs rely on them: add, rename none.
 */
const columns: readonly ParquetColumn[] = [
  string('id'),
  string('permalink'),
  string('title'),
  string('titleBasis'),
  string('genre', 'OPTIONAL'),
  string('url', 'OPTIONAL'),
  string('language', 'OPTIONAL'),
  string('text'),
  group('source', [string('id'), string('slug'), string('name')], 'OPTIONAL'),
  date('published'),
  date('updated'),
  date('eventDate'),
  group(
    'event',
    [
      string('kind'),
      string('host', 'OPTIONAL'),
      string('occasion', 'OPTIONAL'),
      string('venue', 'OPTIONAL'),
      list('present', string('element')),
    ],
    'OPTIONAL',
  ),
  instant('firstSeenAt'),
  instant('visibleSince'),
  list('speeches', speech),
  list('relatedItems', relatedItem),
  group('capture', [
    string('sha256'),
    integer('byteLength'),
    string('mediaType'),
    string('parserVersion'),
    instant('receivedAt'),
    string('url', 'OPTIONAL'),
    instant('capturedAt', 'OPTIONAL'),
    string('declaredMediaType', 'OPTIONAL'),
    string('basis', 'OPTIONAL'),
  ]),
]

export const articleSchema = schemaOf(columns)

/** The top columns. */
export const articleColumns: readonly string[] = columns.map(([{ name } = { name: '' }]) => name)

/** An article as the values of those columns. */
export function articleRow(
  subject: ExportSubject,
  article: ExportedArticle,
): Readonly<Record<string, unknown>> {
  const { capture } = article
  return {
    ...article,
    permalink: permalink(subject, article.id),
    published: datesOf(article.published),
    updated: datesOf(article.updated),
    eventDate: datesOf(article.eventDate),
    firstSeenAt: milliseconds(article.firstSeenAt),
    visibleSince: milliseconds(article.visibleSince),
    speeches: article.speeches.map(speechValue),
    relatedItems: article.relatedItems.map(relatedItemValue),
    capture: {
      ...capture,
      receivedAt: milliseconds(capture.receivedAt),
      capturedAt: capture.capturedAt === null ? null : milliseconds(capture.capturedAt),
    },
  }
}

function speechValue({ inReplyTo, ...speech }: ExportedSpeech) {
  return { ...speech, inReplyTo: inReplyTo?.id ?? null }
}

function relatedItemValue({ published, ...item }: ExportedRelatedItem) {
  return { ...item, published: datesOf(published) }
}

function datesOf(date: ExportedDate | null) {
  return date === null ? null : { ...date, earliest: days(date.earliest), latest: days(date.latest) }
}

const days = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayMilliseconds

const milliseconds = (time: string) => BigInt(Date.parse(time))
