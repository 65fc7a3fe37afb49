import type { ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import { closeReason, codeOf } from '../../delivery/close-reason.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import type { EncodedEvent } from '../../delivery/encoded-event.ts'
import type { EventSink } from '../../delivery/event-sink.ts'
import { messageOf, type StreamForm } from './stream-form.ts'
import { StreamedResponse } from './streamed-response.ts'

/** A subscription whose events are the response to its request. */
export class ResponseSink implements EventSink {
  onRoom: () => void = () => {}
  readonly address: string
  readonly #form: StreamForm
  readonly #stream: StreamedResponse

  constructor(response: ServerResponse, form: StreamForm, address: string, delivery: Delivery) {
    this.address = address
    this.#form = form
    this.#stream = new StreamedResponse(response, address, delivery, {
      onRoom: () => this.onRoom(),
      onTooSlow: () => this.end([closeReason('CONSUMER_TOO_SLOW')]),
    })
  }

  get signal(): AbortSignal {
    return this.#stream.signal
  }

  open(cursor: () => string): void {
    const { contentType, opening, heartbeat } = this.#form
    this.#stream.open(contentType, opening(cursor()), () => heartbeat(cursor()))
  }

  caughtUp(): void {
    this.#stream.beat()
  }

  send(event: EncodedEvent): boolean {
    return this.#stream.write(messageOf(this.#form, event))
  }

  end(errors: readonly GraphQLError[]): void {
    const { contentType, ending, only } = this.#form
    const last = this.#stream.isOpen ? ending(errors) : only(JSON.stringify({ errors }))
    this.#stream.end(contentType, last, codeOf(errors))
  }
}
