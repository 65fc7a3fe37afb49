import type { LogEvent } from 'kysely'

/** Is told of each statement of a caller when it has ended, in the context in which it began. */
export type OnStatement = (statement: {
  readonly sql: string
  readonly milliseconds: number
  readonly error?: unknown
}) => void

/** Hands on what Kysely knows of its statements. */
export function statementLog(onStatement: OnStatement): (event: LogEvent) => void {
  return ({ query: { sql }, queryDurationMillis: milliseconds, ...event }) =>
    onStatement({ sql, milliseconds, ...(event.level === 'error' && { error: event.error }) })
}
