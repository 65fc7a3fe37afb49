import type { Span } from 'reported-speech'

/** A stretch of the text and the stretch of the raw page it was made of. Of equal length: letter by letter. */
interface Piece {
  readonly start: number
  readonly end: number
  readonly rawStart: number
  readonly rawEnd: number
}

/** A text made of parts of the raw page, which knows where each of its characters came from. */
export class MappedText {
  readonly text: string
  readonly #pieces: readonly Piece[]

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text
    this.#pieces = pieces
  }

  /** `raw.slice(start, end)`, unchanged. */
  static of(raw: string, start: number, end: number): MappedText {
    const text = raw.slice(start, end)
    return new MappedText(
      text,
      text === '' ? [] : [{ start: 0, end: text.length, rawStart: start, rawEnd: end }],
    )
  }

  /** The smallest range of the raw page that holds everything `span` was made of. */
  toRaw(span: Span): Span {
    const first = this.#pieces[this.#indexAt(span.start)]
    const last = this.#pieces[this.#indexAt(Math.max(span.start, span.end - 1))]
    if (!first || !last) return { start: 0, end: 0 }
    const start = isLetterByLetter(first) ? first.rawStart + (span.start - first.start) : first.rawStart
    if (span.end <= span.start) return { start, end: start }
    const end = isLetterByLetter(last) ? last.rawStart + (span.end - last.start) : last.rawEnd
    // Mark-up can move text (a paragraph inside a table), so the raw order may be the other way round.
    return start <= end ? { start, end } : { start: end, end: start }
  }

  /** The pieces that make up `text.slice(start, end)`, cut to size; offsets still count in this text. */
  *pieces(start: number, end: number): Generator<Piece> {
    for (let index = this.#indexAt(start); index < this.#pieces.length; index++) {
      const piece = this.#pieces[index]
      if (!piece || piece.start >= end) return
      if (piece.end <= start) continue
      if (!isLetterByLetter(piece)) yield piece
      else {
        const from = Math.max(piece.start, start)
        const to = Math.min(piece.end, end)
        const rawStart = piece.rawStart + (from - piece.start)
        yield { start: from, end: to, rawStart, rawEnd: rawStart + (to - from) }
      }
    }
  }

  #indexAt(offset: number): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const piece = this.#pieces[middle]
      if (piece && piece.start <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

const isLetterByLetter = (piece: Piece) => piece.end - piece.start === piece.rawEnd - piece.rawStart

/** Puts a mapped text together from the left to the right. */
export class MappedTextBuilder {
  readonly #parts: string[] = []
  readonly #pieces: Piece[] = []
  #length = 0
  #rawEnd = 0

  get length(): number {
    return this.#length
  }

  /** `text` stands for the raw range; equal lengths mean letter by letter. */
  put(text: string, raw: Span): void {
    if (text === '') return
    const start = this.#length
    this.#parts.push(text)
    this.#length += text.length
    this.#rawEnd = raw.end
    const piece: Piece = { start, end: this.#length, rawStart: raw.start, rawEnd: raw.end }
    const last = this.#pieces.at(-1)
    const joins = last && last.rawEnd === piece.rawStart && isLetterByLetter(last) && isLetterByLetter(piece)
    if (joins) this.#pieces[this.#pieces.length - 1] = { ...last, end: piece.end, rawEnd: piece.rawEnd }
    else this.#pieces.push(piece)
  }

  /** A part of another mapped text, with its origin. */
  copy(source: MappedText, start: number, end: number): void {
    for (const piece of source.pieces(start, end)) {
      this.put(source.text.slice(piece.start, piece.end), { start: piece.rawStart, end: piece.rawEnd })
    }
  }

  /** Characters that the raw page does not have, such as the blank line between paragraphs. */
  insert(text: string): void {
    this.put(text, { start: this.#rawEnd, end: this.#rawEnd })
  }

  build(): MappedText {
    return new MappedText(this.#parts.join(''), this.#pieces)
  }
}
