import type { Kysely } from 'kysely'
import { type Key, type KeyPage, type PageBounds, pageAfter } from '../key-pages.ts'
import type { StoredTable } from '../stored-tables.ts'
import type { Tables } from '../tables.ts'

/** A row that is not as it must be. */
export interface Fault {
  readonly table: string
  /** The key of the row; of several columns with a space between. */
  readonly id: string
  readonly what: string
}

/** What a check found in some rows. */
export interface CheckStep {
  readonly rows: number
  readonly faults: readonly Fault[]
  /** Rows of which something could not be checked, because an earlier parser made them. */
  readonly earlier?: number
}

/** What is known of a capture apart from its text. */
export interface StoredBytes {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** The media type with which it came, if any. */
  readonly declaredMediaType: string | null
}

export interface VerifyOptions {
  /** The raw text of a page, as the parser makes it of the bytes; null where only a reader of documents can tell. */
  readonly rawOf: (stored: StoredBytes) => { readonly text: string } | 'UNREADABLE' | null
  /** Of the parser whose texts and keys are compared. */
  readonly parserVersion: string
}

export interface CheckContext extends VerifyOptions {
  readonly db: Kysely<Tables>
  readonly tables: ReadonlyMap<string, StoredTable>
}

/**
 * One thing that is checked, in pages. Each page is judged by one statement, which sees the archive at one moment, so that
 * nothing is taken for a fault that is only being written.
 */
export interface Check {
  readonly name: string
  readonly run: (context: CheckContext) => AsyncGenerator<CheckStep, void, void>
}

/** Short enough not to keep others waiting where there is one connection and one thread. */
const usual: PageBounds = { rows: 500, bytes: 500_000 }

/** The pages of a table. */
export async function* pagesOf(
  { db, tables }: CheckContext,
  name: string,
  bounds: PageBounds = usual,
): AsyncGenerator<KeyPage, void, void> {
  const table = tables.get(name)
  if (table === undefined) return
  let after: Key | null = null
  do {
    const page: KeyPage = await pageAfter(db, table, after, bounds)
    yield page
    after = page.end
  } while (after !== null)
}
