import type { SharedBytes } from './encoded-event.ts'
import type { UnreadReader, UnreadReaders } from './unread-readers.ts'
import type { WrittenWatch } from './written-watch.ts'

/** Bytes in one piece: a longer body is written piece by piece as the client reads, so that it is not copied. */
export const pieceLength = 64 * 1024

/** A connection as bytes are written to it. */
export interface Channel {
  /**
   * Returns whether there is room for more. If not, `PacedWriter.drained` is to be called when there is. `place` is for
   * protocols that mark where messages begin and end.
   */
  readonly write: (piece: Buffer | string, place: PiecePlace) => boolean
  /** Whether the operating system has not taken everything that was written. */
  readonly isPending: () => boolean
  /** Nothing more comes. */
  readonly end: () => void
  /** The connection is cut. */
  readonly destroy: () => void
}

export interface PiecePlace {
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** What is written without anything in between. */
export interface Message {
  /** All of it, or what comes before the body. */
  readonly head: Buffer | string
  readonly body?: SharedBytes
  readonly tail?: string
  /** What `head` was made of, if it is to be held until the client has it. */
  readonly held?: SharedBytes | undefined
}

const whole: PiecePlace = { isFirst: true, isLast: true }

export interface PacedWriterOptions {
  readonly channel: Channel
  readonly address: string
  /** Milliseconds that the client may leave what it was sent unread. */
  readonly unreadTimeout: number
  readonly unread: UnreadReaders
  readonly watch: WrittenWatch
  /** There is room again. */
  readonly onRoom: () => void
  /** The client has read nothing for too long: the owner is to call `end`. */
  readonly onTooSlow: () => void
}

/**
 * Writes messages to one client, as fast as it reads and no faster. What is on its way is held until the client has
 * taken it; a client that takes nothing is sent away, and cut off where it does not even read why.
 */
export class PacedWriter implements UnreadReader {
  since = 0
  readonly #options: PacedWriterOptions
  /** Those that were not handed to the channel, or not all of it. */
  readonly #queue: Message[] = []
  /** Of the first in the queue. */
  #offset = 0
  /** What the channel has and the operating system has not. */
  readonly #written: SharedBytes[] = []
  #isWatched = false
  #isFull = false
  #isEnding = false
  #isFinished = false
  #isClosed = false
  #unread: NodeJS.Timeout | undefined

  constructor(options: PacedWriterOptions) {
    this.#options = options
  }

  get address(): string {
    return this.#options.address
  }

  /** Whether the client has read all but a little. */
  get hasRoom(): boolean {
    return !this.#isFull && this.#queue.length === 0
  }

  /** Returns whether there is room for more; if not, `onRoom` is called when there is. */
  write(message: Message): boolean {
    if (this.#isEnding || this.#isClosed) return false
    this.#enqueue(message)
    return this.hasRoom
  }

  /** Ends, with a last message if there is one; what waits goes before it. */
  end(last?: string): void {
    if (this.#isEnding || this.#isClosed) return
    if (last !== undefined) this.#enqueue({ head: last })
    this.#isEnding = true
    // Whoever has not read until now gets the time once more to read why it ended.
    this.#forgive()
    this.#allow()
    this.#finish()
  }

  /** Ends at once, when the client takes nothing more anyway. */
  sendAway(): void {
    if (this.#isEnding) this.#destroy()
    else this.#options.onTooSlow()
  }

  /** The channel has room again. */
  drained(): void {
    if (this.#isClosed) return
    this.#isFull = false
    if (this.#written.length > 0 && !this.letGo()) this.#watch()
    this.#forgive()
    this.#continue()
    if (this.#isEnding || !this.hasRoom) this.#allow()
    if (this.#isEnding) this.#finish()
    else if (this.hasRoom) this.#options.onRoom()
  }

  /** The connection is closed: nothing is held for it any more. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#forgive()
    for (const { body, held } of this.#queue.splice(0)) (body ?? held)?.release()
    this.#releaseWritten()
  }

  /** Of what was written, lets go of what the operating system has taken. Returns whether that is known of all. */
  letGo(): boolean {
    if (this.#isClosed || !this.#options.channel.isPending()) {
      this.#isWatched = false
      this.#releaseWritten()
      return true
    }
    // Else the channel tells.
    this.#isWatched = !this.#isFull
    return this.#isFull
  }

  #enqueue(message: Message): void {
    const held = message.body ?? message.held
    held?.hold()
    if (this.hasRoom && message.body === undefined) this.#put(message.head, whole, held)
    else {
      this.#queue.push(message)
      this.#continue()
    }
    if (!this.hasRoom) this.#allow()
  }

  #continue(): void {
    while (!this.#isFull) {
      const [message] = this.#queue
      if (message === undefined) return
      const { head, body, held, tail = '' } = message
      if (body === undefined) {
        this.#queue.shift()
        this.#put(head, whole, held)
      } else if (this.#offset < body.length) {
        if (this.#offset === 0) this.#put(head, { isFirst: true, isLast: false }, undefined)
        const piece = body.bytes.subarray(this.#offset, this.#offset + pieceLength)
        this.#offset += piece.length
        this.#put(piece, { isFirst: false, isLast: false }, undefined)
      } else {
        this.#queue.shift()
        this.#offset = 0
        this.#put(tail, { isFirst: false, isLast: true }, body)
      }
    }
  }

  /** `held` is released when this piece and all before it have been taken. */
  #put(piece: Buffer | string, place: PiecePlace, held: SharedBytes | undefined): void {
    this.#isFull = !this.#options.channel.write(piece, place)
    if (held === undefined) return
    this.#written.push(held)
    if (!this.#isFull) this.#watch()
  }

  #watch(): void {
    if (this.#isWatched) return
    this.#isWatched = true
    this.#options.watch.add(this)
  }

  #releaseWritten(): void {
    for (const held of this.#written) held.release()
    this.#written.length = 0
  }

  #finish(): void {
    if (this.#queue.length > 0 || this.#isFinished) return
    this.#isFinished = true
    this.#options.channel.end()
  }

  /** Begins the time that the client has to read on. */
  #allow(): void {
    if (this.#unread !== undefined) return
    this.since = performance.now()
    this.#options.unread.add(this)
    this.#unread = setTimeout(() => {
      this.#unread = undefined
      this.sendAway()
    }, this.#options.unreadTimeout)
  }

  #forgive(): void {
    if (this.#unread === undefined) return
    clearTimeout(this.#unread)
    this.#unread = undefined
    this.#options.unread.delete(this)
  }

  #destroy(): void {
    this.close()
    this.#options.channel.destroy()
  }
}
