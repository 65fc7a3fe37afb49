import { open, readFile, rename } from 'node:fs/promises'
import { Failure } from './failure.ts'

/**
 * A small file that is always whole: a new one is written beside it, forced to the disk, and only then takes its
 * name.
 */
export class StateFile {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** Null where there is none. @throws Failure */
  async read(): Promise<string | null> {
    try {
      return await readFile(this.path, 'utf8')
    } catch (cause) {
      if (isMissing(cause)) return null
      throw new Failure(
        `The cursor in ${this.path} cannot be read (${reasonOf(cause)}). Check the file, or give another with --state.`,
        { cause },
      )
    }
  }

  /** @throws Failure */
  async write(content: string): Promise<void> {
    try {
      const next = await open(`${this.path}.new`, 'w')
      try {
        await next.writeFile(content)
        await next.sync()
      } finally {
        await next.close()
      }
      await rename(`${this.path}.new`, this.path)
    } catch (cause) {
      throw new Failure(
        `The cursor cannot be written to ${this.path} (${reasonOf(cause)}). Check the folder, or give another file with --state.`,
        { cause },
      )
    }
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
