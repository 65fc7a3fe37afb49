import { byteOrderMark, type Cell, csvLines } from './csv.ts'
import {
  type ExportedArticle,
  type ExportedSpeech,
  type ExportedStatement,
  type ExportSubject,
  type Format,
  permalink,
  statementPermalink,
} from './format.ts'

/** What the cell of a column is made of. */
interface Row {
  readonly subject: ExportSubject
  readonly article: ExportedArticle
  readonly speech: ExportedSpeech
  readonly statement: ExportedStatement
}

type Span = ExportedStatement['spans'][number]

const first = ({ spans }: ExportedStatement): Span | undefined => spans[0]
const last = ({ spans }: ExportedStatement): Span | undefined => spans.at(-1)

/** The columns, in their order. They are names that others' programs rely on: add to the end, rename none. */
const columns: Readonly<Record<string, (row: Row) => Cell | undefined>> = {
  permalink: ({ subject, article, speech, statement }) =>
    statementPermalink(subject, article.id, { speech: speech.position, statement: statement.position }),
  title: ({ article }) => article.title,
  source: ({ article }) => article.source?.name,
  published: ({ article }) => article.published?.value,
  event_date: ({ article }) => article.eventDate?.value,
  speaker: ({ speech }) => speech.speaker.name,
  speaker_description: ({ speech }) => speech.speaker.description,
  office: ({ speech }) => speech.office,
  country: ({ speech }) => speech.country,
  country_code: ({ speech }) => speech.countryCode,
  mode: ({ statement }) => statement.mode,
  text: ({ statement }) => statement.text,
  speech_kind: ({ speech }) => speech.kind,
  genre: ({ article }) => article.genre,
  language: ({ article }) => article.language,
  published_precision: ({ article }) => article.published?.precision,
  published_basis: ({ article }) => article.published?.basis,
  published_earliest: ({ article }) => article.published?.earliest,
  published_latest: ({ article }) => article.published?.latest,
  event_date_precision: ({ article }) => article.eventDate?.precision,
  event_date_basis: ({ article }) => article.eventDate?.basis,
  event_date_earliest: ({ article }) => article.eventDate?.earliest,
  event_date_latest: ({ article }) => article.eventDate?.latest,
  event_kind: ({ article }) => article.event?.kind,
  event_venue: ({ article }) => article.event?.venue,
  speaker_kind: ({ speech }) => speech.speaker.kind,
  speaker_id: ({ speech }) => speech.speaker.id,
  source_slug: ({ article }) => article.source?.slug,
  title_basis: ({ article }) => article.titleBasis,
  url: ({ article }) => article.url,
  article_permalink: ({ subject, article }) => permalink(subject, article.id),
  article_id: ({ article }) => article.id,
  speech_id: ({ speech }) => speech.id,
  speech_position: ({ speech }) => speech.position,
  in_reply_to: ({ speech }) => speech.inReplyTo?.id,
  statement_position: ({ statement }) => statement.position,
  start: ({ statement }) => first(statement)?.start,
  end: ({ statement }) => last(statement)?.end,
  raw_start: ({ statement }) => first(statement)?.rawStart,
  raw_end: ({ statement }) => last(statement)?.rawEnd,
  // With a colon between, spreadsheets make times of day of them.
  spans: ({ statement }) => statement.spans.map(({ start, end }) => `${start}..${end}`).join(' '),
  cue: ({ article, statement }) => wordsOf(article, statement.cue),
  said_by: ({ article, statement }) => wordsOf(article, statement.source),
  first_seen_at: ({ article }) => article.firstSeenAt,
  visible_since: ({ article }) => article.visibleSince,
  captured_at: ({ article }) => article.capture.capturedAt,
  sha256: ({ article }) => article.capture.sha256,
}

/** The names of the columns of an exported table, in their order. */
export const statementColumns: readonly string[] = Object.keys(columns)

/** Articles without statements have no row. */
function* rowsOf(subject: ExportSubject, article: ExportedArticle): Generator<Cell[]> {
  for (const speech of article.speeches) {
    for (const statement of speech.statements) {
      const row = { subject, article, speech, statement }
      yield Object.values(columns).map((cell) => cell(row) ?? null)
    }
  }
}

const wordsOf = ({ text }: ExportedArticle, span: Span | null) =>
  span === null ? null : text.slice(span.start, span.end)

/** A statement a row. */
export const statementsCsv: Format = {
  name: 'csv',
  label: 'CSV',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extensions: ['csv'],
  row: 'statement',
  open: (subject, state) => {
    // Null: not even the head is written.
    let rows = typeof state === 'number' ? state : null
    const head = () => {
      if (rows !== null) return ''
      rows = 0
      return byteOrderMark + csvLines([statementColumns])
    }
    return {
      add(articles) {
        const found = articles.flatMap((article) => [...rowsOf(subject, article)])
        const text = head() + csvLines(found)
        rows = (rows ?? 0) + found.length
        return Buffer.from(text)
      },
      end: () => Buffer.from(head()),
      state: () => rows,
      get rows() {
        return rows ?? 0
      },
    }
  },
}
