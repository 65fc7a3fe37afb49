/**
 * One event of the feed as a group of subscribers gets it: serialised once, and framed once for event streams,
 * however many there are.
 */
export class EncodedEvent {
  readonly position: number
  /** The result, as JSON. */
  readonly json: string
  readonly #cursor: string
  #frame: Buffer | undefined

  constructor(position: number, cursor: string, json: string) {
    this.position = position
    this.json = json
    this.#cursor = cursor
  }

  /** As an event of a text/event-stream, with its place. */
  get frame(): Buffer {
    this.#frame ??= Buffer.from(`id: ${this.#cursor}\nevent: next\ndata: ${this.json}\n\n`)
    return this.#frame
  }

  get length(): number {
    return this.json.length
  }
}
