import { addressBlock } from '../limits/address-block.ts'
import { closeReason } from './close-reason.ts'
import type { DeliveryLimits } from './delivery-limits.ts'

/** Who opens a connection. */
export interface Client {
  readonly address: string
  readonly key: string | null
}

/** Counts what is open, so that one client cannot take the server from all others. */
export class ConnectionLimits {
  readonly #addresses = new Map<string, number>()
  readonly #keys = new Map<string, number>()
  readonly #limits: Pick<DeliveryLimits, 'streamsPerAddress' | 'streamsPerKey'>

  constructor(limits: Pick<DeliveryLimits, 'streamsPerAddress' | 'streamsPerKey'>) {
    this.#limits = limits
  }

  /**
   * Counts one connection more. Returns how to release it; releasing it twice is the same as once.
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`
   */
  take({ address: given, key }: Client): () => void {
    const address = addressBlock(given)
    const { streamsPerAddress, streamsPerKey } = this.#limits
    const full =
      (this.#addresses.get(address) ?? 0) >= streamsPerAddress ||
      (key !== null && (this.#keys.get(key) ?? 0) >= streamsPerKey)
    if (full) throw closeReason('TOO_MANY_SUBSCRIPTIONS')
    change(this.#addresses, address, 1)
    if (key !== null) change(this.#keys, key, 1)
    let isOpen = true
    return () => {
      if (!isOpen) return
      isOpen = false
      change(this.#addresses, address, -1)
      if (key !== null) change(this.#keys, key, -1)
    }
  }
}

function change(counts: Map<string, number>, name: string, by: number): void {
  const count = (counts.get(name) ?? 0) + by
  if (count > 0) counts.set(name, count)
  else counts.delete(name)
}
