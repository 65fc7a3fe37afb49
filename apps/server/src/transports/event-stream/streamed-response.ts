import type { ServerResponse } from 'node:http'
import type { Delivery } from '../../delivery/delivery.ts'
import { type Message, PacedWriter } from '../../delivery/paced-writer.ts'

export const streamHeaders = {
  'cache-control': 'no-cache, no-transform',
  connection: 'keep-alive',
  // nginx would keep events back until its buffer is full
  'x-accel-buffering': 'no',
  vary: 'origin',
} as const

interface Told {
  /** There is room again. */
  readonly onRoom: () => void
  /** The client reads too slowly: `end` is to be called. */
  readonly onTooSlow: () => void
}

/** A response that goes on until somebody ends it, with a sign of life now and then. */
export class StreamedResponse {
  readonly #response: ServerResponse
  readonly #heartbeat: number
  readonly #writer: PacedWriter
  readonly #gone = new AbortController()
  #isOpen = false
  #beating: NodeJS.Timeout | undefined
  /** Gives a sign of life, once the stream is open. */
  beat: () => void = () => {}

  constructor(response: ServerResponse, address: string, delivery: Delivery, told: Told) {
    this.#response = response
    this.#heartbeat = delivery.limits.heartbeat
    this.#writer = new PacedWriter({
      ...told,
      address,
      unreadTimeout: delivery.limits.unreadTimeout,
      unread: delivery.unread,
      watch: delivery.watch,
      channel: {
        write: (piece) => response.write(piece),
        isPending: () => response.writableLength > 0,
        end: () => response.end(),
        destroy: () => response.destroy(),
      },
    })
    response.on('close', () => this.#closed())
    // What is written to a socket that is just being cut.
    response.on('error', () => this.#closed())
    response.on('drain', () => this.#writer.drained())
    // Gone while its operation was being checked: nothing tells it again.
    if (response.destroyed) this.#closed()
  }

  /** Aborts when nothing more may be written: the reader has gone or was sent away. */
  get signal(): AbortSignal {
    return this.#gone.signal
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  get hasRoom(): boolean {
    return this.#writer.hasRoom
  }

  open(contentType: string, opening: string, heartbeat: () => string): void {
    if (this.signal.aborted) return
    this.#writeHead(contentType)
    this.#writer.write({ head: opening })
    this.beat = () => {
      // Behind on reading: the connection is alive, and the heartbeat would only pile up.
      if (this.#writer.hasRoom) this.#writer.write({ head: heartbeat() })
    }
    this.#beating = setInterval(() => this.beat(), this.#heartbeat)
  }

  /** Returns whether there is room for more. */
  write(message: Message): boolean {
    return this.#writer.write(message)
  }

  /** Writes why it ends, and ends. `code` becomes the reason of the signal. */
  end(contentType: string, last: string, code: string): void {
    if (this.signal.aborted) return
    this.#stop(code)
    if (!this.#isOpen) this.#writeHead(contentType)
    this.#writer.end(last)
  }

  #writeHead(contentType: string): void {
    this.#isOpen = true
    this.#response.writeHead(200, { 'content-type': contentType, ...streamHeaders })
  }

  #stop(code?: string): void {
    clearInterval(this.#beating)
    this.#gone.abort(code)
  }

  #closed(): void {
    this.#stop()
    this.#writer.close()
  }
}
