import type { GraphQLError } from 'graphql'
import type { EncodedEvent } from './encoded-event.ts'

/** Where the events for one subscriber go: a stream of its own, or a part of a connection that several share. */
export interface EventSink {
  /** Of the client. */
  readonly address: string
  /** Aborts when the reader has gone or was sent away; then the reason is the code. */
  readonly signal: AbortSignal
  /** The start is good. `cursor` gives the cursor behind which the reader may come back at any time. */
  readonly open: (cursor: () => string) => void
  /** Returns whether there is room for more; if not, `onRoom` is called when there is. Holds the event until it is read. */
  readonly send: (event: EncodedEvent) => boolean
  onRoom: () => void
  /** What was there when the subscriber came is behind it, and its cursor is another than that of the last event. */
  readonly caughtUp?: () => void
  /** Sends why it ends. Nothing may be sent after it. */
  readonly end: (errors: readonly GraphQLError[]) => void
}
