import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PageFormat } from '@communique/press'
import { Failure } from '../failure.ts'

/** What stands for standard input on the command line. */
const standardInput = '-'

/** What it is called in reports. */
export const standardInputName = 'standard input'

/** Something with pages in it, not opened yet. */
export interface PageFile {
  /** As it was given or found, for people. */
  readonly path: string
  /** Without folders and without `.gz`: its ending tells the format. */
  readonly name: string
  /** Only of a file proper; null for what has no length: standard input, a pipe. */
  readonly size: number | null
  readonly compressed: boolean
  /** UNKNOWN: only the first characters can tell. */
  readonly layout: 'PAGE' | 'LINES' | 'UNKNOWN'
}

const pageEndings = new Set(['.txt', '.md', '.html', '.htm', '.xhtml', '.json', '.jsonl', '.ndjson'])

/**
 * The files that `paths` stand for, folders with all that is in them, in the order of their names. In folders only
 * what ends like a page counts; a file that is named is taken whatever its name.
 * @throws Failure where a path does not exist
 */
export async function* pageFiles(
  paths: readonly string[],
  format: PageFormat,
): AsyncGenerator<PageFile, void, void> {
  for (const path of paths) {
    if (path === standardInput) {
      yield {
        path: standardInputName,
        name: '',
        size: null,
        compressed: false,
        layout: unnamedLayout(format),
      }
      continue
    }
    const stats = await existing(path)
    if (!stats.isDirectory()) {
      yield pageFile(path, stats, format)
      continue
    }
    let isEmpty = true
    for await (const file of inFolder(path, format)) {
      isEmpty = false
      yield file
    }
    if (isEmpty) {
      throw new Failure(
        `The folder ${path} contains no pages. Name a folder with files that end in ${[...pageEndings].join(', ')}, or in one of these and .gz.`,
      )
    }
  }
}

async function* inFolder(folder: string, format: PageFormat): AsyncGenerator<PageFile, void, void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
  if (entries === null) {
    // Given as a file, so that opening it tells why it cannot be read, and the others follow.
    yield pageFile(folder, null, format)
    return
  }
  entries.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) {
      yield* inFolder(path, format)
    } else if (pageEndings.has(endingOf(nameOf(path)))) {
      // A link is followed to a file, never to a folder: that could lead round in a circle.
      const stats = await stat(path).catch(() => null)
      if (stats?.isFile() ?? true) yield pageFile(path, stats, format)
    }
  }
}

function pageFile(path: string, stats: Stats | null, format: PageFormat): PageFile {
  const name = nameOf(path)
  const isProper = stats?.isFile() ?? true
  const isLines = ['.jsonl', '.ndjson'].includes(endingOf(name)) && format !== 'text' && format !== 'html'
  return {
    path,
    name: isProper ? name : '',
    size: isProper ? (stats?.size ?? 0) : null,
    compressed: isProper && name.length < basename(path).length,
    layout: isLines ? 'LINES' : isProper ? 'PAGE' : unnamedLayout(format),
  }
}

const unnamedLayout = (format: PageFormat) => (format === 'text' || format === 'html' ? 'PAGE' : 'UNKNOWN')

const nameOf = (path: string) => basename(path).replace(/\.gz$/i, '')

const endingOf = (name: string) => /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''

async function existing(path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (cause) {
    throw new Failure(`${path} does not exist. Give a file, a folder, or - for standard input.`, { cause })
  }
}

/** How many bytes `paths` have in all; null where one of them has no length before it is read. */
export async function bytesOf(paths: readonly string[], format: PageFormat): Promise<number | null> {
  let bytes = 0
  for await (const { size } of pageFiles(paths, format)) {
    if (size === null) return null
    bytes += size
  }
  return bytes
}
