import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** What whoever runs an archive wants to know of it. */
export interface ArchiveStatus {
  /** Of PostgreSQL: `18.4`. */
  readonly databaseVersion: string
  /** The name of the newest migration that was applied. */
  readonly migration: string
  /** The newest position of the feed. */
  readonly position: number
  /** Publications that are committed and due, and have no position yet. */
  readonly unstamped: number
  /** For how long the oldest of these has been due; 0 where there is none. */
  readonly lagSeconds: number
}

/** One look at the database. */
export async function statusOf(db: Kysely<Tables>): Promise<ArchiveStatus> {
  const { rows } = await sql<ArchiveStatus>`
    select
      split_part(current_setting('server_version'), ' ', 1) as "databaseVersion",
      (select max(name) from kysely_migration) as migration,
      (select position from feed_head)::int8 as position,
      count(due)::int8 as unstamped,
      greatest(0, coalesce(extract(epoch from now() - min(due.publish_at)), 0))::float8 as "lagSeconds"
    from (select publish_at from feed where position is null and publish_at <= now() limit 10000) as due`.execute(
    db,
  )
  const [status] = rows
  if (status === undefined) throw new Error('The database gave no status')
  return status
}
