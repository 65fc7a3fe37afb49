const newline = 0x0a
const carriageReturn = 0x0d

/** A line without its end. `bytes` is null where the line is longer than what is read of one. */
export interface ByteLine {
  /** From 1. */
  readonly number: number
  readonly bytes: Uint8Array | null
}

/** Cuts a stream into lines, byte for byte. Holds one line at most, and of a line over `maxBytes` nothing. */
export async function* byteLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<ByteLine, void, void> {
  let number = 0
  let parts: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array) => {
    length += part.length
    if (length > maxBytes) parts = []
    else if (part.length > 0) parts.push(part)
  }
  const endLine = (): ByteLine => {
    const bytes = length > maxBytes ? null : withoutReturn(Buffer.concat(parts))
    parts = []
    length = 0
    number += 1
    return { number, bytes }
  }

  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      keep(chunk.subarray(start, end))
      yield endLine()
      start = end + 1
    }
    // Copied: the stream may use its buffer again.
    keep(new Uint8Array(chunk.subarray(start)))
  }
  if (length > 0) yield endLine()
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === carriageReturn ? line.subarray(0, -1) : line
}
