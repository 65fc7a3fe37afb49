import { flushCompileCache } from 'node:module'
import { pageWords } from '@communique/archive/page-words'
import { fileOfBytes, pagesIn } from '@communique/containers'
import { type GivenPage, maxPageBytes, PageError, readPage } from '@communique/press'
import {
  type ContainerLimits,
  type FilesToRead,
  type FileToExplain,
  tooManyPages,
} from './container-limits.ts'
import { explainedPage } from './explained-page.ts'
import type { FileReadings, PageExplanation, PageReading } from './page-reading.ts'

/** What a worker thread runs. It loads the containers, the parser, what cuts texts into words, and nothing else. */
export default async function readFiles({ files, limits, cut }: FilesToRead): Promise<FileReadings[]> {
  const readings: FileReadings[] = []
  for (const file of files) {
    const read = await readingsOf(file, limits)
    readings.push(cut ? read.map(withWords) : read)
  }
  keepCompiled()
  return readings
}

/** What the stages of reading see on one page. */
export async function explainFile({ file, limits }: FileToExplain): Promise<PageExplanation> {
  let outcome: PageExplanation
  try {
    const page = await pageOf(file, limits)
    outcome =
      page === null ? { status: 'REFUSED' } : { status: 'EXPLAINED', explanation: explainedPage(page) }
  } catch (error) {
    outcome =
      error instanceof PageError ? { status: 'REFUSED' } : { status: 'BROKEN', reason: reasonOf(error) }
  }
  keepCompiled()
  return outcome
}

/** The page that a file itself is; null where it is none. */
async function pageOf(file: GivenPage, { containerBytes }: ContainerLimits): Promise<GivenPage | null> {
  if (file.kind !== 'file' || file.format !== 'auto') return file
  const { bytes, name = '', format, capture } = file
  for await (const found of pagesIn(fileOfBytes(name, bytes), {
    format,
    limits: { pageBytes: maxPageBytes, unpackedBytes: containerBytes },
    ...(capture && { capture }),
  }))
    if (found.kind === 'PAGE' && found.place === '') return found.page
  return null
}

let isKept = false

/** A thread may be ended at any moment, and keeps nothing then. */
function keepCompiled(): void {
  if (!isKept) flushCompileCache()
  isKept = true
}

async function readingsOf(given: GivenPage, limits: ContainerLimits): Promise<FileReadings> {
  try {
    return given.kind === 'file' && given.format === 'auto'
      ? await readFile(given, limits)
      : [readingOf('', given)]
  } catch (error) {
    return [broken('', error)]
  }
}

/** A file may hold many pages. It is refused as a whole where they are more than one request takes. */
async function readFile(
  { bytes, name = '', format, capture, alone = false }: Extract<GivenPage, { kind: 'file' }>,
  limits: ContainerLimits,
): Promise<FileReadings> {
  const readings: PageReading[] = []
  let noPage: PageReading | null = null
  for await (const found of pagesIn(fileOfBytes(name, bytes), {
    format,
    limits: { pageBytes: maxPageBytes, unpackedBytes: limits.containerBytes },
    ...(capture && { capture }),
  })) {
    const { place } = found
    if (alone && place !== '') continue
    if (found.kind === 'PAGE') readings.push(readingOf(place, found.page))
    else {
      const refused = { status: 'REFUSED', place, code: found.code, message: found.message } as const
      if (found.kind === 'FAILED') readings.push(refused)
      else noPage ??= refused
    }
    if (readings.length > limits.containerPages) return [tooManyPages(limits)]
  }
  if (readings.length > 0) return readings
  return [
    noPage ?? {
      status: 'REFUSED',
      place: '',
      code: 'OTHER_RECORD',
      message: 'The file holds no page. Send the page itself.',
    },
  ]
}

function readingOf(place: string, given: GivenPage): PageReading {
  try {
    const page = readPage(given)
    return page instanceof PageError
      ? { status: 'REFUSED', place, code: page.code, message: page.message }
      : { status: 'READ', place, page, words: null }
  } catch (error) {
    return broken(place, error)
  }
}

function withWords(reading: PageReading): PageReading {
  return reading.status === 'READ' ? { ...reading, words: pageWords(reading.page) } : reading
}

function broken(place: string, error: unknown): PageReading {
  return { status: 'BROKEN', place, reason: reasonOf(error) }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
