import { Registry } from './registry.ts'

/** Seconds, from a look into memory to the time limit of a statement. */
const seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const
const costs = [10, 100, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000] as const

/**
 * What a server counts, by name. Nothing here comes from a caller: no names of operations, no addresses, no keys, so that
 * nobody can make the list long. What other objects know anyhow is read when the metrics are: see `server-metrics.ts`.
 */
export class Metrics {
  readonly registry = new Registry()

  readonly requests = this.registry.counter(
    'communique_http_requests_total',
    'HTTP requests that were answered. Streams count when they end.',
    ['route', 'method', 'status'],
  )
  readonly requestSeconds = this.registry.histogram(
    'communique_http_request_duration_seconds',
    'Time from the head of a request to the end of its response, without streams.',
    ['route'],
    seconds,
  )
  readonly responseBytes = this.registry.counter(
    'communique_http_response_bytes_total',
    'Bytes of responses, with their heads, as they went to the connection.',
    ['route'],
  )

  readonly operations = this.registry.counter(
    'communique_operations_total',
    'GraphQL operations by kind and by who answered: what was kept, here or by the caller, the fast path, execution, or nobody because the operation was refused. The code is OK or that of the first error.',
    ['kind', 'answered_by', 'code'],
  )
  readonly operationSeconds = this.registry.histogram(
    'communique_operation_duration_seconds',
    'Time to answer a GraphQL query or mutation of which nothing was kept, without reading the request and sending the response.',
    ['kind', 'answered_by'],
    seconds,
  )
  readonly operationCost = this.registry.histogram(
    'communique_operation_cost',
    'Cost of the GraphQL operations that were accepted, in the unit of the cost limit.',
    [],
    costs,
  )
  readonly limited = this.registry.counter(
    'communique_limited_total',
    'HTTP requests that were refused with 429 because a caller was over a limit, by code.',
    ['code'],
  )

  readonly statementSeconds = this.registry.histogram(
    'communique_sql_duration_seconds',
    'Time of an SQL statement of a caller, with waiting for a connection.',
    [],
    seconds,
  )

  readonly eventsSent = this.registry.counter(
    'communique_events_sent_total',
    'Events that were handed to subscribers whose subscriptions have ended since.',
    [],
  )
  readonly subscriptionsEnded = this.registry.counter(
    'communique_subscriptions_ended_total',
    'Subscriptions that have ended: with a code by the server, as COMPLETE by the client.',
    ['code'],
  )

  readonly webhookAttempts = this.registry.counter(
    'communique_webhook_attempts_total',
    'Requests to receivers of webhooks: DELIVERED, REFUSED by their status, TIMEOUT, or UNREACHABLE.',
    ['outcome'],
  )
  readonly webhookSeconds = this.registry.histogram(
    'communique_webhook_duration_seconds',
    'Time from the beginning of a request to a receiver to the head of its answer.',
    [],
    seconds,
  )

  readonly pages = this.registry.counter(
    'communique_pages_total',
    'Pages that were published, by what became of them.',
    ['status'],
  )
  readonly readingSeconds = this.registry.histogram(
    'communique_reading_duration_seconds',
    'Time in which threads read the pages of one request, with waiting for a thread.',
    [],
    seconds,
  )
  readonly writingSeconds = this.registry.histogram(
    'communique_writing_duration_seconds',
    'Time in which the pages of one request were written, with their positions in the feed and waiting for a turn.',
    [],
    seconds,
  )
}
