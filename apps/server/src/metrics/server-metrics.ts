import type { Archive, ArchiveStatus, WebhookCounts } from '@communique/archive'
import type { Metrics } from './metrics.ts'

/** Milliseconds for which a reader of the metrics waits for the database. */
const waitMilliseconds = 500

/** What of a server the metrics ask. */
export interface ObservedServer {
  readonly archive: Archive
  readonly delivery: {
    readonly subscriptions: number
    readonly position: number | null
    readonly held: { readonly bytes: number }
  }
  readonly publisher: {
    readonly load: {
      readonly pages: number
      readonly bytes: number
      readonly running: number
      readonly waiting: number
    }
  }
  /** Lines of the log that were given up. */
  readonly droppedLines: () => number
}

/** Adds what other objects know, read when the metrics are. Returns what brings it up to date, without waiting long for the database. */
export function addServerMetrics({ registry }: Metrics, server: ObservedServer): () => Promise<void> {
  const { archive, delivery, publisher } = server
  let status: ArchiveStatus | null = null
  let webhooks: WebhookCounts | null = null
  const one = (kind: 'counter' | 'gauge', name: string, help: string, value: () => number | null) =>
    registry.read(kind, name, help, [], () => [[[], value() ?? Number.NaN]])

  one('gauge', 'communique_subscriptions', 'Subscriptions that are open.', () => delivery.subscriptions)
  one(
    'gauge',
    'communique_held_bytes',
    'Bytes that are held for clients which have not read them yet.',
    () => delivery.held.bytes,
  )
  one(
    'gauge',
    'communique_feed_delivered_position',
    'Position of the feed up to which it was read for subscribers. Missing before the first subscriber.',
    () => delivery.position,
  )
  one('gauge', 'communique_publishing_pages', 'Pages that are being published.', () => publisher.load.pages)
  one(
    'gauge',
    'communique_publishing_bytes',
    'Bytes of pages that are being published.',
    () => publisher.load.bytes,
  )
  registry.read(
    'gauge',
    'communique_reading_groups',
    'Groups of pages that threads read, and those that wait for a thread.',
    ['state'],
    () => [
      [['running'], publisher.load.running],
      [['waiting'], publisher.load.waiting],
    ],
  )
  one(
    'gauge',
    'communique_database_free_bytes',
    'Free room on the disk of the embedded database. Missing where the database is elsewhere.',
    () => archive.freeBytes ?? null,
  )
  one(
    'counter',
    'communique_log_dropped_lines_total',
    'Lines of the log that were given up because nobody reads the log fast enough.',
    server.droppedLines,
  )
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
  registry.read('gauge', 'communique_webhooks', 'Webhooks of the archive by state.', ['state'], () =>
    Object.entries(webhooks?.states ?? {}).map(([state, count]) => [[state], count]),
  )
  registry.read(
    'gauge',
    'communique_webhook_behind',
    'Events of the feed that the webhook which is farthest behind has before it, without paused ones.',
    [],
    () => (webhooks === null ? [] : [[[], webhooks.behind]]),
  )
  return async () => {
    status = await archive.status(waitMilliseconds).catch(() => null)
    webhooks = status === null ? null : await archive.deliveries.counts().catch(() => null)
  }
}
