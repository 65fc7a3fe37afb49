import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * When Postgres plans a statement. `ONCE`: one plan serves all parameters, which is right where they only name what is
 * asked for. `BY_VALUES`: as Postgres thinks best, where they say how much there will be of it. `EACH_TIME`: for these
 * parameters alone, where a plan that is good for all would be bad for most.
 */
export type StatementPlanning = 'ONCE' | 'BY_VALUES' | 'EACH_TIME'

/** How callers read, each statement within a time limit. On a real PostgreSQL the connections are read-only. */
export interface Reading {
  readonly db: Kysely<Tables>
  /**
   * The texts of a statement that returns one row of them, in bytes of UTF-8: most are only handed on. A real PostgreSQL keeps the
   * statement prepared.
   */
  readonly texts: (
    sql: string,
    parameters: readonly unknown[],
    planning: StatementPlanning,
  ) => Promise<readonly Buffer[]>
}

/** The texts of the one row, as a driver gives them. */
export function onlyTexts(rows: readonly (readonly unknown[])[]): readonly string[] {
  const [row] = rows
  if (row === undefined || !row.every(isText)) throw new Error('The statement gave no row of texts')
  return row
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
