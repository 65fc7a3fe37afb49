const longestSample = 65_536
/** So much of the prose around the letters is looked at too: it shows the language. */
const enoughAround = 2_048

/**
 * What shows the encoding of a page: the lines that have letters beyond ASCII and are seen, and where these are few, some
 * prose around them. Empty where no line has such letters.
 */
export function letterSample(bytes: Uint8Array, isHtml: boolean): Uint8Array {
  const seen = isHtml ? sampleOf(seenLines(bytes)) : null
  return seen !== null && seen.length > 0 ? seen : sampleOf(lines(bytes, 0, bytes.length))
}

function sampleOf(all: Iterable<Uint8Array>): Uint8Array {
  const sample = new Sample()
  const around: Uint8Array[] = []
  let roomAround = enoughAround
  for (const line of all) {
    if (!sample.hasRoom) break
    if (line.some(isOfLetter)) sample.add(line)
    else if (roomAround > 0 && isProse(line)) {
      roomAround -= line.length
      around.push(line)
    }
  }
  if (sample.length === 0) return sample.bytes
  for (const line of around) if (sample.length < enoughAround) sample.add(line)
  return sample.bytes
}

const noBreakSpace = 0xa0
/** That space is the same in almost every encoding, and the only byte beyond ASCII of many a line. */
const isOfLetter = (byte: number) => byte >= 0x80 && byte !== noBreakSpace

/** No entry of a menu. */
const isProse = (line: Uint8Array) => /[a-z]+(?: [a-z]+){3}/.test(ascii(line.subarray(0, 200)))

const ascii = (bytes: Uint8Array) => String.fromCharCode(...bytes)

/** Neither a line end nor the signs of mark-up are ever the second byte of a letter. */
function* lines(bytes: Uint8Array, start: number, end: number): Generator<Uint8Array> {
  for (let at = start; at < end; ) {
    const lineEnd = bytes.indexOf(0x0a, at)
    const next = lineEnd === -1 || lineEnd >= end ? end : lineEnd
    if (next > at) yield bytes.subarray(at, next)
    at = next + 1
  }
}

const unseen = [
  { opens: '<!--', closes: '-->' },
  { opens: '<script', closes: '</script' },
  { opens: '<style', closes: '</style' },
]

/** What stands between the tags of a page, without scripts, styles and comments. */
function* seenLines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; ) {
    const tag = bytes.indexOf(0x3c, at)
    if (tag === -1) return yield* lines(bytes, at, bytes.length)
    yield* lines(bytes, at, tag)
    const kind = unseen.find(({ opens }) => isAt(bytes, tag, opens))
    const closes = kind === undefined ? tag : indexOf(bytes, kind.closes, tag)
    const end = closes === -1 ? -1 : bytes.indexOf(0x3e, closes)
    if (end === -1) return
    at = end + 1
  }
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, at, word)) return at
  return -1
}

/** In whatever case its letters are. */
function isAt(bytes: Uint8Array, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++)
    if (((bytes[start + at] ?? 0) | 0x20) !== word.charCodeAt(at)) return false
  return true
}

class Sample {
  readonly #bytes = new Uint8Array(longestSample)
  #length = 0

  get length(): number {
    return this.#length
  }

  get hasRoom(): boolean {
    return this.#length < longestSample
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  /** As much of it as there is room for, as a line; white space says nothing, and indents are long. */
  add(line: Uint8Array): void {
    let isInSpace = true
    for (const byte of line) {
      if (this.#length >= longestSample - 1) break
      const isSpace = byte === 0x20 || byte === 0x09 || byte === 0x0d
      if (!isSpace || !isInSpace) this.#bytes[this.#length++] = isSpace ? 0x20 : byte
      isInSpace = isSpace
    }
    this.#bytes[this.#length++] = 0x0a
  }
}
