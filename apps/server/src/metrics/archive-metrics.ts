import type { Archive, ArchiveStatus } from '@communique/archive'
import type { Metrics } from './metrics.ts'

/** Milliseconds for which a reader of the metrics waits for the database. */
const waitMilliseconds = 500

/** Adds what the archive knows. Returns what brings it up to date, without waiting long for the database. */
export function addArchiveMetrics({ registry }: Metrics, archive: Archive): () => Promise<void> {
  let status: ArchiveStatus | null = null
  const ofStatus = (name: string, help: string, value: (status: ArchiveStatus) => number) =>
    registry.read('gauge', name, help, [], () => (status === null ? [] : [[[], value(status)]]))

  registry.read(
    'gauge',
    'communique_database_up',
    `1 if the database answered within ${waitMilliseconds} ms when these metrics were read, else 0.`,
    [],
    () => [[[], status === null ? 0 : 1]],
  )
  ofStatus('communique_feed_position', 'Newest position of the feed.', ({ position }) => position)
  ofStatus(
    'communique_feed_unstamped',
    'Publications that are committed and due, and have no position in the feed yet; at most 10000 are counted.',
    ({ unstamped }) => unstamped,
  )
  ofStatus(
    'communique_feed_lag_seconds',
    'For how long the oldest of them has been due; 0 where there is none.',
    ({ lagSeconds }) => lagSeconds,
  )
  registry.read(
    'gauge',
    'communique_database_connections',
    'Connections to the database by pool (read: for callers; write: for all else) and state.',
    ['pool', 'state'],
    () =>
      archive.connections.flatMap(({ pool, total, idle }) => [
        [[pool, 'busy'], total - idle] as const,
        [[pool, 'idle'], idle] as const,
      ]),
  )
  registry.read(
    'gauge',
    'communique_database_waiting',
    'Statements that wait for a connection to the database, by pool.',
    ['pool'],
    () => archive.connections.map(({ pool, waiting }) => [[pool], waiting]),
  )
  registry.read(
    'gauge',
    'communique_database_free_bytes',
    'Bytes that are free on the disk of the embedded database; no value with a real PostgreSQL.',
    [],
    () => (archive.freeBytes === undefined ? [] : [[[], archive.freeBytes]]),
  )
  return async () => {
    status = await archive.status(waitMilliseconds).catch(() => null)
  }
}
