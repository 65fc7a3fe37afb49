import type { GraphQLError } from 'graphql'
import type { EncodedEvent } from './encoded-event.ts'

/** How events leave for one subscriber: an event stream, or a subscription over a WebSocket. */
export interface EventSink {
  /** Aborts when the reader has gone or was sent away. */
  readonly signal: AbortSignal
  /** The start is good. `place` gives the cursor behind which the reader may come back at any time. */
  readonly open: (place: () => string) => void
  /** Returns whether there is room for more; if not, `onRoom` is called when there is. */
  readonly send: (event: EncodedEvent) => boolean
  onRoom: () => void
  /** The last word. Nothing may be sent after it. */
  readonly end: (errors: readonly GraphQLError[]) => void
}
