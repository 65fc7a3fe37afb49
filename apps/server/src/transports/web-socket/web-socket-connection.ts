import type { WebSocket } from 'ws'
import { closeReason } from '../../delivery/close-reason.ts'
import type { DeliveryLimits } from '../../delivery/delivery-limits.ts'
import type { EventSink } from '../../delivery/event-sink.ts'

/** Bytes that may wait to be read by the client before nothing more is written for it. */
const highWater = 64 * 1024

/** Bytes of responses that may wait to be read before another is sent: a client that never reads is cut off. */
const maxUnread = 1024 * 1024

/** "Try again later". */
const tryAgainLater = 1013

type Limits = Pick<DeliveryLimits, 'unreadTimeout' | 'heartbeat' | 'socketIdleTimeout'>

/** One of those that share a socket. */
interface SharingSink extends EventSink {
  /** The client wants no more, or has gone. */
  stop(): void
}

/** A WebSocket as its operations share it: one measure of what the client has not read, one sign of life. */
export class WebSocketConnection {
  readonly #socket: WebSocket
  readonly #limits: Limits
  readonly #sinks = new Set<SharingSink>()
  readonly #beating: NodeJS.Timeout
  #hasAnswered = true
  /** Bytes of responses that the client has not taken yet. */
  #unreadResponses = 0
  #idleSince = performance.now()
  #unread: NodeJS.Timeout | undefined

  constructor(socket: WebSocket, limits: Limits) {
    this.#socket = socket
    this.#limits = limits
    socket.on('pong', () => {
      this.#hasAnswered = true
    })
    socket.on('ping', (data: Buffer) => {
      this.#send(data.length, (sent) => socket.pong(data, false, sent))
    })
    this.#beating = setInterval(() => this.#beat(), limits.heartbeat)
  }

  add(sink: SharingSink): void {
    this.#sinks.add(sink)
  }

  remove(sink: SharingSink): void {
    this.#sinks.delete(sink)
    this.#idleSince = performance.now()
  }

  /** Returns whether there is room for more. If not, the sinks are told when there is. */
  write(message: string): boolean {
    if (this.#socket.readyState !== this.#socket.OPEN) return false
    this.#socket.send(message, () => this.#afterWrite())
    if (this.#socket.bufferedAmount < highWater) return true
    this.#unread ??= setTimeout(() => this.#sendAway(), this.#limits.unreadTimeout)
    return false
  }

  /** Responds to what the client sent, whether or not there is room. */
  respond(message: string): void {
    this.#idleSince = performance.now()
    this.#send(message.length, (sent) => this.#socket.send(message, sent))
  }

  /** The socket is closed. */
  closed(): void {
    clearInterval(this.#beating)
    clearTimeout(this.#unread)
    for (const sink of [...this.#sinks]) sink.stop()
  }

  #afterWrite(): void {
    if (this.#unread === undefined || this.#socket.bufferedAmount >= highWater) return
    clearTimeout(this.#unread)
    this.#unread = undefined
    for (const sink of [...this.#sinks]) sink.onRoom()
  }

  #sendAway(): void {
    for (const sink of [...this.#sinks]) sink.end([closeReason('CONSUMER_TOO_SLOW')])
    this.#socket.close(tryAgainLater, 'CONSUMER_TOO_SLOW')
    // Whoever has not read until now gets the time once more to read why it ended.
    const unread = setTimeout(() => this.#socket.terminate(), this.#limits.unreadTimeout)
    this.#socket.on('close', () => clearTimeout(unread))
  }

  #send(length: number, send: (sent: () => void) => void): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return
    if (this.#unreadResponses > maxUnread) {
      this.#socket.terminate()
      return
    }
    this.#unreadResponses += length
    send(() => {
      this.#unreadResponses -= length
    })
  }

  /** Half-open connections do not answer, and nothing else would ever show that they are dead. */
  #beat(): void {
    const isIdle =
      this.#sinks.size === 0 && performance.now() - this.#idleSince > this.#limits.socketIdleTimeout
    if (!this.#hasAnswered && this.#unread === undefined) this.#socket.terminate()
    else if (isIdle) this.#socket.close(1000, 'Idle')
    else {
      this.#hasAnswered = false
      this.#socket.ping()
    }
  }
}
