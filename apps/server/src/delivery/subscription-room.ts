import type { DocumentNode } from 'graphql'
import { addressBlock } from '../limits/address-block.ts'
import type { SubscriptionWeight } from '../operation/subscription-weight.ts'
import { closeReason } from './close-reason.ts'

interface RoomLimits {
  readonly perAddress: number
  readonly all: number
}

const mebibyte = 1024 * 1024
const defaults: RoomLimits = { perAddress: 32 * mebibyte, all: 64 * mebibyte }

/**
 * Room for what open subscriptions keep. Thousands may be open at once, and a parsed document takes forty times the room
 * of its text: who opens many with long documents of their own would fill the memory, though nothing is ever sent.
 */
export class SubscriptionRoom {
  readonly #limits: RoomLimits
  readonly #all = new Room()
  readonly #addresses = new Map<string, Room>()

  constructor(limits: RoomLimits = defaults) {
    this.#limits = limits
  }

  /**
   * Counts one subscription more. Returns how to release it; to be called once.
   * @throws GraphQLError `TOO_MANY_SUBSCRIPTIONS`
   */
  take(given: string, weight: SubscriptionWeight): () => void {
    const address = addressBlock(given)
    const room = this.#addresses.get(address) ?? new Room()
    const { perAddress, all } = this.#limits
    if (room.with(weight) > perAddress || this.#all.with(weight) > all) {
      throw closeReason('TOO_MANY_SUBSCRIPTIONS')
    }
    this.#addresses.set(address, room)
    room.add(weight)
    this.#all.add(weight)
    return () => {
      this.#all.remove(weight)
      room.remove(weight)
      if (room.isEmpty) this.#addresses.delete(address)
    }
  }
}

class Room {
  #bytes = 0
  readonly #documents = new Map<DocumentNode, number>()

  get isEmpty(): boolean {
    return this.#documents.size === 0
  }

  /** The bytes there would be with one more. */
  with({ own, document, documentBytes }: SubscriptionWeight): number {
    return this.#bytes + own + (this.#documents.has(document) ? 0 : documentBytes)
  }

  add(weight: SubscriptionWeight): void {
    this.#bytes = this.with(weight)
    this.#documents.set(weight.document, (this.#documents.get(weight.document) ?? 0) + 1)
  }

  remove({ own, document, documentBytes }: SubscriptionWeight): void {
    const count = (this.#documents.get(document) ?? 0) - 1
    if (count > 0) this.#documents.set(document, count)
    else this.#documents.delete(document)
    this.#bytes -= own + (count > 0 ? 0 : documentBytes)
  }
}
