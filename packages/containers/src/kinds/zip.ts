import { ContainerError } from '../container-error.ts'
import { type ContainerFile, fileOfBytes, type SeekableFile, streamed } from '../container-file.ts'
import { archivePaths } from '../folder/archive-paths.ts'
import { pageOfFolder } from '../folder/stray.ts'
import { type FailedPage, otherFormat, otherRecord } from '../found.ts'
import type { Inside, Kind } from '../kind.ts'
import { officeFound } from '../office/office-found.ts'
import type { UnpackingMeter } from '../unpacking.ts'
import { whole } from '../whole.ts'
import { metered } from '../zip/metered.ts'
import { isCrawlOfWacz, zipContents } from '../zip/zip-contents.ts'
import { type ZipEntry, zipEntries } from '../zip/zip-entries.ts'

/** A file, and an archive without any. */
const marks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
] as const

/** A folder that was packed, or a WACZ: crawls with their indexes in a ZIP archive. */
export const zip: Kind = {
  name: 'a ZIP archive',
  recognise: (head) => marks.some((mark) => head.has(mark)),
  async *pages(file, inside) {
    const archive = await seekable(file, inside)
    const paths: string[] = []
    for await (const { path } of zipEntries(archive)) {
      paths.push(path)
      if (paths.length > inside.limits.entries) throw tooManyEntries()
    }
    const contents = zipContents(paths)
    if (contents.kind === 'OTHER_FORMAT') {
      yield otherFormat('', contents.name)
      return
    }
    if (contents.kind === 'DOCUMENT') {
      yield await officeFound(archive, contents.format, inside)
      return
    }
    const known = archivePaths(paths)
    // Entries may lie on top of each other: each is small for its size, and all together are not.
    const meter = inside.meter(true)
    const meterAll = (unpacked: number) => meter(unpacked, archive.size)
    let number = 0
    for await (const entry of zipEntries(archive)) {
      number += 1
      const place = `entry ${number} ${entry.path}`
      const { reason, capture } = known(entry.path)
      if (contents.kind === 'WACZ' ? !isCrawlOfWacz(entry.path) : reason !== null) {
        yield otherRecord(place, reason ?? 'other file of a WACZ')
      } else if (entry.problem !== null) yield locked(place, entry.problem)
      else {
        const entryFile = fileOf(entry, inside, meterAll)
        for await (const found of inside.open(place, entryFile, inside.capture)) {
          yield found.kind === 'PAGE' && found.place === place
            ? pageOfFolder(found, entryFile.name, capture)
            : found
        }
      }
    }
  },
}

function fileOf(entry: ZipEntry, inside: Inside, meterAll: UnpackingMeter): ContainerFile {
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1)
  return { ...streamed(name, metered(entry, [inside.meter(), meterAll])), size: entry.bytes }
}

/** The list of an archive is at its end: what cannot be read there is held. */
async function seekable(file: ContainerFile, { limits }: Inside): Promise<SeekableFile> {
  const { size, read } = file
  if (size !== null && read !== null) return { ...file, size, read }
  const bytes = await whole(file.stream(), limits.heldBytes)
  if (bytes === null) {
    throw new ContainerError(
      'CONTAINER_TOO_LARGE',
      'The ZIP archive comes through a pipe or lies in another file and is too large to be held. Save it as a file and give that.',
    )
  }
  return fileOfBytes(file.name, bytes)
}

function tooManyEntries(): ContainerError {
  return new ContainerError(
    'CONTAINER_TOO_LARGE',
    'The ZIP archive has more entries than are read of one. Split it into several.',
  )
}

const problems = {
  ENCRYPTED: 'The entry is encrypted. Save it again without a password.',
  METHOD: 'The entry is packed by a method that is not read. Save it again as an ordinary ZIP archive.',
} as const

function locked(place: string, problem: keyof typeof problems): FailedPage {
  return { kind: 'FAILED', place, code: 'CONTAINER_LOCKED', message: problems[problem] }
}
