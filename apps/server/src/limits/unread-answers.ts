import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { HeldBytes, HeldForConnection } from './held-bytes.ts'

/** Looks at a connection in the time that it has: whoever reads nothing is cut off after so many looks. */
const looks = 4

/**
 * Answers that a client has not taken at once: it gets some time to read on, in which what is left of them is held.
 * Whoever reads nothing in that time is cut off, and so is whoever would make the process hold too much.
 */
export class UnreadAnswers {
  readonly #held: HeldBytes
  readonly #milliseconds: number
  /** One for each connection: answers to several requests may wait on it. */
  readonly #connections = new WeakMap<Socket, UnreadConnection>()

  constructor(held: HeldBytes, milliseconds: number) {
    this.#held = held
    this.#milliseconds = milliseconds
  }

  /** To be called when the whole answer was handed to the response. What the system took at once costs nothing. */
  watch(response: ServerResponse, address: () => string): void {
    const bytes = response.writableLength
    if (bytes === 0 || response.destroyed) return
    const { socket } = response.req
    let connection = this.#connections.get(socket)
    if (connection === undefined) {
      connection = new UnreadConnection(socket, this.#held.open(address()), this.#milliseconds / looks)
      this.#connections.set(socket, connection)
    }
    connection.add(response, bytes)
  }
}

class UnreadConnection {
  readonly #socket: Socket
  readonly #held: HeldForConnection
  readonly #between: number
  #looking: NodeJS.Timeout | undefined
  #left = 0
  #unchanged = 0

  /** `between`: milliseconds between two looks. */
  constructor(socket: Socket, held: HeldForConnection, between: number) {
    this.#socket = socket
    this.#held = held
    this.#between = between
  }

  add(response: ServerResponse, bytes: number): void {
    if (this.#held.take(bytes) !== null) {
      this.#socket.destroy()
      return
    }
    this.#looking ??= setInterval(() => this.#look(), this.#between)
    response.once('close', () => {
      this.#held.release(bytes)
      if (this.#held.bytes > 0) return
      clearInterval(this.#looking)
      this.#looking = undefined
    })
  }

  #look(): void {
    const left = queuedIn(this.#socket)
    // Where nothing is queued, the answer waits for another one on the connection, and for us.
    this.#unchanged = left > 0 && left === this.#left ? this.#unchanged + 1 : 0
    this.#left = left
    if (this.#unchanged >= looks) this.#socket.destroy()
  }
}

/**
 * Bytes that the system has not taken. A timeout of the socket is no measure: what the client sends meanwhile sets it
 * back. Where Node does not tell, the last whole piece counts.
 */
function queuedIn(socket: Socket): number {
  const handle: unknown = Reflect.get(socket, '_handle')
  const queued: unknown =
    typeof handle === 'object' && handle !== null ? Reflect.get(handle, 'writeQueueSize') : undefined
  return typeof queued === 'number' ? queued : socket.writableLength
}
