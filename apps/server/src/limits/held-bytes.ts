import { addressBlock } from './address-block.ts'

/** Bytes that may be held at a time. */
export interface HeldBytesLimits {
  readonly perConnection: number
  /** For all connections of an IPv4 address, or of an IPv6 network (/64). */
  readonly perAddress: number
  readonly inAll: number
}

/** Whose limit is reached. */
export type HeldBy = 'CONNECTION' | 'ADDRESS' | 'PROCESS'

/**
 * What the process holds for clients that have not read it yet: answers, events, pages of the feed that are sent again.
 * One ledger for all transports, so that many connections together cannot take more memory than one may.
 */
export class HeldBytes {
  readonly #limits: HeldBytesLimits
  readonly #addresses = new Map<string, number>()
  #bytes = 0

  constructor(limits: HeldBytesLimits) {
    this.#limits = limits
  }

  /** All that is held now. */
  get bytes(): number {
    return this.#bytes
  }

  /** What is held for one connection. Whoever opens it closes it. */
  open(address: string): HeldForConnection {
    const block = addressBlock(address)
    return new HeldForConnection(
      (held, bytes) => this.#take(block, held, bytes),
      (bytes) => this.#release(block, bytes),
    )
  }

  #take(block: string, held: number, bytes: number): HeldBy | null {
    const { perConnection, perAddress, inAll } = this.#limits
    const ofAddress = (this.#addresses.get(block) ?? 0) + bytes
    if (held + bytes > perConnection) return 'CONNECTION'
    if (ofAddress > perAddress) return 'ADDRESS'
    if (this.#bytes + bytes > inAll) return 'PROCESS'
    this.#addresses.set(block, ofAddress)
    this.#bytes += bytes
    return null
  }

  #release(block: string, bytes: number): void {
    this.#bytes -= bytes
    const ofAddress = (this.#addresses.get(block) ?? 0) - bytes
    if (ofAddress > 0) this.#addresses.set(block, ofAddress)
    else this.#addresses.delete(block)
  }
}

/** The part of one connection. */
export class HeldForConnection implements Disposable {
  readonly #takeShared: (held: number, bytes: number) => HeldBy | null
  readonly #releaseShared: (bytes: number) => void
  #bytes = 0
  #isOpen = true

  constructor(take: (held: number, bytes: number) => HeldBy | null, release: (bytes: number) => void) {
    this.#takeShared = take
    this.#releaseShared = release
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Counts bytes as held. If that would go over a limit, nothing is counted, and whose limit it is is returned. */
  take(bytes: number): HeldBy | null {
    if (!this.#isOpen) return null
    const over = this.#takeShared(this.#bytes, bytes)
    if (over === null) this.#bytes += bytes
    return over
  }

  /** So many bytes were read, or are given up. More than are held is the same as all. */
  release(bytes: number): void {
    const released = Math.min(bytes, this.#bytes)
    if (released === 0) return
    this.#bytes -= released
    this.#releaseShared(released)
  }

  /** The connection is closed: nothing is held for it any more. */
  [Symbol.dispose](): void {
    this.release(this.#bytes)
    this.#isOpen = false
  }
}
