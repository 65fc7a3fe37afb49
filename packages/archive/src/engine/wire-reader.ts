/** Of a kind and a length. */
const headLength = 5

/** Takes one message: its kind, and where in the bytes it stands without its head. */
export type TakeMessage = (kind: number, bytes: Buffer, start: number, end: number) => void

/** Cuts what PostgreSQL writes into its messages, wherever the network has cut it. */
export class WireReader {
  readonly #take: TakeMessage
  #held: Buffer[] = []
  #heldLength = 0
  /** Bytes of the message that is held in part, as far as they are known. */
  #wanted = 0

  constructor(take: TakeMessage) {
    this.#take = take
  }

  read(chunk: Buffer): void {
    let bytes = chunk
    if (this.#heldLength > 0) {
      this.#held.push(chunk)
      this.#heldLength += chunk.length
      // Put together once, however many pieces a long row has.
      if (this.#heldLength < this.#wanted) return
      bytes = Buffer.concat(this.#held, this.#heldLength)
      this.#held = []
      this.#heldLength = 0
    }
    let at = 0
    this.#wanted = headLength
    while (at + headLength <= bytes.length) {
      const end = at + 1 + bytes.readUInt32BE(at + 1)
      if (end > bytes.length) {
        this.#wanted = end - at
        break
      }
      this.#take(bytes[at] ?? 0, bytes, at + headLength, end)
      at = end
    }
    if (at === bytes.length) return
    this.#held.push(bytes.subarray(at))
    this.#heldLength = bytes.length - at
  }
}

/** The columns of a row, as they were written: null where there is none. */
export function columnsOf(bytes: Buffer, start: number): readonly (Buffer | null)[] {
  const columns: (Buffer | null)[] = []
  let at = start + 2
  for (let left = bytes.readUInt16BE(start); left > 0; left -= 1) {
    const length = bytes.readInt32BE(at)
    at += 4
    columns.push(length < 0 ? null : bytes.subarray(at, at + length))
    at += Math.max(length, 0)
  }
  return columns
}

/** The fields of an error by their letters. */
export function errorFields(bytes: Buffer, start: number, end: number): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  for (const field of bytes.toString('utf8', start, end).split('\0')) {
    if (field !== '') fields.set(field.slice(0, 1), field.slice(1))
  }
  return fields
}
