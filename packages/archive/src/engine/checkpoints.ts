import type { StatementRows } from './thread-messages.ts'

/** More than this of the log is not read again after a crash, and not kept: some seconds of writing. */
const mostBytes = 64 * 2 ** 20
/** So old may what is only in the log become. */
const mostMilliseconds = 5 * 60_000
/** How often to ask how much was written. */
const lookMilliseconds = 1_000

const writtenSince = `
  select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn)::float8 as bytes from pg_control_checkpoint()`

/** What the checkpointer does in a PostgreSQL that has processes. */
export class Checkpoints {
  #lookedAt = Number.NEGATIVE_INFINITY
  #madeAt = performance.now()

  async makeIfDue(run: (sql: string) => Promise<StatementRows>): Promise<void> {
    const now = performance.now()
    if (now - this.#lookedAt < lookMilliseconds) return
    this.#lookedAt = now
    const { rows } = await run(writtenSince)
    const bytes = bytesOf(rows[0])
    // A checkpoint itself writes some hundred bytes.
    const isDue = bytes > mostBytes || (bytes > 1_000 && now - this.#madeAt > mostMilliseconds)
    if (!isDue) return
    await run('checkpoint')
    this.#madeAt = now
  }
}

function bytesOf(row: unknown): number {
  return typeof row === 'object' && row !== null && 'bytes' in row && typeof row.bytes === 'number'
    ? row.bytes
    : 0
}
