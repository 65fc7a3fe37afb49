import { createReadStream } from 'node:fs'
import { addAbortSignal, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { byteLines } from '@communique/containers'
import type { PageFormat } from '@communique/press'
import { type PageFile, pageFiles, standardInputName } from './page-files.ts'
import { type Peeked, peek } from './peek.ts'

/** A page as it stands in a file, its bytes untouched. */
export interface FilePage {
  readonly kind: 'PAGE'
  /** Where it is, for people: a path, with the line where several pages share a file. */
  readonly place: string
  /** The name of the file, where its ending tells the format. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly format: PageFormat
  /** Whether the page is one line among others. */
  readonly isLine: boolean
}

/** A page that could not even be fetched from its file. */
export interface UnreadablePage {
  readonly kind: 'UNREADABLE'
  readonly place: string
  readonly code: 'PAGE_TOO_LARGE' | 'FILE_UNREADABLE'
  readonly message: string
}

export interface GivenPagesOptions {
  readonly format: PageFormat
  /** The largest page that is read. Of a larger one no more than this is ever held. */
  readonly maxPageBytes: number
  /** Ends reading, quietly. */
  readonly signal?: AbortSignal
  /** Told how many bytes more were read from the files. */
  readonly onRead?: (bytes: number) => void
}

const gzipMark = [0x1f, 0x8b] as const

/**
 * The pages in the files and folders that `paths` name, one after the other and each only when it is asked for: at
 * most one page is held. What cannot be read is given as such, and the others follow.
 * @throws Failure where a path does not exist
 */
export async function* givenPages(
  paths: readonly string[],
  options: GivenPagesOptions,
): AsyncGenerator<FilePage | UnreadablePage, void, void> {
  for await (const file of pageFiles(paths, options.format)) {
    try {
      yield* pagesIn(file, options)
    } catch (error) {
      if (options.signal?.aborted) return
      yield { kind: 'UNREADABLE', place: file.path, code: 'FILE_UNREADABLE', message: unreadable(error) }
    }
  }
}

async function* pagesIn(
  file: PageFile,
  { format, maxPageBytes, signal, onRead }: GivenPagesOptions,
): AsyncGenerator<FilePage | UnreadablePage, void, void> {
  // The length is known before: nothing of a page that is too large needs to be read.
  if (file.layout === 'PAGE' && !file.compressed && file.size !== null && file.size > maxPageBytes) {
    onRead?.(file.size)
    yield tooLarge(file.path, maxPageBytes)
    return
  }
  const { head, chunks } = await decompressed(file, open(file, signal), onRead)
  if (file.layout === 'LINES' || (file.layout === 'UNKNOWN' && looksLikeLines(head))) {
    for await (const { number, bytes } of byteLines(chunks, maxPageBytes)) {
      const place = `${file.path}:${number}`
      if (bytes === null) yield tooLarge(place, maxPageBytes)
      else if (!isBlank(bytes)) {
        yield { kind: 'PAGE', place, name: file.name, bytes, format: 'json', isLine: true }
      }
    }
    return
  }
  const bytes = await whole(chunks, maxPageBytes)
  yield bytes === null
    ? tooLarge(file.path, maxPageBytes)
    : { kind: 'PAGE', place: file.path, name: file.name, bytes, format, isLine: false }
}

function open({ path, size }: PageFile, signal: AbortSignal | undefined): AsyncIterable<Uint8Array> {
  const stream = path === standardInputName && size === null ? process.stdin : createReadStream(path)
  // Somebody may wait long for standard input: the signal must reach it there.
  return signal === undefined ? stream : addAbortSignal(signal, stream)
}

/** What has no name, because it comes through a pipe, may be compressed too. */
async function decompressed(
  file: PageFile,
  chunks: AsyncIterable<Uint8Array>,
  onRead: GivenPagesOptions['onRead'],
): Promise<Peeked> {
  const packed = await peek(chunks)
  const isGzip = gzipMark.every((byte, index) => packed.head[index] === byte)
  if (!file.compressed && !(file.layout === 'UNKNOWN' && isGzip)) {
    let read = 0
    return {
      head: packed.head,
      chunks: counted(packed.chunks, (chunk) => (read += chunk.length), onRead),
    }
  }
  const gunzip = createGunzip()
  // Where it breaks off, reading from `gunzip` tells.
  pipeline(Readable.from(packed.chunks), gunzip).catch(() => {})
  // What it has taken apart, not what it has got: that may be a thousand pages ahead.
  return await peek(counted(gunzip, () => gunzip.bytesWritten, onRead))
}

/** Tells how many bytes of the file each chunk took, by their sum until then. */
async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  sumWith: (chunk: Uint8Array) => number,
  onRead: GivenPagesOptions['onRead'],
): AsyncGenerator<Uint8Array, void, void> {
  let told = 0
  for await (const chunk of chunks) {
    const sum = sumWith(chunk)
    onRead?.(sum - told)
    told = sum
    yield chunk
  }
}

/**
 * Nothing names standard input. Pages a line begin each line with an object; of one object on many lines, the first
 * line does not close it and the second does not begin another.
 */
function looksLikeLines(head: Uint8Array): boolean {
  const text = new TextDecoder().decode(head).trimStart()
  const end = text.indexOf('\n')
  const first = end === -1 ? text : text.slice(0, end)
  return (
    first.startsWith('{') &&
    (end === -1 || first.trimEnd().endsWith('}') || text.slice(end).trimStart().startsWith('{'))
  )
}

const isBlank = (line: Uint8Array) => line.every((byte) => byte === 0x20 || byte === 0x09)

/** All of a page; null as soon as it proves too large. */
async function whole(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > maxBytes) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

function tooLarge(place: string, maxBytes: number): UnreadablePage {
  const limit = `${Math.floor(maxBytes / 1024 / 1024)} MiB`
  const message = `The page is larger than ${limit}. Save only the article.`
  return { kind: 'UNREADABLE', place, code: 'PAGE_TOO_LARGE', message }
}

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('Z_'))
    return 'The gzip data is broken or cut off. Copy the file again; the pages before the fault were read.'
  if (code === 'EACCES' || code === 'EPERM') return 'This user may not read the file. Change its permissions.'
  return `The file cannot be read (${error instanceof Error ? error.message : String(error)}). Check the path.`
}
