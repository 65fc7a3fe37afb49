import { hash } from 'node:crypto'

/**
 * Bytes up to which an answer goes out in one piece with its head. A longer one would only be copied for that, and what is longer
 * than 16 KiB, with its head, Node copies to a place that it has to find first.
 */
const longestInOnePiece = 12 * 1024

/** How the bytes of an answer can be compressed. */
export type ContentCoding = 'br' | 'gzip'

/** What is written to a socket. */
export interface Written {
  readonly body: string | Buffer
  readonly encoding: 'utf8' | 'latin1'
  /** Bytes. */
  readonly length: number
}

/**
 * The text of a response on its way out, and what becomes of it: bytes, what compresses them, and its names. Each is made
 * when it is needed, once, however often the response is sent.
 */
export class SentAnswer {
  /** Of the archive: see `StatedAnswer`. */
  readonly state: string | null
  /** Of what was asked; null where the answer has no name. */
  readonly #question: string | null
  #text: string | null = null
  #written: Written | undefined
  #compressed: Map<ContentCoding, Buffer> | undefined
  #contentHash: string | undefined
  /** Callers hardly differ in what they accept: another one is made anew. */
  #named: { readonly mediaType: string; readonly name: string } | undefined
  #isSent = false
  /** Hears how many bytes more there are. */
  onGrowth: ((bytes: number) => void) | undefined

  /** `bytes`: see `StatedAnswer`. */
  constructor(
    content: { readonly text: string } | { readonly bytes: string },
    state: string | null = null,
    question: string | null = null,
  ) {
    if ('text' in content) this.#text = content.text
    else this.#written = { body: content.bytes, encoding: 'latin1', length: content.bytes.length }
    this.state = state
    this.#question = question
  }

  get text(): string {
    return this.#text ?? Buffer.from(this.bytes).toString()
  }

  /** Characters or bytes, whichever is known: what is long is long by either. */
  get length(): number {
    return this.#text?.length ?? this.#written?.length ?? 0
  }

  /** Bytes of memory at most, without the text of the question. */
  get size(): number {
    let size = this.#text === null ? (this.#written?.length ?? 0) : 2 * this.#text.length
    for (const bytes of this.#compressed?.values() ?? []) size += bytes.length
    return size
  }

  /**
   * What goes to the socket. The first time it is what is there: most answers are given once. Bytes in a string of Latin-1 are
   * not encoded again, and go out in one piece with the head of the response, which a buffer does not.
   */
  written(): Written {
    if (this.#isSent) return this.#writtenAgain()
    this.#isSent = true
    const text = this.#text ?? ''
    return this.#written ?? { body: text, encoding: 'utf8', length: Buffer.byteLength(text) }
  }

  #writtenAgain(): Written {
    const written = this.#written
    if (written !== undefined && (written.length <= longestInOnePiece || typeof written.body !== 'string'))
      return written
    const before = this.size
    const { bytes } = this
    const { length } = bytes
    const body = length <= longestInOnePiece ? bytes.toString('latin1') : bytes
    this.#written = { body, encoding: 'latin1', length }
    this.#text = null
    this.onGrowth?.(this.size - before)
    return this.#written
  }

  get bytes(): Buffer {
    if (this.#text !== null) return Buffer.from(this.#text)
    const body = this.#written?.body ?? ''
    return typeof body === 'string' ? Buffer.from(body, 'latin1') : body
  }

  compressed(coding: ContentCoding): Buffer | undefined {
    return this.#compressed?.get(coding)
  }

  keepCompressed(coding: ContentCoding, bytes: Buffer): void {
    this.#compressed ??= new Map()
    if (this.#compressed.has(coding)) return
    this.#compressed.set(coding, bytes)
    this.onGrowth?.(bytes.length)
  }

  /**
   * The name of what the response says, weak: it is the same however the bytes are compressed. First stands of what it is the
   * answer, where that is known, and then what it says.
   */
  name(mediaType: string): string {
    if (this.#named?.mediaType === mediaType) return this.#named.name
    this.#contentHash ??= shortHash(this.#text ?? this.bytes)
    const content = shortHash(`${mediaType}\n${this.#contentHash}`)
    const name =
      this.state === null || this.#question === null
        ? `W/"${content}"`
        : `W/"${beginningOf(this.#question, mediaType, this.state)}${content}"`
    this.#named = { mediaType, name }
    return name
  }
}

/** What stands before what an answer says in its name. */
export function beginningOf(question: string, mediaType: string, state: string): string {
  return shortHash(`${question}\n${mediaType}\n${state}`)
}

/** Characters of a hash: 128 bits, which nobody meets by chance. */
export const hashLength = 22

/** Of a text, and of its bytes in UTF-8, it is the same. */
export function shortHash(content: string | Buffer): string {
  return hash('sha256', content, 'base64url').slice(0, hashLength)
}
