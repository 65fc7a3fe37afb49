import { ArchiveState } from '@communique/sdk'
import { useEffect, useRef, useState } from 'preact/hooks'
import { SaidRowsDocument, type SaidRowsQuery, type SpeechFilter } from '../_generated/graphql.ts'
import { paths } from '../address/paths.ts'
import { archive } from '../archive/archive.ts'
import { csv } from '../copy-as/csv.ts'
import { download } from '../copy-as/download.ts'
import { ErrorNotice } from './notices.tsx'
import { counted } from './words.ts'

type Speech = SaidRowsQuery['speeches']['nodes'][number]

interface SaidDownloadProps {
  readonly filter: SpeechFilter
  /** Of the file, without its ending. */
  readonly name: string
  readonly label?: string
}

/**
 * All that was said as a table, a row for each statement, with the columns that exports have. It is read page by page at one
 * position, and there is no file before all is there: half of it is never taken for the whole.
 */
export function SaidDownload({ filter, name, label = 'Download CSV' }: SaidDownloadProps) {
  const [rows, setRows] = useState<number | null>(null)
  const [error, setError] = useState<unknown>(null)
  const stop = useRef<AbortController>(undefined)
  useEffect(() => () => stop.current?.abort(), [])

  const begin = async () => {
    const controller = new AbortController()
    stop.current = controller
    setError(null)
    setRows(0)
    try {
      const { signal } = controller
      const table: (string | null)[][] = [[...columns]]
      const { archive: state } = await archive.request(ArchiveState, {}, { signal })
      const variables = { filter, first: 100, asOf: state.position }
      for await (const speech of archive.paginate(SaidRowsDocument, variables, { signal })) {
        table.push(...rowsOf(speech))
        setRows(table.length - 1)
      }
      download(`${name}.csv`, csv(table))
    } catch (reason) {
      if (!controller.signal.aborted) setError(reason)
    }
    setRows(null)
  }
  return (
    <>
      {rows === null ? (
        <button type="button" onClick={begin}>
          {label}
        </button>
      ) : (
        <button type="button" onClick={() => stop.current?.abort()}>
          Stop
        </button>
      )}
      <span class="hint" role="status">
        {rows !== null && `${counted(rows, 'statement')} so far`}
      </span>
      {error !== null && <ErrorNotice error={error} />}
    </>
  )
}

const columns = [
  'permalink',
  'title',
  'source',
  'published',
  'event_date',
  'speaker',
  'speaker_description',
  'office',
  'country',
  'country_code',
  'mode',
  'text',
  'genre',
  'language',
  'speaker_id',
  'source_slug',
] as const

function rowsOf({ article, speaker, office, country, countryCode, position, statements }: Speech) {
  const { title, source, published, eventDate, genre, language } = article
  return statements.map((statement) => [
    new URL(paths.statement(article.id, position, statement.position), window.location.origin).href,
    title,
    source?.name ?? null,
    published?.value ?? null,
    eventDate?.value ?? null,
    speaker.name,
    speaker.description,
    office,
    country,
    countryCode,
    statement.mode,
    statement.text,
    genre,
    language,
    speaker.id,
    source?.slug ?? null,
  ])
}
