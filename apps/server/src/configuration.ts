import type { ReadingThreads } from './reading/reading-threads.ts'
import type { Chosen, Room, Values } from './settings/settings.ts'

/**
 * All that a server is told; what is left out of a room has its default. What each value means, its unit and its default
 * are in the list of settings. Nothing in this package reads the environment.
 */
export type ServerConfiguration = Pick<Values<'server'>, Needed> &
  Omit<Chosen<'server'>, Needed> &
  Omit<Rooms, 'publishing'> & { readonly publishing?: PublishingOptions | undefined }

/** Without a data directory, the embedded database is in memory, and no key is left for the CLI. */
type Needed = 'port' | 'host' | 'sample' | 'logLevel'

type Rooms = { readonly [Name in Exclude<Room, 'server'>]?: Chosen<Name> | undefined }

/** The path of the API, and of GraphiQL for browsers. */
export const graphqlPath = '/graphql'

/** Who may read the metrics. */
export type MetricsAccess = Values<'server'>['metrics']

/** Whether everybody may read, or only who has a key. */
export type Reads = Values<'server'>['reads']

export type AccessOptions = Chosen<'access'>

export type DeliveryOptions = Chosen<'delivery'>

export type LimitsOptions = Chosen<'limits'>

/** How pages are read, and how many are taken at once. */
export type PublishingOptions = Chosen<'publishing'> & {
  /** What the threads run. Default: the parser. */
  readonly worker?: URL
  /** Those of several servers in one process, which end with none of them. Default: threads of its own. */
  readonly threads?: ReadingThreads
}
