import type { ExportedArticlesQuery } from '@communique/sdk'
import type { FilterParameters } from './filter-parameters.ts'
import type { FormatName } from './format-names.ts'

/** One article with everything in it, as the document `ExportedArticles` of the SDK gives it. */
export type ExportedArticle = ExportedArticlesQuery['articles']['nodes'][number]
export type ExportedSpeech = ExportedArticle['speeches'][number]
export type ExportedStatement = ExportedSpeech['statements'][number]
export type ExportedRelatedItem = ExportedArticle['relatedItems'][number]
export type ExportedDate = NonNullable<ExportedArticle['published']>

/** What an export is of. */
export interface ExportSubject {
  /** Where people reach the archive, without a slash at the end: `https://archive.example`. Permalinks begin with it. */
  readonly origin: string
  /** The state of the archive that is exported. */
  readonly position: string
  readonly generation: number
  readonly filter: FilterParameters
  /** Only so many articles, the newest. Default: all that the filter selects. */
  readonly most?: number | undefined
  /** When the export began, in ISO 8601. Formats that can do without it do: their bytes are the same each time then. */
  readonly begun: string
}

/** What a writer has to know to go on where another one ended. It can be cloned (`structuredClone`), and kept. */
export type WriterState = unknown

/**
 * Writes one file. What `add` and `end` return, one after the other, is the file; they return nothing (of length 0) while
 * articles are kept for a larger piece. The same articles added in the same portions give the same bytes.
 */
export interface Writer {
  add(articles: readonly ExportedArticle[]): Uint8Array
  end(): Uint8Array
  /**
   * To be asked after `add`: what another writer goes on from, behind what was returned so far. Undefined while articles
   * are kept that are in none of it. Before the first `add`, another writer begins as this one did.
   */
  state(): WriterState | undefined
  /** Rows that were added: lines of a table, or articles where each is one row. */
  readonly rows: number
}

/** A kind of file. */
export interface Format {
  /** Also the flag that asks for it, and the end of the path on the server. */
  readonly name: FormatName
  /** What people call it. */
  readonly label: string
  readonly mediaType: string
  /** Of its files, without a dot; the first is the one that is given. */
  readonly extensions: readonly [string, ...string[]]
  /** What one row of it is. */
  readonly row: 'article' | 'statement'
  /** `state`: of a writer of the same format and the same `subject`, whose bytes are there already. */
  readonly open: (subject: ExportSubject, state?: WriterState) => Writer
}

/** The permalink of an article. */
export function permalink({ origin }: Pick<ExportSubject, 'origin'>, id: string): string {
  return `${origin}/a/${id}`
}

/** The permalink of one statement. Positions are those of the speech in its article, and of the statement in its speech. */
export function statementPermalink(
  subject: Pick<ExportSubject, 'origin'>,
  id: string,
  { speech, statement }: { readonly speech: number; readonly statement: number },
): string {
  return `${permalink(subject, id)}#s-${speech}-${statement}`
}
