import type { ServerResponse } from 'node:http'
import type { GraphQLError } from 'graphql'
import { closeReason } from '../../delivery/close-reason.ts'
import type { DeliveryLimits } from '../../delivery/delivery-limits.ts'
import type { EncodedEvent } from '../../delivery/encoded-event.ts'
import type { EventSink } from '../../delivery/event-sink.ts'

/** Milliseconds after which a browser's own EventSource comes back. */
const retry = 1_000

export const eventStreamHeaders = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  connection: 'keep-alive',
  // nginx would keep events back until its buffer is full
  'x-accel-buffering': 'no',
  vary: 'origin',
} as const

/** Each event is framed once, however many streams it goes to. */
const frames = new WeakMap<EncodedEvent, Buffer>()

/**
 * GraphQL over SSE, distinct connections, with the cursor as the `id` of events: at once when the stream opens, with
 * each event, and with heartbeats. Who comes back behind the last `id` misses nothing, even where no event came at all,
 * and need not go again through what a filter left out.
 */
export class EventStreamSink implements EventSink {
  onRoom: () => void = () => {}
  readonly #response: ServerResponse
  readonly #limits: Pick<DeliveryLimits, 'unreadTimeout' | 'heartbeat'>
  readonly #gone = new AbortController()
  #isOpen = false
  #beating: NodeJS.Timeout | undefined
  /** Runs while the reader has not read what it was sent. */
  #unread: NodeJS.Timeout | undefined

  constructor(response: ServerResponse, limits: Pick<DeliveryLimits, 'unreadTimeout' | 'heartbeat'>) {
    this.#response = response
    this.#limits = limits
    response.on('close', () => this.#stop())
    // What is written to a socket that is just being cut.
    response.on('error', () => this.#stop())
    response.on('drain', () => {
      clearTimeout(this.#unread)
      this.#unread = undefined
      this.onRoom()
    })
    // Gone while its operation was being checked: nothing tells it again.
    if (response.destroyed) this.#stop()
  }

  get signal(): AbortSignal {
    return this.#gone.signal
  }

  open(cursor: () => string): void {
    if (this.signal.aborted) return
    this.#isOpen = true
    this.#response.writeHead(200, eventStreamHeaders)
    this.#response.write(`retry: ${retry}\nid: ${cursor()}\n\n`)
    this.#beating = setInterval(() => {
      // Behind on reading: the connection is alive, and the heartbeat would only pile up.
      if (this.#unread === undefined) this.#write(`:\nid: ${cursor()}\n\n`)
    }, this.#limits.heartbeat)
  }

  send(event: EncodedEvent): boolean {
    return this.#write(frameOf(event))
  }

  end(errors: readonly GraphQLError[]): void {
    if (this.signal.aborted) return
    this.#stop()
    if (!this.#isOpen) this.#response.writeHead(200, eventStreamHeaders)
    this.#response.end(lastEvent(JSON.stringify({ errors })))
    // Whoever has not read until now gets the time once more to read why it ended.
    const unread = setTimeout(() => this.#response.destroy(), this.#limits.unreadTimeout)
    this.#response.on('close', () => clearTimeout(unread))
  }

  #write(chunk: Buffer | string): boolean {
    if (this.signal.aborted) return false
    const hasRoom = this.#response.write(chunk)
    if (!hasRoom) {
      this.#unread ??= setTimeout(
        () => this.end([closeReason('CONSUMER_TOO_SLOW')]),
        this.#limits.unreadTimeout,
      )
    }
    return hasRoom
  }

  #stop(): void {
    clearInterval(this.#beating)
    clearTimeout(this.#unread)
    this.#gone.abort()
  }
}

/** The last event of a stream, and that it is complete. */
export function lastEvent(json: string): string {
  return `event: next\ndata: ${json}\n\nevent: complete\ndata:\n\n`
}

function frameOf(event: EncodedEvent): Buffer {
  let frame = frames.get(event)
  if (frame === undefined) {
    frame = Buffer.from(`id: ${event.cursor}\nevent: next\ndata: ${event.json}\n\n`)
    frames.set(event, frame)
  }
  return frame
}
