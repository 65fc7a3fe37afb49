import { pageTooLarge } from '../found.ts'
import type { Kind } from '../kind.ts'
import { latin1Of } from '../latin1.ts'
import { linesOf } from '../mhtml/parts.ts'
import { mailFound } from './mail-found.ts'

/** Mails one after the other in one file, each behind a line that begins with "From " (RFC 4155). */
export const mbox: Kind = {
  name: 'an mbox file',
  recognise: ({ start }) =>
    /^From \S{1,200} [^\r\n]{0,60}\b\d{4}\b[^\r\n]{0,20}\r?\n[\w-]{2,60}:/.test(start),
  async *pages(file, inside) {
    const { pageBytes } = inside.limits
    let number = 0
    for await (const bytes of mails(file.stream(), pageBytes)) {
      const place = `mail ${++number}`
      if (bytes === null) yield pageTooLarge(place, pageBytes)
      else yield* mailFound(place, bytes, inside)
    }
  },
}

/** The bytes of each mail; null for one that is too long. */
async function* mails(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array | null, void, void> {
  let mail: Mail | null = null
  let isAfterBlank = true
  for await (const { bytes, isStart } of linesOf(chunks)) {
    const line = isStart ? latin1Of(bytes, 0, 120) : ''
    if (isAfterBlank && line.startsWith('From ')) {
      if (mail !== null) yield mail.bytes()
      mail = new Mail(maxBytes)
    } else mail?.add(/^>+From /.test(line) ? bytes.subarray(1) : bytes)
    isAfterBlank = isStart && line.trim() === ''
  }
  if (mail !== null) yield mail.bytes()
}

class Mail {
  readonly #maxBytes: number
  #parts: Uint8Array[] = []
  #length = 0

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
  }

  add(line: Uint8Array): void {
    this.#length += line.length
    if (this.#length > this.#maxBytes) this.#parts = []
    else this.#parts.push(line)
  }

  /** Without the blank line that parts it from the next one. */
  bytes(): Uint8Array | null {
    if (this.#length > this.#maxBytes) return null
    const last = this.#parts.at(-1)
    if (last !== undefined && latin1Of(last).trim() === '') this.#parts.pop()
    return Buffer.concat(this.#parts)
  }
}
