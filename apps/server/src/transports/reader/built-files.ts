import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, extname, join, sep } from 'node:path'
import type { ContentCoding } from '../../answers/sent-answer.ts'

/** A file as the build of the reading room left it. */
export interface BuiltFile {
  readonly mediaType: string
  readonly bytes: Buffer
  /** The same compressed, where the build did. */
  readonly compressed: ReadonlyMap<ContentCoding, Buffer>
  readonly etag: string
}

/** Files by their paths in the build: `index.html`, `assets/index-1a2b.js`. */
export type BuiltFiles = ReadonlyMap<string, BuiltFile>

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const codings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const satisfies readonly (readonly [ContentCoding, string])[]

/** The folder that `npm run build` of the reading room fills. */
export function builtFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('@communique/reader/package.json')), 'dist')
}

/** All files of a build; null where there is none. */
export async function readBuiltFiles(folder: string): Promise<BuiltFiles | null> {
  const names = await readdir(folder, { recursive: true }).catch((): string[] => [])
  if (!names.includes('index.html')) return null
  const read = names
    .filter((name) => extname(name) in mediaTypes)
    .map(async (name) => [name.replaceAll(sep, '/'), await readBuiltFile(folder, name, names)] as const)
  return new Map(await Promise.all(read))
}

async function readBuiltFile(folder: string, name: string, names: readonly string[]): Promise<BuiltFile> {
  const bytes = await readFile(join(folder, name))
  const compressed = new Map<ContentCoding, Buffer>()
  for (const [coding, extension] of codings)
    if (names.includes(name + extension))
      compressed.set(coding, await readFile(join(folder, name + extension)))
  return {
    mediaType: mediaTypes[extname(name)] ?? 'application/octet-stream',
    bytes,
    compressed,
    // Weak: what is sent compressed has the same name.
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url')}"`,
  }
}
