/** What the thread of the embedded PostgreSQL is started with. */
export interface ThreadSettings {
  /** Where PostgreSQL keeps its files; undefined: in memory. */
  readonly directory: string | undefined
  /** Whether what is acknowledged survives a power cut. */
  readonly sync: boolean
  /** Kilobytes of files that PostgreSQL keeps in its own memory. */
  readonly sharedBuffers: number
}

/** `texts` are those of one row; `rows` are objects. */
export interface ThreadStatement {
  readonly wanted: 'rows' | 'texts'
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export type ThreadRequest = ThreadStatement | { readonly wanted: 'close' }

/** What PostgreSQL says of an error, by the names of node-postgres: `code`, `detail`, `constraint` ... */
export interface ThreadFailure {
  readonly message: string
  readonly fields: Readonly<Record<string, string>>
}

export interface StatementRows {
  readonly rows: readonly unknown[]
  readonly affected: number | undefined
  /** `SELECT`, `COMMIT` ... */
  readonly command: string | undefined
}

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'closed' }
  | ({ readonly kind: 'rows' } & StatementRows)
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: ThreadFailure }
  /** The last message of a thread whose PostgreSQL gave itself up. */
  | { readonly kind: 'broken'; readonly failure: ThreadFailure }
