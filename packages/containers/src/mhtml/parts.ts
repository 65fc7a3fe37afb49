import { headerFields, parameterOf } from '../header-fields.ts'
import { latin1Of } from '../latin1.ts'

/** A part of a message in parts (RFC 2046), as it is encoded. */
export interface MessagePart {
  readonly fields: ReadonlyMap<string, string>
  /** Null where nobody wants it, or where it is longer than `maxBytes`. */
  readonly encoded: Uint8Array | null
  /** Whether its end is there. */
  readonly isWhole: boolean
}

export interface PartsOptions {
  /** Of a longer part nothing is held. */
  readonly maxBytes: number
  readonly isWanted: (fields: ReadonlyMap<string, string>) => boolean
}

/** Far more than the fields of a part take. */
const maxFieldBytes = 64 * 1024
const newline = 0x0a
const hyphen = 0x2d

/**
 * The parts of a message and, before them, the message itself as the first: with its own fields and what stands before
 * the first boundary. Parts of parts are among them.
 */
export async function* partsOf(
  chunks: AsyncIterable<Uint8Array>,
  options: PartsOptions,
): AsyncGenerator<MessagePart, void, void> {
  const boundaries = new Set<string>()
  let part = new OpenPart(boundaries, options)
  for await (const { bytes, isStart } of linesOf(chunks)) {
    if (isStart && bytes[0] === hyphen && bytes[1] === hyphen && boundaries.has(boundaryIn(bytes))) {
      yield part.closed(true)
      part = new OpenPart(boundaries, options)
    } else part.add(bytes)
  }
  yield part.closed(false)
}

/** `abc` of the line `--abc--`. */
function boundaryIn(line: Uint8Array): string {
  if (line.length > 1000) return ''
  const text = latin1Of(line).trimEnd().slice(2)
  // One may end in hyphens itself: then the line that closes it has two more, and follows no part that is wanted.
  return text.endsWith('--') ? text.slice(0, -2) : text
}

class OpenPart {
  readonly #boundaries: Set<string>
  readonly #options: PartsOptions
  #fields: ReadonlyMap<string, string> | null = null
  #parts: Uint8Array[] = []
  #length = 0

  constructor(boundaries: Set<string>, options: PartsOptions) {
    this.#boundaries = boundaries
    this.#options = options
  }

  add(line: Uint8Array): void {
    if (this.#fields === null) {
      const isBlank = line.length < 3 && latin1Of(line).trim() === ''
      // A blank line before the first field begins nothing.
      if (isBlank && this.#length > 0) this.#begin()
      else if (!isBlank && this.#length < maxFieldBytes) this.#keep(line)
      return
    }
    if (this.#options.isWanted(this.#fields)) this.#keep(line)
  }

  closed(isWhole: boolean): MessagePart {
    const fields = this.#fields ?? this.#begin()
    const isHeld = this.#options.isWanted(fields) && this.#length <= this.#options.maxBytes
    return { fields, encoded: isHeld ? this.#encoded(isWhole) : null, isWhole }
  }

  #encoded(isWhole: boolean): Uint8Array {
    const bytes = Buffer.concat(this.#parts)
    return isWhole ? withoutLineEnd(bytes) : bytes
  }

  #begin(): ReadonlyMap<string, string> {
    const fields = headerFields(latin1Of(Buffer.concat(this.#parts)))
    const type = fields.get('content-type') ?? ''
    const boundary = /^\s*multipart\//i.test(type) ? parameterOf(type, 'boundary') : null
    if (boundary !== null) {
      this.#boundaries.add(boundary)
      if (boundary.endsWith('--')) this.#boundaries.add(boundary.slice(0, -2))
    }
    this.#fields = fields
    this.#parts = []
    this.#length = 0
    return fields
  }

  #keep(line: Uint8Array): void {
    this.#length += line.length
    if (this.#fields !== null && this.#length > this.#options.maxBytes) this.#parts = []
    else this.#parts.push(line)
  }
}

/** The line end before a boundary belongs to the boundary. */
function withoutLineEnd(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) !== newline) return bytes
  return bytes.subarray(0, bytes.at(-2) === 0x0d ? -2 : -1)
}

interface Line {
  /** With its end. */
  readonly bytes: Uint8Array
  /** False for what goes on a line that came in several chunks. */
  readonly isStart: boolean
}

/** Lines that are long come in pieces, so that none has to be held. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void, void> {
  let rest: Uint8Array = new Uint8Array(0)
  let isStart = true
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk])
    let start = 0
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      yield { bytes: bytes.subarray(start, end + 1), isStart }
      isStart = true
      start = end + 1
    }
    rest = bytes.subarray(start)
    if (rest.length > maxFieldBytes) {
      yield { bytes: rest, isStart }
      isStart = false
      rest = new Uint8Array(0)
    }
  }
  if (rest.length > 0) yield { bytes: rest, isStart }
}
