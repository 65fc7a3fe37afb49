import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { fileIn, folderIn, type KnownFolder, Listing, topFolder } from '@communique/containers'
import type { CaptureFacts } from '@communique/press'
import { Failure } from '../failure.ts'

/** What stands for standard input on the command line. */
const standardInput = '-'

/** What it is called in reports. */
const standardInputName = 'standard input'

/** Something that was given or found, not opened yet. */
export interface GivenFile {
  readonly kind: 'FILE'
  /** As it was given or found, for people. */
  readonly path: string
  /** Without folders; '' for what has none: standard input, a pipe. */
  readonly name: string
  /** In bytes; null for what has no length before it is read. */
  readonly size: number | null
  readonly isStandardInput: boolean
  /** Whether somebody named it, and did not name a folder around it. */
  readonly isNamed: boolean
  /** What its path says of its capture. */
  readonly capture: CaptureFacts | null
}

/** Something in a folder that is no page, by its name and what lies around it. */
export interface NoFile {
  readonly kind: 'NO_PAGE'
  readonly place: string
  /** In few words, so that it can be counted. */
  readonly reason: string
}

/**
 * The files that `paths` stand for, folders with all that is in them, in the order of their names. Everything in a folder
 * is told of.
 * @throws Failure where a path does not exist, or a folder is empty
 */
export async function* givenFiles(paths: readonly string[]): AsyncGenerator<GivenFile | NoFile, void, void> {
  for (const path of paths) {
    if (path === standardInput) {
      yield { ...named(standardInputName, null), size: null, isStandardInput: true }
      continue
    }
    const stats = await existing(path)
    if (stats.isDirectory()) yield* inGivenFolder(path)
    else yield named(path, stats)
  }
}

async function* inGivenFolder(path: string): AsyncGenerator<GivenFile | NoFile, void, void> {
  const names = await namesIn(path)
  if (names === null) {
    yield named(path, null)
    return
  }
  let isEmpty = true
  for await (const file of inFolder(path, topFolder(basename(resolve(path)), names.listing), names)) {
    isEmpty = false
    yield file
  }
  if (isEmpty) throw new Failure(`The folder ${path} is empty. Name a folder with pages in it.`)
}

interface Names {
  readonly listing: Listing
  /** Links that lead to folders. They are not followed: they could lead round in a circle. */
  readonly links: readonly string[]
  /** What is neither a file nor a folder: pipes and devices. */
  readonly others: readonly string[]
}

/** Null where the folder cannot be read. */
async function namesIn(path: string): Promise<Names | null> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => null)
  if (entries === null) return null
  const files: string[] = []
  const folders: string[] = []
  const links: string[] = []
  const others: string[] = []
  for (const entry of entries) {
    if (entry.isDirectory()) folders.push(entry.name)
    else if (entry.isFile()) files.push(entry.name)
    else {
      const stats = entry.isSymbolicLink() ? await stat(join(path, entry.name)).catch(() => null) : entry
      // A link that leads nowhere is given as a file, so that opening it tells why.
      const kind = stats === null || stats.isFile() ? files : stats.isDirectory() ? links : others
      kind.push(entry.name)
    }
  }
  return { listing: new Listing(files, folders), links, others }
}

async function* inFolder(
  path: string,
  folder: KnownFolder,
  { listing, links, others }: Names,
): AsyncGenerator<GivenFile | NoFile, void, void> {
  const folders = new Set(listing.folders)
  const apart = new Map([
    ...links.map((name) => [name, 'link to a folder'] as const),
    ...others.map((name) => [name, 'pipe or device'] as const),
  ])
  for (const name of [...listing.files, ...folders, ...apart.keys()].sort()) {
    const place = join(path, name)
    const reason = apart.get(name)
    if (reason !== undefined) yield { kind: 'NO_PAGE', place, reason }
    else if (!folders.has(name)) yield await found(place, name, folder)
    else {
      const names = await namesIn(place)
      // Given as a file, so that opening it tells why it cannot be read, and the others follow.
      if (names === null) yield named(place, null)
      else yield* inFolder(place, folderIn(folder, name, names.listing), names)
    }
  }
}

async function found(path: string, name: string, folder: KnownFolder): Promise<GivenFile | NoFile> {
  const { reason, capture } = fileIn(folder, name)
  if (reason !== null) return { kind: 'NO_PAGE', place: path, reason }
  const stats = await stat(path).catch(() => null)
  return { kind: 'FILE', path, name, size: stats?.size ?? 0, isStandardInput: false, isNamed: false, capture }
}

/** `stats` are null where nobody can know them; then there is nothing to read. */
function named(path: string, stats: Stats | null): GivenFile {
  return {
    kind: 'FILE',
    path,
    name: stats?.isFile() ? basename(path) : '',
    size: stats === null ? 0 : stats.isFile() ? stats.size : null,
    isStandardInput: false,
    isNamed: true,
    capture: null,
  }
}

async function existing(path: string): Promise<Stats> {
  try {
    return await stat(path)
  } catch (cause) {
    throw new Failure(`${path} does not exist. Give a file, a folder, or - for standard input.`, { cause })
  }
}

/** How many bytes `paths` have in all; null where one of them has no length before it is read. */
export async function bytesOf(paths: readonly string[]): Promise<number | null> {
  let bytes = 0
  for await (const file of givenFiles(paths)) {
    if (file.kind === 'NO_PAGE') continue
    if (file.size === null) return null
    bytes += file.size
  }
  return bytes
}
