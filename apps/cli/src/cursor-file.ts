import { open, readFile, rename } from 'node:fs/promises'
import type { CursorStore } from '@communique/sdk'
import { Failure } from './failure.ts'

/**
 * A cursor in a file of its own, which is always whole: a new one is written beside it, forced to the disk, and only
 * then takes its name.
 */
export function cursorFile(path: string): CursorStore {
  return {
    load: async () => {
      try {
        return (await readFile(path, 'utf8')).trim() || null
      } catch (cause) {
        if (isMissing(cause)) return null
        throw new Failure(`The cursor in ${path} cannot be read (${reasonOf(cause)}).`, { cause })
      }
    },
    save: async (cursor) => {
      try {
        const next = await open(`${path}.new`, 'w')
        try {
          await next.writeFile(`${cursor}\n`)
          await next.sync()
        } finally {
          await next.close()
        }
        await rename(`${path}.new`, path)
      } catch (cause) {
        throw new Failure(`The cursor cannot be written to ${path} (${reasonOf(cause)}).`, { cause })
      }
    },
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
