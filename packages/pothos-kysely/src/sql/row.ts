import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Naming, renamed } from './rename.ts'

/** A row of a table, under its alias: what the fields of an object read from. */
export interface Row {
  readonly naming: Naming
  /** The column that tells rows of the table apart. */
  readonly key: string | null
}

/** The rows of a field: what stands behind `from`, under which alias, and what they must fulfil. */
export interface Rows {
  readonly row: Row
  readonly from: RawBuilder<unknown>
  /** ` where ...`; null where there are no conditions. */
  readonly where: RawBuilder<unknown> | null
}

export function columnOf({ naming }: Row, column: string): RawBuilder<unknown> {
  return sql.ref(`${naming.alias}.${naming.columns?.[column] ?? column}`)
}

/** An expression of the application, for this row. */
export function onRow<T>({ naming }: Row, expression: Expression<T>): Expression<T> {
  return renamed(expression, naming)
}
