import type { Values } from '../settings/settings.ts'
import { addressBlock } from './address-block.ts'

/** Bytes that may be held at a time: for a connection, an IPv4 address or IPv6 network (/64), and in all. */
export type HeldBytesLimits = Pick<
  Values<'limits'>,
  'heldBytesPerConnection' | 'heldBytesPerAddress' | 'heldBytes'
>

/** Whose limit is reached. */
export type HeldBy = 'CONNECTION' | 'ADDRESS' | 'PROCESS'

/**
 * What the process holds for clients that have not read it yet: answers, events, pages of the feed that are sent again.
 * One ledger for all transports, so that many connections together cannot take more memory than one may.
 */
export class HeldBytes {
  readonly limits: HeldBytesLimits
  readonly #addresses = new Map<string, number>()
  #bytes = 0

  constructor(limits: HeldBytesLimits) {
    this.limits = limits
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
      (bytes) => this.#count(block, -bytes),
    )
  }

  /**
   * Whose limit is reached, so that nothing is to be made for an address before something of it is read; null where
   * there is room. `part` of the process's limit is what there may be for this purpose. Without an address, only the
   * process counts: what is for many addresses at once is nobody's.
   */
  fullFor(address: string | null, part = 1): HeldBy | null {
    if (this.#bytes >= this.limits.heldBytes * part) return 'PROCESS'
    if (address === null) return null
    const ofAddress = this.#addresses.get(addressBlock(address)) ?? 0
    return ofAddress >= this.limits.heldBytesPerAddress ? 'ADDRESS' : null
  }

  /**
   * Counts what was made already, over the limits or not; whoever makes it has asked `fullFor` before. Returns how to
   * release it, once.
   */
  hold(address: string | null, bytes: number): () => void {
    const block = address === null ? null : addressBlock(address)
    this.#count(block, bytes)
    return () => this.#count(block, -bytes)
  }

  #take(block: string, held: number, bytes: number): HeldBy | null {
    const { heldBytesPerConnection, heldBytesPerAddress, heldBytes } = this.limits
    const ofAddress = (this.#addresses.get(block) ?? 0) + bytes
    if (held + bytes > heldBytesPerConnection) return 'CONNECTION'
    if (ofAddress > heldBytesPerAddress) return 'ADDRESS'
    if (this.#bytes + bytes > heldBytes) return 'PROCESS'
    this.#count(block, bytes)
    return null
  }

  #count(block: string | null, bytes: number): void {
    this.#bytes += bytes
    if (block === null) return
    const ofAddress = (this.#addresses.get(block) ?? 0) + bytes
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
