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

  /** @throws Error where the tests fail as they are: then they notice everything */
  static async copied(): Promise<PackageTests> {
    const folder = await mkdtemp(join(tmpdir(), 'communique-mutate-'))
    await cp(join(top, 'packages/reported-speech'), join(folder, 'packages/reported-speech'), {
      recursive: true,
      filter: (path) => !/\/(?:node_modules|dist)(?:\/|$)/.test(path),
    })
    await cp(join(top, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
    await symlink(join(top, 'node_modules'), join(folder, 'node_modules'))
    const tests = new PackageTests(folder)
    if (await tests.#pass()) return tests
    await tests[Symbol.asyncDispose]()
    throw new Error('The tests of the package fail as it is. Mend them first.')
  }

  /** Whether the tests beside the source fail with the change. */
  async notice({ file, text }: Mutant, original: string): Promise<boolean> {
    const path = join(this.#folder, 'packages/reported-speech/src', file)
    await writeFile(path, text)
    try {
      return !(await this.#pass())
    } finally {
      await writeFile(path, original)
    }
  }

  async #pass(): Promise<boolean> {
    const vitest = join(top, 'node_modules/vitest/vitest.mjs')
    try {
      await run(process.execPath, [vitest, 'run', '--bail=1', '--dir=src', '--no-isolate'], {
        cwd: join(this.#folder, 'packages/reported-speech'),
        timeout: 120_000,
        maxBuffer: 64_000_000,
      })
      return true
    } catch {
      return false
    }
  }

  async [Symbol.asyncDispose]() {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
