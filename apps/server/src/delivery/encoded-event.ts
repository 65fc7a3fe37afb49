import { encodeCursor, type FeedPosition } from '@communique/archive'

/** One event of the feed as a group of subscribers gets it: executed and serialised once, however many there are. */
export class EncodedEvent implements FeedPosition {
  readonly epoch: string
  readonly position: number
  /** The response, as JSON. */
  readonly json: string

  constructor({ epoch, position }: FeedPosition, json: string) {
    this.epoch = epoch
    this.position = position
    this.json = json
  }

  get cursor(): string {
    return encodeCursor(this)
  }

  get length(): number {
    return this.json.length
  }
}
