import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { storedTables } from '../stored-tables.ts'
import type { Tables } from '../tables.ts'
import { captures } from './captures.ts'
import type { Check, Fault, VerifyOptions } from './check.ts'
import { entries } from './entries.ts'
import { articles, positions } from './feed.ts'
import { foreignKeys } from './foreign-keys.ts'
import { sources, speakers, wordings } from './names.ts'
import { relatedItems } from './related-items.ts'
import { webhooks } from './webhooks.ts'

const checks: readonly Check[] = [
  foreignKeys,
  positions,
  articles,
  entries,
  captures,
  relatedItems,
  speakers,
  sources,
  wordings,
  webhooks,
]

/** What is told while an archive is verified. `check` is for people. */
export type VerifyEvent =
  | { readonly event: 'PROGRESS'; readonly check: string; readonly rows: number }
  | ({ readonly event: 'FAULT'; readonly check: string } & Fault)
  | {
      readonly event: 'CHECKED'
      readonly check: string
      readonly rows: number
      readonly faults: number
      /** Rows whose text and keys an earlier parser made, so that they could not be compared. */
      readonly earlier: number
    }
  | { readonly event: 'END'; readonly faults: number }

/**
 * Checks that an archive is what it must be, while it is read and written: see docs/operation.md. It only reads, in short statements,
 * and holds one page of a table at a time.
 */
export async function* verify(
  db: Kysely<Tables>,
  options: VerifyOptions,
): AsyncGenerator<VerifyEvent, void, void> {
  const tables = new Map((await storedTables(db)).map((table) => [table.name, table]))
  let all = 0
  for (const { name: check, run } of checks) {
    let rows = 0
    let faults = 0
    let earlier = 0
    for await (const step of run({ ...options, db, tables })) {
      rows += step.rows
      faults += step.faults.length
      earlier += step.earlier ?? 0
      for (const fault of step.faults) yield { event: 'FAULT', check, ...fault }
      yield { event: 'PROGRESS', check, rows: step.rows }
      // Others have their turn in this thread.
      await setImmediate()
    }
    all += faults
    yield { event: 'CHECKED', check, rows, faults, earlier }
  }
  yield { event: 'END', faults: all }
}
