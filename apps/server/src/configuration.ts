import type { DeliveryOptions } from './delivery/delivery-options.ts'
import type { PublishingOptions } from './publishing/publisher.ts'

/** All that a server is told. Nothing in this package reads the environment. */
export interface ServerConfiguration {
  /** TCP port; 0 takes a free one. */
  readonly port: number
  readonly host: string
  /** Where the embedded database, the lock and the key of the local CLI are kept. Without it, in memory. */
  readonly dataDirectory?: string | undefined
  /** A real PostgreSQL, 15 or newer, instead of the embedded one. */
  readonly databaseUrl?: string | undefined
  /** Whether an empty archive is filled with the sample. */
  readonly sample: boolean
  readonly logLevel: LogLevel
  /** How pages are read, and how many are taken at once. What is left out fits the machine. */
  readonly publishing?: PublishingOptions
  /** How subscriptions are delivered, and how many. */
  readonly delivery?: DeliveryOptions
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** GraphQL and GraphiQL live here. */
export const graphqlPath = '/graphql'
