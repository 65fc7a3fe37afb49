import { type Found, pageOfFolder, pagesIn } from '@communique/containers'
import type { GivenPage, PageFormat } from '@communique/press'
import { openFile } from './disk-file.ts'
import { type GivenFile, givenFiles } from './given-files.ts'

/** What was found in what was given. Everything in it is told. */
export type FoundItem = FoundPage | NoPageItem | UnreadableItem

/** A page, its bytes untouched. */
export interface FoundPage {
  readonly kind: 'PAGE'
  /** Where it is, for people: a path, with the place in the file where several pages share one. */
  readonly place: string
  readonly page: GivenPage
  /** Whether the page is one line of JSON among others. */
  readonly isLine: boolean
}

/** Something that is no page. */
export interface NoPageItem {
  readonly kind: 'NO_PAGE'
  readonly place: string
  /** In few words, so that it can be counted: "image", "hidden file". */
  readonly reason: string
}

/** Something that should have been read and could not be. */
export interface UnreadableItem {
  readonly kind: 'UNREADABLE'
  readonly place: string
  readonly code: string
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

/**
 * The pages in the files and folders that `paths` name and in containers among them, one after the other and each only
 * when it is asked for: at most one page is held. What is no page and what cannot be read is given as such, and the
 * others follow.
 * @throws Failure where a path does not exist
 */
export async function* givenPages(
  paths: readonly string[],
  options: GivenPagesOptions,
): AsyncGenerator<FoundItem, void, void> {
  for await (const file of givenFiles(paths)) {
    if (file.kind === 'NO_PAGE') {
      yield file
      continue
    }
    try {
      yield* pagesOf(file, options)
    } catch (error) {
      if (options.signal?.aborted) return
      yield { kind: 'UNREADABLE', place: file.path, code: 'FILE_UNREADABLE', message: unreadable(error) }
    }
  }
}

async function* pagesOf(
  file: GivenFile,
  { format, maxPageBytes, signal, onRead }: GivenPagesOptions,
): AsyncGenerator<FoundItem, void, void> {
  await using opened = openFile(file, { signal, onRead })
  const found = pagesIn(opened.container, {
    format,
    limits: { pageBytes: maxPageBytes },
    ...(signal !== undefined && { signal }),
  })
  for await (const item of found) {
    const isFile = item.kind === 'PAGE' && item.place === '' && !file.isNamed
    yield itemOf(isFile ? pageOfFolder(item, file.name, file.capture) : item, file)
  }
}

function itemOf(found: Found, file: GivenFile): FoundItem {
  const place = placeOf(found.place, file.path)
  switch (found.kind) {
    case 'NO_PAGE':
      return { kind: 'NO_PAGE', place, reason: found.reason }
    case 'FAILED':
      return { kind: 'UNREADABLE', place, code: found.code, message: found.message }
    case 'PAGE':
      return { kind: 'PAGE', place, page: found.page, isLine: lineIn(found.place) !== null }
  }
}

/** As editors and compilers write it where it is a line. */
function placeOf(inside: string, path: string): string {
  if (inside === '') return path
  const line = lineIn(inside)
  return line === null ? `${path}: ${inside}` : `${path}:${line}`
}

/** The number of a line; null where the place is another, or in a line. */
const lineIn = (place: string): string | null => /^line (\d+)$/.exec(place)?.[1] ?? null

function unreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EACCES' || code === 'EPERM') return 'This user may not read the file. Change its permissions.'
  return `The file cannot be read (${error instanceof Error ? error.message : String(error)}). Check the path.`
}
