import type { RawBuilder, SqlBool } from 'kysely'
import type { Row, Rows } from './row.ts'

/** Of a connection: the page that is being read of it, and the whole. */
export interface PageScope {
  readonly row: Row
  /** The type of the nodes. */
  readonly nodeType: string
  /** Whether it is read from its end. */
  readonly backward: boolean
  /** The place of a row in the order in which the page is read, from 1. */
  readonly place: RawBuilder<unknown>
  /** Whether a row belongs to the page: one more is read to see whether there are others. */
  readonly onPage: RawBuilder<boolean>
  /** Whether a row is the first one of the page. */
  readonly isFirst: RawBuilder<boolean>
  readonly overfull: RawBuilder<SqlBool>
  readonly cursor: () => RawBuilder<string>
  readonly hasAfter: boolean
  readonly hasBefore: boolean
  /** All rows of the connection, under an alias of their own. */
  readonly whole: () => Rows
}

/** Where a field of the selection stands. */
export interface Scope {
  /** The row it reads from; null at the root of an operation. */
  readonly row: Row | null
  readonly page: PageScope | null
  /** The keys down to here, by which errors find their field. */
  readonly path: string
}
