import { encodingByMark } from './decoded.ts'
import { latin1Of } from './latin1.ts'

/** As much of a file as is looked at to tell what it is. */
export const headBytes = 65_536

const startBytes = 1024

/** The beginning of a file: what kinds are recognised by. */
export class Head {
  /** At most `headBytes`. */
  readonly bytes: Uint8Array
  #start: string | null = null
  #text: string | null = null

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** The first letters, for marks that are ASCII: a byte a letter, without white space and a mark of UTF-8 before it. */
  get start(): string {
    this.#start ??= latin1Of(this.bytes, 0, startBytes).replace(/^(?:\xef\xbb\xbf)?\s*/, '')
    return this.#start
  }

  /** Decoded as UTF-8 or by its mark as UTF-16, without white space before it. Letters in other encodings are lost. */
  get text(): string {
    this.#text ??= new TextDecoder(encodingByMark(this.bytes)).decode(this.bytes).trimStart()
    return this.#text
  }

  /** Whether these bytes stand at an offset. */
  has(signature: readonly number[], offset = 0): boolean {
    if (this.bytes[offset] !== signature[0]) return false
    return signature.every((byte, index) => this.bytes[offset + index] === byte)
  }
}
