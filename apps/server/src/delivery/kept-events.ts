import { LRUCache } from 'lru-cache'
import type { EncodedEvent } from './encoded-event.ts'

/** Bytes of an event that is kept; a longer one is shared while somebody holds it, and then made anew. */
export const keptLength = 256 * 1024

/** Bytes of all that is kept. */
const allKept = 16 * 1024 * 1024

/**
 * Events that are kept though nobody holds them, because another subscriber may want them in a moment: those of all
 * groups together, however many groups there are. Who kept one is told when it has to go.
 */
export class KeptEvents {
  readonly #kept = new LRUCache<EncodedEvent, () => void>({
    maxSize: allKept,
    sizeCalculation: (_forget, event) => event.length + 1,
    disposeAfter: (forget, _event, reason) => {
      if (reason === 'evict') forget()
    },
  })

  /** Keeps an event that is not too long. `forget` is called when others need its room. */
  keep(event: EncodedEvent, forget: () => void): void {
    if (event.length <= keptLength) this.#kept.set(event, forget)
  }

  /** It is not kept any more. */
  drop(event: EncodedEvent): void {
    this.#kept.delete(event)
  }
}
