import { encodeCursor, type FeedPosition } from '@communique/archive'

/** Bytes that are held until nobody needs them any more: they count while there is a holder, and once however many. */
export class SharedBytes {
  readonly bytes: Buffer
  readonly #count: (length: number) => () => void
  #holders = 0
  #uncount: (() => void) | undefined
  #whenFree: (() => void)[] = []

  /** `count` enters them into the ledger and returns how to take them out. */
  constructor(text: string, count: (length: number) => () => void) {
    this.bytes = Buffer.from(text)
    this.#count = count
  }

  get length(): number {
    return this.bytes.length
  }

  /** Each holder releases them once. */
  hold(): void {
    this.#holders += 1
    this.#uncount ??= this.#count(this.length)
  }

  release(): void {
    this.#holders -= 1
    if (this.#holders > 0) return
    this.#uncount?.()
    this.#uncount = undefined
    const whenFree = this.#whenFree
    this.#whenFree = []
    for (const tell of whenFree) tell()
  }

  /** Is called when the last holder has released them. */
  whenFree(tell: () => void): void {
    this.#whenFree.push(tell)
  }
}

/** One event of the feed as a group of subscribers gets it: executed and serialised once, however many there are. */
export class EncodedEvent extends SharedBytes implements FeedPosition {
  readonly epoch: string
  readonly position: number

  /** `json` is the response. */
  constructor({ epoch, position }: FeedPosition, json: string, count: (length: number) => () => void) {
    super(json, count)
    this.epoch = epoch
    this.position = position
  }

  get cursor(): string {
    return encodeCursor(this)
  }

  get json(): string {
    return this.bytes.toString()
  }
}
