import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { BenchError } from './options.ts'

/** The archive as it stands in a checkout of this repository, with what is installed there. */
export interface Version {
  readonly folder: string
  /** The file of the command `communique`. */
  readonly command: string
  readonly Archive: typeof import('@communique/archive').Archive
  readonly parsePage: typeof import('@communique/press').parsePage
  readonly PageError: typeof import('@communique/press').PageError
}

/** @throws BenchError */
export async function versionIn(folder: string): Promise<Version> {
  const command = resolve(folder, 'apps/cli/src/main.ts')
  if (!existsSync(command) || !existsSync(join(folder, 'node_modules'))) {
    throw new BenchError(
      `--before takes a checkout of this repository in which npm ci has run, not ${folder}`,
    )
  }
  const installed = createRequire(resolve(folder, 'package.json'))
  const load = (name: string) => import(pathToFileURL(installed.resolve(name)).href)
  // Publishing must be called the same way there.
  const { Archive }: Pick<Version, 'Archive'> = await load('@communique/archive')
  const { parsePage, PageError }: Pick<Version, 'parsePage' | 'PageError'> = await load('@communique/press')
  return { folder, command, Archive, parsePage, PageError }
}

/** That of this checkout. */
export const current: Version = await versionIn(fileURLToPath(new URL('../../', import.meta.url)))
