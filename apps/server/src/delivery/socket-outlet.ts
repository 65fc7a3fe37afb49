import type { GraphQLError } from 'graphql'
import type { Outlet } from './outlet.ts'
import type { Parcel } from './parcel.ts'
import type { SocketConnection } from './socket-connection.ts'

/** One subscription of those that share a WebSocket. */
export class SocketOutlet implements Outlet {
  onRoom: () => void = () => {}
  readonly #connection: SocketConnection
  readonly #id: string
  readonly #gone = new AbortController()

  constructor(connection: SocketConnection, id: string) {
    this.#connection = connection
    this.#id = JSON.stringify(id)
    connection.add(this)
  }

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  /** The protocol has no place for a cursor without an event. */
  open(): void {}

  send(parcel: Parcel): boolean {
    return this.#next(parcel.json)
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.signal.aborted) return
    this.#next(JSON.stringify({ errors }))
    this.stop()
  }

  /** The client wants no more, or has gone. */
  stop(): void {
    this.#connection.remove(this)
    this.#gone.abort()
  }

  #next(payload: string): boolean {
    return this.#connection.write(`{"id":${this.#id},"type":"next","payload":${payload}}`)
  }
}
