import type { WebSocket } from 'ws'
import { closeReason } from '../../delivery/close-reason.ts'
import type { Delivery } from '../../delivery/delivery.ts'
import { SharedBytes } from '../../delivery/encoded-event.ts'
import type { EventSink } from '../../delivery/event-sink.ts'
import { type Message, PacedWriter, pieceLength } from '../../delivery/paced-writer.ts'
import { Semaphore } from '../../semaphore.ts'

/** Bytes that may wait to be read by the client before nothing more is written for it. */
const highWater = 64 * 1024

/** Queries and mutations of one socket that are answered at a time. */
const answersAtOnce = 8

/** "Try again later". */
const tryAgainLater = 1013

/** One of those that share a socket. */
interface SharingSink extends EventSink {
  /** The client wants no more, or has gone. */
  stop(): void
}

/** A message to the client. */
export interface WebSocketAnswer {
  readonly head: string
  /** As JSON. */
  readonly payload: string
  readonly tail: string
}

/**
 * A WebSocket as its operations share it: one measure of what the client has not read, one sign of life. While there is
 * something unread, nothing is read from the client either: it cannot ask for more than it takes.
 */
export class WebSocketConnection {
  readonly address: string
  readonly #socket: WebSocket
  readonly #delivery: Delivery
  readonly #writer: PacedWriter
  readonly #answers = new Semaphore(answersAtOnce)
  readonly #sinks = new Set<SharingSink>()
  readonly #beating: NodeJS.Timeout
  #hasAnswered = true
  #isFull = false
  #isSentAway = false
  #idleSince = performance.now()
  #roomMade = Promise.withResolvers<void>()

  constructor(socket: WebSocket, address: string, delivery: Delivery) {
    this.address = address
    this.#socket = socket
    this.#delivery = delivery
    this.#writer = new PacedWriter({
      address,
      unreadTimeout: delivery.limits.unreadTimeout,
      unread: delivery.unread,
      watch: delivery.watch,
      channel: {
        write: (piece, { isLast }) => this.#write(piece, isLast),
        isPending: () => socket.bufferedAmount > 0,
        end: () => socket.close(tryAgainLater, 'CONSUMER_TOO_SLOW'),
        destroy: () => socket.terminate(),
      },
      onRoom: () => this.#onRoom(),
      onTooSlow: () => this.#sendAway(),
    })
    socket.on('pong', () => {
      this.#hasAnswered = true
    })
    socket.on('ping', (data: Buffer) => {
      if (socket.readyState === socket.OPEN) socket.pong(data, false)
    })
    this.#beating = setInterval(() => this.#beat(), delivery.limits.heartbeat)
  }

  add(sink: SharingSink): void {
    this.#sinks.add(sink)
  }

  remove(sink: SharingSink): void {
    this.#sinks.delete(sink)
    this.#idleSince = performance.now()
  }

  /** Returns whether there is room for more. If not, the sinks are told when there is. */
  write(message: Message): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false
    const hasRoom = this.#writer.write(message)
    // What it says at the end has to be read.
    if (!hasRoom && !this.#isSentAway) this.#socket.pause()
    return hasRoom
  }

  /** Responds to what the client sent. */
  respond(text: string): void {
    this.#idleSince = performance.now()
    this.write({ head: text })
  }

  /** Answers when the client has read what it was sent before, a few at a time. */
  async answer(work: () => Promise<WebSocketAnswer>, signal: AbortSignal): Promise<void> {
    await this.#answers.run(async () => {
      await this.#room()
      if (signal.aborted) return
      const { head, payload, tail } = await this.#delivery.answers.run(this.address, signal, work)
      this.#idleSince = performance.now()
      const { held } = this.#delivery
      const body = new SharedBytes(payload, (bytes) => held.hold(this.address, bytes))
      if (body.length > pieceLength) this.write({ head, body, tail })
      else this.write({ head: `${head}${payload}${tail}`, held: body })
    })
  }

  /** The socket is closed. */
  closed(): void {
    clearInterval(this.#beating)
    this.#writer.close()
    this.#roomMade.resolve()
    for (const sink of [...this.#sinks]) sink.stop()
  }

  #write(piece: Buffer | string, isLast: boolean): boolean {
    this.#socket.send(piece, { binary: false, fin: isLast }, this.#afterWrite)
    this.#isFull = this.#socket.bufferedAmount >= highWater
    return !this.#isFull
  }

  readonly #afterWrite = (): void => {
    if (!this.#isFull || this.#socket.bufferedAmount >= highWater) return
    this.#isFull = false
    this.#writer.drained()
  }

  async #room(): Promise<void> {
    while (!this.#writer.hasRoom && this.#socket.readyState === this.#socket.OPEN) {
      this.#roomMade = Promise.withResolvers<void>()
      await this.#roomMade.promise
    }
  }

  #onRoom(): void {
    // Whether it answers is not known while nothing is read from it.
    this.#hasAnswered = true
    this.#socket.resume()
    this.#roomMade.resolve()
    for (const sink of [...this.#sinks]) sink.onRoom()
  }

  /** After the reason for each of its operations the socket is closed. */
  #sendAway(): void {
    this.#isSentAway = true
    for (const sink of [...this.#sinks]) sink.end([closeReason('CONSUMER_TOO_SLOW')])
    this.#socket.resume()
    this.#writer.end()
  }

  /** Half-open connections do not answer, and nothing else would ever show that they are dead. */
  #beat(): void {
    const { socketIdleTimeout } = this.#delivery.limits
    const isIdle = this.#sinks.size === 0 && performance.now() - this.#idleSince > socketIdleTimeout
    if (!this.#hasAnswered && this.#writer.hasRoom) this.#socket.terminate()
    else if (isIdle) this.#socket.close(1000, 'Idle')
    else {
      this.#hasAnswered = false
      this.#socket.ping()
    }
  }
}
