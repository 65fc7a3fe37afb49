import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const cache = join(root, '../../node_modules/.cache/pothos-kysely')

/** What the files of the harbour are made by. */
const sources = [
  'package.json',
  ...['create-tables', 'harbour', 'tables'].map((name) => `example/${name}.ts`),
]

/**
 * The files of a database with the harbour, as PGlite dumps them: to make them takes it seconds, to load them a moment.
 * They are made once for the same sources; two processes that make them at once make the same.
 */
export async function harbourFiles(make: () => Promise<Blob>): Promise<Blob> {
  const hash = createHash('sha256')
  for (const path of sources) hash.update(await readFile(join(root, path)))
  const path = join(cache, `harbour-${hash.digest('hex').slice(0, 16)}.tar`)
  const kept = await readFile(path).catch(() => null)
  if (kept !== null) return new Blob([kept])
  const made = await make()
  await mkdir(cache, { recursive: true })
  // Renamed into place, so that nobody finds half of it.
  await writeFile(`${path}.${process.pid}`, made.stream())
  await rename(`${path}.${process.pid}`, path)
  return made
}
