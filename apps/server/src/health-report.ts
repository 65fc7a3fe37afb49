import type { Archive, ArchiveStatus } from '@communique/archive'
import { release } from './release.ts'

/** Milliseconds in which the database has to answer, so that a probe with a time limit of a second hears why it does not. */
const databaseMilliseconds = 800

/** Whether a server can answer requests, and what it knows of that. Nothing in it is secret. */
export interface HealthReport {
  /** CLOSING: it still answers what it has begun. */
  readonly status: 'READY' | 'DATABASE_UNAVAILABLE' | 'CLOSING'
  readonly version: string
  readonly database: {
    readonly engine: 'EMBEDDED' | 'POSTGRES'
    readonly answers: boolean
    readonly version: string | null
    /** The newest migration that was applied. */
    readonly migration: string | null
  }
  /** Null where the database does not answer. */
  readonly feed: Pick<ArchiveStatus, 'position' | 'unstamped' | 'lagSeconds'> | null
  /** Of the disk with the embedded database; null where that is elsewhere. */
  readonly freeBytes: number | null
}

export interface HealthOptions {
  readonly archive: Pick<Archive, 'status' | 'freeBytes'>
  readonly engine: HealthReport['database']['engine']
  readonly closing: AbortSignal
}

/** Asks the database, and gives up after a moment. */
export async function healthReport(options: HealthOptions): Promise<HealthReport> {
  const { archive, engine, closing } = options
  const status = await archive.status(databaseMilliseconds).catch(() => null)
  return {
    status: closing.aborted ? 'CLOSING' : status === null ? 'DATABASE_UNAVAILABLE' : 'READY',
    version: release,
    database: {
      engine,
      answers: status !== null,
      version: status?.databaseVersion ?? null,
      migration: status?.migration ?? null,
    },
    feed:
      status === null
        ? null
        : { position: status.position, unstamped: status.unstamped, lagSeconds: status.lagSeconds },
    freeBytes: archive.freeBytes ?? null,
  }
}
