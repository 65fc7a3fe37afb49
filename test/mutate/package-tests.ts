import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Mutant } from './mutants.ts'

const run = promisify(execFile)
const top = join(import.meta.dirname, '../..')

/** A copy of the package far from the repository, whose own tests can be run with a change. */
export class PackageTests implements AsyncDisposable {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async copied(): Promise<PackageTests> {
    const folder = await mkdtemp(join(tmpdir(), 'communique-mutate-'))
    await cp(join(top, 'packages/reported-speech'), join(folder, 'package'), {
      recursive: true,
      filter: (path) => !/\/(?:node_modules|dist)(?:\/|$)/.test(path),
    })
    await symlink(join(top, 'node_modules'), join(folder, 'node_modules'))
    return new PackageTests(folder)
  }

  /** Whether the tests beside the source fail with the change. */
  async notice({ file, text }: Mutant, original: string): Promise<boolean> {
    const path = join(this.#folder, 'package/src', file)
    await writeFile(path, text)
    try {
      await run(
        process.execPath,
        [join(top, 'node_modules/vitest/vitest.mjs'), 'run', '--bail=1', '--dir=src'],
        {
          cwd: join(this.#folder, 'package'),
          timeout: 120_000,
        },
      )
      return false
    } catch {
      return true
    } finally {
      await writeFile(path, original)
    }
  }

  async [Symbol.asyncDispose]() {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
