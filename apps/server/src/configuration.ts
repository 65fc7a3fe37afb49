/** All that a server is told. Nothing in this package reads the environment. */
export interface ServerConfiguration {
  /** TCP port; 0 takes a free one. */
  readonly port: number
  readonly host: string
  /** Where the embedded database, its lock and the key of the local CLI are kept. Without it, in memory. */
  readonly dataDirectory?: string | undefined
  /** A real PostgreSQL, 15 or newer, instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  /** Whether an empty archive is filled with the sample. */
  readonly sample: boolean
  readonly logLevel: LogLevel
  /** Who may read the metrics at /metrics, beside keys with scope admin. Default: this machine. */
  readonly metrics?: MetricsAccess | undefined
  /** Whom the server believes, and whose pages may read it. */
  readonly access?: AccessOptions
  /** Whether everybody may read, or only who has a key. Default: `open`. */
  readonly reads?: Reads | undefined
  /** How pages are read, and how many are taken at once. What is left out has a default that fits the machine. */
  readonly publishing?: PublishingOptions
  /** How subscriptions are delivered, and how many. What is left out has a default. */
  readonly delivery?: DeliveryOptions
}

export const readsAllowed = ['open', 'key'] as const
export type Reads = (typeof readsAllowed)[number]

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Who may read the metrics. LOCAL: this machine, without a proxy before the server. OFF: nobody. */
export const metricsAccess = ['LOCAL', 'PUBLIC', 'OFF'] as const
export type MetricsAccess = (typeof metricsAccess)[number]

/** The path of the API, and of GraphiQL for browsers. */
export const graphqlPath = '/graphql'

/** Whom the server believes, and whose pages may read it. */
export interface AccessOptions {
  /** Addresses and networks of proxies whose `Forwarded` and `X-Forwarded-...` are believed: `10.0.0.0/8`. Default: none. */
  readonly trustedProxies?: readonly string[]
}

/** How pages are read in worker threads. */
export interface ReadingOptions {
  /** What the threads run. Default: the parser. */
  readonly worker?: URL
  /** Default: one for each processor. */
  readonly threads?: number
  /** How long reading a page may take, beside what its size adds. Default: 20 seconds. */
  readonly milliseconds?: number
}

/** What may be under way at once. */
export interface AdmissionBounds {
  readonly pages: number
  readonly bytes: number
}

export interface PublishingOptions extends ReadingOptions {
  /** What is taken at once; more is refused with OVERLOADED. Default: 1,000 pages or 64 MiB. */
  readonly room?: AdmissionBounds
}

/** How much the delivery of the feed may take. */
export interface DeliveryOptions {
  /** Milliseconds that a reader may leave what it was sent unread. Default: 30 seconds. */
  readonly unreadTimeout?: number
  /** Streams and sockets that one address may have open. Behind a proxy, everybody has the proxy's. Default: 6,000. */
  readonly perAddress?: number
  /** Streams that one key may have open. Default: 6,000. */
  readonly perKey?: number
  /** Subscriptions over one WebSocket. Default: 1,000. */
  readonly perSocket?: number
  /** Milliseconds between two signs of life on a connection. Default: 10 seconds. */
  readonly heartbeat?: number
  /** Milliseconds that a WebSocket may be open without any operation. Default: two minutes. */
  readonly idleTimeout?: number
  /** Origins of pages, beside the server's own, that may open a WebSocket: `https://example.org`. Default: none. */
  readonly origins?: readonly string[]
}
