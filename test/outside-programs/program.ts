import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { promisify } from 'node:util'

/** Runs a program; what it prints. @throws when it exits with another code than 0 */
export const run = promisify(execFile)

/**
 * A program of this machine, by the package of Debian that brings it; null where a user has none. Where everything must
 * be checked, its absence is a failure.
 */
export function programPath(name: string, debian: string): string | null {
  const path = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin']
    .map((folder) => `${folder}/${name}`)
    .find(existsSync)
  if (path !== undefined) return path
  if (process.env['CI'] !== undefined)
    throw new Error(`${name} is missing: nothing may be left unchecked here`)
  console.warn(`Skipped: ${name} is not on this machine (Debian: ${debian})`)
  return null
}
