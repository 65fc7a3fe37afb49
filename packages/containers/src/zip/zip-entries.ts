import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, getFileNameLowLevel, type ZipFile } from 'yauzl'
import { ContainerError } from '../container-error.ts'
import type { SeekableFile } from '../container-file.ts'
import { ZipReader } from './zip-reader.ts'

/** A file in a ZIP archive. */
export interface ZipEntry {
  /** Names of folders and of the file, with `/`; none leads out of the archive. */
  readonly path: string
  /** As it is packed. */
  readonly packedBytes: number
  readonly bytes: number
  /** Why it cannot be unpacked; null where it can. */
  readonly problem: 'ENCRYPTED' | 'METHOD' | null
  /** What is in it. @throws ContainerError CONTAINER_BROKEN */
  stream(): AsyncGenerator<Uint8Array, void, void>
}

/**
 * The files that the list of an archive names, in its order.
 * @throws ContainerError CONTAINER_BROKEN where the list cannot be read, and what reading the file throws
 */
export async function* zipEntries(file: SeekableFile): AsyncGenerator<ZipEntry, void, void> {
  const reader = new ZipReader(file)
  const broken = (error: unknown) => reader.fault ?? brokenArchive(error)
  const archive = await fromRandomAccessReaderPromise(reader, file.size, {
    autoClose: false,
    decodeStrings: false,
  }).catch((error: unknown) => Promise.reject(broken(error)))
  const entries = archive.eachEntry()
  for (;;) {
    const next = await entries.next().catch((error: unknown) => Promise.reject(broken(error)))
    if (next.done) return
    const entry: Entry = next.value
    const path = pathOf(entry)
    // A folder is told by the files in it.
    if (path === '' || path.endsWith('/')) continue
    yield {
      path,
      packedBytes: entry.compressedSize,
      bytes: entry.uncompressedSize,
      problem: entry.isEncrypted() ? 'ENCRYPTED' : entry.canDecodeFileData() ? null : 'METHOD',
      async *stream() {
        let checksum = 0
        try {
          for await (const chunk of chunksOf(archive, entry, reader)) {
            checksum = crc32(chunk, checksum)
            yield chunk
          }
        } catch (error) {
          throw error instanceof ContainerError ? error : broken(error)
        }
        if (checksum !== entry.crc32) throw brokenArchive(null)
      },
    }
  }
}

/** An entry that is no larger is read and unpacked at once: a stream for each of many small ones takes ten times as long. */
const atOnceBytes = 1024 * 1024
const deflated = 8

async function* chunksOf(
  archive: ZipFile,
  entry: Entry,
  reader: ZipReader,
): AsyncGenerator<Uint8Array, void, void> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry
  if (compressedSize > atOnceBytes || uncompressedSize > atOnceBytes) {
    yield* await archive.openReadStreamPromise(entry)
    return
  }
  const { fileDataStart } = await archive.readLocalFileHeaderPromise(entry, { minimal: true })
  const packed = await reader.bytes(fileDataStart, fileDataStart + compressedSize)
  // Zero is not allowed there, and one byte more than is said tells that it is not so.
  const maxOutputLength = uncompressedSize + 1
  const bytes = compressionMethod === deflated ? inflateRawSync(packed, { maxOutputLength }) : packed
  if (bytes.length !== uncompressedSize) throw new Error('The entry has another size than the list says')
  yield bytes
}

function brokenArchive(cause: unknown): ContainerError {
  return new ContainerError(
    'CONTAINER_BROKEN',
    'The ZIP archive is broken or cut off. Copy the file again; the pages before the fault were read.',
    { cause },
  )
}

const utf8Flag = 0x800
const unicodePath = 0x7075

/** The path as it is meant: many programs write UTF-8 and do not say so. */
function pathOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const isSaid = (generalPurposeBitFlag & utf8Flag) !== 0 || extraFields.some(({ id }) => id === unicodePath)
  const utf8 = isSaid ? null : utf8Of(fileNameRaw)
  const name = utf8 ?? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
  const parts = name.replaceAll('\\', '/').split('/')
  const isFolder = parts.at(-1) === ''
  const path = parts
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .join('/')
  return isFolder && path !== '' ? `${path}/` : path
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
