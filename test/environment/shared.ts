import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Texts that belong to their publishers: they lie beside the repository, never in it. */
const folder = fileURLToPath(new URL('../../../shared/', import.meta.url))

/**
 * The path of something in the shared folder; null for a user who has the repository alone. Where everything must
 * be checked, its absence is a failure.
 */
export function sharedPath(name: string): string | null {
  const path = `${folder}${name}`
  if (existsSync(path)) return path
  if (process.env['CI'] !== undefined)
    throw new Error(`${path} is missing: nothing may be left unchecked here`)
  console.warn(`Skipped: ${name} is not part of the repository`)
  return null
}
