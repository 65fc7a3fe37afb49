import type { ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import { closeReason, codeOf } from '../../delivery/close-reason.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import { type EncodedEvent, SharedBytes } from '../../delivery/encoded-event.ts'
import type { EventSink } from '../../delivery/event-sink.ts'
import { type Message, pieceLength } from '../../delivery/paced-writer.ts'
import { StreamedResponse } from './streamed-response.ts'

const contentType = 'text/event-stream; charset=utf-8'
const tail = '}\n\n'

/**
 * GraphQL over SSE, single connection: one stream for the results of operations that come in requests of their own. Until
 * the stream is opened, they wait. An `id` for events would not say of which operation, so there is none: who comes back
 * passes the cursor of each.
 */
export class SharedStream {
  readonly #address: string
  readonly #delivery: Delivery
  readonly #sinks = new Map<string, SharedStreamSink>()
  readonly #ended: () => void
  #response: StreamedResponse | undefined
  #roomMade = Promise.withResolvers<void>()

  /** `ended` is called when the stream is over. */
  constructor(address: string, delivery: Delivery, ended: () => void) {
    this.#address = address
    this.#delivery = delivery
    this.#ended = ended
  }

  get isOpen(): boolean {
    return this.#response !== undefined
  }

  get operations(): number {
    return this.#sinks.size
  }

  open(response: ServerResponse): void {
    const stream = new StreamedResponse(response, this.#address, this.#delivery, {
      onRoom: () => this.#onRoom(),
      onTooSlow: () => this.end([closeReason('CONSUMER_TOO_SLOW')]),
    })
    this.#response = stream
    stream.signal.addEventListener('abort', () => this.#over(), { once: true })
    stream.open(contentType, ':\n\n', () => ':\n\n')
    if (stream.signal.aborted) this.#over()
    else this.#onRoom()
  }

  has(id: string): boolean {
    return this.#sinks.has(id)
  }

  /** A place for the results of an operation. */
  begin(id: string): SharedStreamSink {
    const write = (message: Message) => this.#response?.write(message) ?? false
    const sink = new SharedStreamSink(id, this.#address, write, () => this.#sinks.delete(id))
    this.#sinks.set(id, sink)
    return sink
  }

  stop(id: string): void {
    this.#sinks.get(id)?.stop()
  }

  /** Until the stream is open and the client has read what it was sent; or the stream is over. */
  async room(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.#response?.hasRoom !== true) {
      this.#roomMade = Promise.withResolvers<void>()
      const { promise, resolve } = this.#roomMade
      signal.addEventListener('abort', () => resolve(), { once: true })
      await promise
    }
  }

  /** Sends the only result of an operation. */
  answer(sink: SharedStreamSink, json: string): void {
    sink.answer(new SharedBytes(json, (bytes) => this.#delivery.held.hold(this.#address, bytes)))
  }

  /** Ends all operations, and the stream. */
  end(errors: readonly GraphQLError[]): void {
    for (const sink of [...this.#sinks.values()]) sink.end(errors)
    if (this.#response === undefined) this.#over()
    else this.#response.end(contentType, ':\n\n', codeOf(errors))
  }

  #onRoom(): void {
    this.#roomMade.resolve()
    for (const sink of [...this.#sinks.values()]) sink.onRoom()
  }

  #over(): void {
    for (const sink of [...this.#sinks.values()]) sink.stop()
    this.#roomMade.resolve()
    this.#ended()
  }
}

/** One operation of those that share a stream. */
export class SharedStreamSink implements EventSink {
  onRoom: () => void = () => {}
  readonly address: string
  readonly #id: string
  readonly #write: (message: Message) => boolean
  readonly #stopped: () => void
  readonly #gone = new AbortController()

  constructor(id: string, address: string, write: (message: Message) => boolean, stopped: () => void) {
    this.#id = JSON.stringify(id)
    this.address = address
    this.#write = write
    this.#stopped = stopped
  }

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  open(): void {}

  send(event: EncodedEvent): boolean {
    return this.#next(event)
  }

  answer(json: SharedBytes): void {
    if (this.signal.aborted) return
    this.#next(json)
    this.#complete()
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.signal.aborted) return
    this.#write({ head: `${this.#head}${JSON.stringify({ errors })}${tail}` })
    this.#complete(codeOf(errors))
  }

  /** The client wants no more, or has gone. */
  stop(code?: string): void {
    this.#stopped()
    this.#gone.abort(code)
  }

  get #head(): string {
    return `event: next\ndata: {"id":${this.#id},"payload":`
  }

  #next(body: SharedBytes): boolean {
    if (body.length > pieceLength) return this.#write({ head: this.#head, body, tail })
    return this.#write({ head: `${this.#head}${body.bytes}${tail}`, held: body })
  }

  #complete(code?: string): void {
    this.#write({ head: `event: complete\ndata: {"id":${this.#id}}\n\n` })
    this.stop(code)
  }
}
