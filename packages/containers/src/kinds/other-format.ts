import { otherFormat } from '../found.ts'
import type { Head } from '../head.ts'
import type { Kind } from '../kind.ts'

interface Format {
  /** With its article. */
  readonly name: string
  readonly signature: readonly number[]
  /** Where the signature stands; 0 where nothing is said. */
  readonly offset?: number
  /** The format is text: there need be no NUL. Of the others some begin with letters, as a text may. */
  readonly isText?: true
}

const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** From the documentation of each format; also in the file(1) database. */
const formats: readonly Format[] = [
  { name: 'a PNG image', signature: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a] },
  { name: 'a JPEG image', signature: [0xff, 0xd8, 0xff] },
  { name: 'a GIF image', signature: ascii('GIF8') },
  { name: 'a WebP image', signature: ascii('WEBP'), offset: 8 },
  { name: 'an AVIF image', signature: ascii('ftypavif'), offset: 4 },
  { name: 'a HEIC image', signature: ascii('ftypheic'), offset: 4 },
  { name: 'a TIFF image', signature: [0x49, 0x49, 0x2a, 0x00] },
  { name: 'a TIFF image', signature: [0x4d, 0x4d, 0x00, 0x2a] },
  { name: 'an icon', signature: [0x00, 0x00, 0x01, 0x00] },
  { name: 'an MP4 or QuickTime video', signature: ascii('ftyp'), offset: 4 },
  { name: 'a Matroska or WebM video', signature: [0x1a, 0x45, 0xdf, 0xa3] },
  { name: 'an AVI video', signature: ascii('AVI '), offset: 8 },
  { name: 'a WAV sound', signature: ascii('WAVE'), offset: 8 },
  { name: 'an MP3 sound', signature: ascii('ID3') },
  { name: 'an Ogg sound or video', signature: ascii('OggS') },
  { name: 'a FLAC sound', signature: ascii('fLaC') },
  { name: 'a WOFF font', signature: ascii('wOFF') },
  { name: 'a WOFF2 font', signature: ascii('wOF2') },
  { name: 'an OpenType font', signature: [...ascii('OTTO'), 0x00] },
  { name: 'a TrueType font', signature: [0x00, 0x01, 0x00, 0x00, 0x00] },
  { name: 'a program', signature: [0x7f, ...ascii('ELF')] },
  { name: 'a program', signature: [0xcf, 0xfa, 0xed, 0xfe] },
  { name: 'a program', signature: ascii('MZ') },
  { name: 'WebAssembly', signature: [0x00, ...ascii('asm')] },
  { name: 'an SQLite database', signature: [...ascii('SQLite format 3'), 0x00] },
  { name: 'a Parquet file', signature: ascii('PAR1') },
  { name: 'an Arrow file', signature: ascii('ARROW1') },
  { name: 'an Avro file', signature: [...ascii('Obj'), 0x01] },
  // Safari saves pages so, with all that belongs to them.
  { name: 'a web archive of Safari or another binary property list', signature: ascii('bplist00') },
  { name: 'a tar archive', signature: ascii('ustar'), offset: 257 },
  { name: 'a 7z archive', signature: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c] },
  { name: 'a RAR archive', signature: [...ascii('Rar!'), 0x1a, 0x07] },
  { name: 'a bzip2 archive', signature: [...ascii('BZh9'), 0x31, 0x41, 0x59, 0x26], isText: true },
  { name: 'an xz archive', signature: [0xfd, ...ascii('7zXZ'), 0x00] },
  { name: 'a Zstandard archive', signature: [0x28, 0xb5, 0x2f, 0xfd] },
  { name: 'an old Office document', signature: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { name: 'an ARC file (of crawls before WARC)', signature: ascii('filedesc://'), isText: true },
  { name: 'an RTF document', signature: ascii('{\\rtf'), isText: true },
  { name: 'a PostScript document', signature: ascii('%!PS'), isText: true },
  { name: 'a DjVu document', signature: ascii('AT&TFORM') },
]

const furtherOn = formats.filter(({ offset = 0 }) => offset > 0)
const byFirst = Map.groupBy(
  formats.filter(({ offset = 0 }) => offset === 0),
  ({ signature }) => signature[0] ?? 0,
)

/** Text that is no page, by the ending of its name. */
const byEnding: Readonly<Record<string, string>> = {
  css: 'a style sheet',
  js: 'a script',
  mjs: 'a script',
  map: 'a source map',
  svg: 'an SVG image',
  cdx: 'an index of a crawl',
  cdxj: 'an index of a crawl',
}

const svg = /^(?:<\?xml[^>]*>)?\s*(?:<!DOCTYPE svg\b[^>]*>)?\s*<svg\b/i

/** Files that are whole and hold no page: said by the name of their format. */
export const otherFormats: Kind = {
  name: 'a file of another format',
  recognise: (head, name) => formatOf(head, name) !== null,
  async *pages({ name }, { head }) {
    const format = formatOf(head, name) ?? 'another format'
    yield otherFormat('', format)
  },
}

function formatOf(head: Head, name: string): string | null {
  // The first byte rules nearly all of them out, before a NUL is looked for.
  const isBinary = lazily(() => head.bytes.includes(0))
  const found =
    (byFirst.get(head.bytes[0] ?? 0) ?? []).find(
      ({ signature, isText }) => head.has(signature) && (isText || isBinary()),
    ) ?? furtherOn.find(({ signature, offset }) => head.has(signature, offset) && isBinary())
  if (found !== undefined) return found.name
  if (svg.test(head.start)) return 'an SVG image'
  if (name === '') return null
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  return (Object.hasOwn(byEnding, ending) && !isBinary() ? byEnding[ending] : null) ?? null
}

function lazily(compute: () => boolean): () => boolean {
  let known: boolean | null = null
  return () => (known ??= compute())
}
