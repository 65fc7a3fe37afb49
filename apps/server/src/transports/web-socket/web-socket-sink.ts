import type { GraphQLError } from 'graphql'
import type { EncodedEvent } from '../../delivery/encoded-event.ts'
import type { EventSink } from '../../delivery/event-sink.ts'
import type { WebSocketConnection } from './web-socket-connection.ts'

/** One operation of those that share a WebSocket. */
export class WebSocketSink implements EventSink {
  onRoom: () => void = () => {}
  readonly #connection: WebSocketConnection
  readonly #id: string
  readonly #gone = new AbortController()

  constructor(connection: WebSocketConnection, id: string) {
    this.#connection = connection
    this.#id = JSON.stringify(id)
    connection.add(this)
  }

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  /** The protocol has no place for a cursor without an event. */
  open(): void {}

  send(event: EncodedEvent): boolean {
    return this.#connection.write(this.#next(event.json))
  }

  /** Sends the only response to a query or a mutation. */
  respond(json: string): void {
    if (this.signal.aborted) return
    this.#connection.respond(this.#next(json))
    this.stop()
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.signal.aborted) return
    this.#connection.write(this.#next(JSON.stringify({ errors })))
    this.stop()
  }

  /** The client wants no more, or has gone. */
  stop(): void {
    this.#connection.remove(this)
    this.#gone.abort()
  }

  #next(payload: string): string {
    return `{"id":${this.#id},"type":"next","payload":${payload}}`
  }
}
