import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** How callers' questions are answered: read-only by what is sent, and on a real PostgreSQL within a time limit. */
export interface Reading {
  readonly db: Kysely<Tables>
  /**
   * The text that a statement of one row and one column gives. On a real PostgreSQL it is planned once for each
   * connection.
   */
  readonly text: (sql: string, parameters: readonly unknown[]) => Promise<string>
}

/** What both engines make of rows that must be one row of one text. */
export function onlyText(rows: readonly (readonly unknown[])[]): string {
  const text = rows[0]?.[0]
  if (typeof text !== 'string') throw new Error('The statement gave no text')
  return text
}
