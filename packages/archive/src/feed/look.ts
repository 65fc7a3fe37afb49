import { type Kysely, sql } from 'kysely'
import type { ArchiveState } from '../state.ts'
import type { Tables } from '../tables.ts'

export interface Look {
  readonly state: ArchiveState
  /** Whether a record that was due at `at` has no position yet. */
  readonly isDue: boolean
  /** The clock of the database, as it prints it. */
  readonly at: string
}

/** The state of the archive, and whether records wait that were due at `at`: by default, that are due now. */
export async function look(db: Kysely<Tables>, at: string | null = null): Promise<Look> {
  const { rows } = await sql<ArchiveState & { isDue: boolean; at: string }>`
    select epoch, position, generation, at::text as at,
      exists (select from feed f where f.position is null and f.publish_at <= at) as "isDue"
    from feed_head, generation_head, (select coalesce(${at}::timestamptz, now()) as at) clock`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('The archive has no state')
  const { isDue, at: seen, ...state } = row
  return { state, isDue, at: seen }
}
