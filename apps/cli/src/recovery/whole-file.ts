import { existsSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../failure.ts'

/** A file that has its name only when it is whole and on the disk. Only its owner may read it. */
export class WholeFile implements AsyncDisposable {
  readonly #path: string
  readonly #file: FileHandle
  #isKept = false

  private constructor(path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  /** @throws Failure */
  static async create(path: string, isForced: boolean): Promise<WholeFile> {
    if (!isForced && existsSync(path))
      throw new Failure(`The file ${path} exists. Give another name, or replace it with --force.`)
    try {
      return new WholeFile(path, await open(`${path}.new`, 'w', 0o600))
    } catch (cause) {
      throw unwritable(path, cause)
    }
  }

  /** @throws Failure */
  async write(piece: Uint8Array): Promise<void> {
    try {
      await this.#file.writeFile(piece)
    } catch (cause) {
      throw unwritable(this.#path, cause)
    }
  }

  /** @throws Failure */
  async keep(): Promise<void> {
    try {
      await this.#file.sync()
      await this.#file.close()
      await rename(`${this.#path}.new`, this.#path)
      this.#isKept = true
      const folder = await open(dirname(this.#path))
      // Some systems cannot sync a folder.
      await folder.sync().catch(() => {})
      await folder.close()
    } catch (cause) {
      throw unwritable(this.#path, cause)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isKept) return
    await this.#file.close().catch(() => {})
    await rm(`${this.#path}.new`, { force: true })
  }
}

function unwritable(path: string, cause: unknown): Failure {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new Failure(`The file ${path} cannot be written (${reason}). Check the folder and its free space.`, {
    cause,
  })
}
