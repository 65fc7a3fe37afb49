import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** How many records `feed_tick` stamps at most; if it stamped fewer, none is left. */
const tickLength = 1_000

/**
 * Gives committed publications their positions, in batches, until none is due. Any number of processes may call
 * it at any time: one row elects the process that works, the others return at once. Returns how many were stamped here.
 *
 * Positions are given after commit because a number drawn inside a transaction can become visible after a
 * greater one, and a reader that has gone past it would never see it.
 */
export async function stampFeed(db: Kysely<Tables>): Promise<number> {
  let stamped = 0
  for (;;) {
    const { rows } = await sql<{ stamped: number }>`select feed_tick() as stamped`.execute(db)
    const batch = rows[0]?.stamped ?? 0
    stamped += batch
    if (batch < tickLength) return stamped
  }
}
