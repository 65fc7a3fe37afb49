/** What a file may cost before it is refused. All are far beyond what pages need. */
export interface Limits {
  /** Bytes that one page has at most; of a larger one no more is ever held. */
  readonly pageBytes: number
  /** Bytes that everything within one file has at most when it is unpacked. */
  readonly unpackedBytes: number
  /** How many times its size something may unpack to, once it is over `ratioFromBytes`. */
  readonly ratio: number
  /** Bytes unpacked up to which no ratio is refused: a small file is harmless however well it packs. */
  readonly ratioFromBytes: number
  /** Entries of one archive. */
  readonly entries: number
  /** Containers around a page: a page in a WARC in gzip in a WACZ has three. */
  readonly depth: number
  /** Bytes held of a container that must be read in several places and comes through a pipe. */
  readonly heldBytes: number
}

const mebibyte = 1024 * 1024

export const defaultLimits: Limits = {
  pageBytes: 10 * mebibyte,
  // A crawl may well have hundreds of gigabytes, and is read as it comes: this only ends what would never end.
  unpackedBytes: 1024 * 1024 * mebibyte,
  // HTML packs to a tenth, lines of the same fields to a fiftieth; gzip can do a thousandth, brotli a millionth.
  ratio: 200,
  ratioFromBytes: 32 * mebibyte,
  // A list of a million entries takes some hundred megabytes.
  entries: 250_000,
  depth: 5,
  heldBytes: 64 * mebibyte,
}
