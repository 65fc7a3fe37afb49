import type { GraphQLError } from 'graphql'
import { codeOf } from '../../delivery/close-reason.ts'
import type { EncodedEvent } from '../../delivery/encoded-event.ts'
import type { EventSink } from '../../delivery/event-sink.ts'
import { pieceLength } from '../../delivery/paced-writer.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { WebSocketConnection } from './web-socket-connection.ts'

const tail = '}'
const end = Buffer.from(tail)

/** One operation of those that share a WebSocket. */
export class WebSocketSink implements EventSink {
  onRoom: () => void = () => {}
  readonly #connection: WebSocketConnection
  readonly #id: string
  readonly #forget: () => void
  readonly #gone = new AbortController()
  #isOpen = false

  /** `forget` lets nothing more be said of the operation: it ends without `complete`. */
  constructor(connection: WebSocketConnection, id: string, forget: () => void) {
    this.#connection = connection
    this.#id = JSON.stringify(id)
    this.#forget = forget
    connection.add(this)
  }

  get address(): string {
    return this.#connection.address
  }

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  /** The protocol has no place for a cursor without an event. */
  open(): void {
    this.#isOpen = true
  }

  send(event: EncodedEvent): boolean {
    const head = this.#head('next')
    return event.length > pieceLength
      ? this.#connection.write({ head, body: event, tail })
      : this.#connection.write({ head: Buffer.concat([Buffer.from(head), event.bytes, end]), held: event })
  }

  /** Sends the only response to a query or a mutation, which `work` gives. */
  async respond(work: () => Promise<{ readonly text: string }>): Promise<void> {
    if (this.signal.aborted) return
    const answer = async () => {
      const result = await work()
      const isRefused = result instanceof FailedOperation && result.data === undefined
      return isRefused
        ? { head: this.#head('error'), payload: this.#errors(result.errors), tail }
        : { head: this.#head('next'), payload: result.text, tail }
    }
    try {
      await this.#connection.answer(answer, this.signal)
    } catch (error) {
      // Nobody waits for it any more.
      if (!this.signal.aborted) throw error
    }
    this.stop()
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.signal.aborted) return
    if (this.#isOpen) this.#connection.respond(`${this.#head('next')}${JSON.stringify({ errors })}${tail}`)
    else this.#connection.respond(`${this.#head('error')}${this.#errors(errors)}${tail}`)
    this.stop(codeOf(errors))
  }

  /** The client wants no more, or has gone; with a code, it was sent away. */
  stop(code?: string): void {
    this.#connection.remove(this)
    this.#gone.abort(code)
  }

  /** Of an operation that did not come to be executed. Nothing comes after it. */
  #errors(errors: readonly GraphQLError[]): string {
    this.#forget()
    return JSON.stringify(errors)
  }

  #head(type: 'next' | 'error'): string {
    return `{"id":${this.#id},"type":"${type}","payload":`
  }
}
