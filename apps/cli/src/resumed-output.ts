import { fdatasync, fstatSync } from 'node:fs'
import { promisify } from 'node:util'
import type { CursorStore } from '@communique/sdk'
import { Failure } from './failure.ts'
import { print } from './output.ts'
import type { StateFile } from './state-file.ts'

const synchronise = promisify(fdatasync)

/** A regular file that stdout is. */
interface OutputFile {
  readonly file: string
  /** In bytes. */
  readonly length: number
}

/** A line that is being printed, and what the output was before. */
interface Intent extends OutputFile {
  /** Where to go on when the line is whole. */
  readonly cursor: string
  /** The line with its end. */
  readonly text: string
}

/**
 * Lines on stdout and, in a file, the cursor behind the last one, so that a process that is killed at any moment loses
 * no line and repeats none.
 *
 * Two files cannot be written in one instant. Where stdout is a regular file, the state therefore says first what is
 * about to be printed, and how long the output was before. By the output's length whoever comes next sees how much of
 * the line is there, and prints the rest. Of a pipe or a terminal nobody can tell how much arrived: there the cursor is
 * saved behind the line, and a kill in between repeats the line.
 *
 * The first line of the state is a cursor, the second, where there is one, the intent. At an end in order it is the
 * cursor alone.
 */
export class ResumedOutput implements CursorStore, AsyncDisposable {
  readonly #state: StateFile
  #cursor: string | undefined
  #intended: string | undefined

  constructor(state: StateFile) {
    this.#state = state
  }

  /** The cursor behind which to go on. A line that was broken off is whole then. */
  readonly load = async (): Promise<string | undefined> => {
    const [cursor, second] = ((await this.#state.read()) ?? '').split('\n').map((line) => line.trim())
    this.#cursor = cursor || undefined
    if (second) {
      const intent = readIntent(second)
      if (intent === undefined) {
        throw new Failure(
          `${this.#state.path} holds something after the cursor that watch did not write. Delete all but its first line.`,
        )
      }
      await print(missingOf(intent))
      await this.#write(intent.cursor)
    }
    return this.#cursor
  }

  /** Prints the line that a cursor stands for. */
  async printLine(line: string, cursor: string): Promise<void> {
    const output = outputFile()
    const text = `${line}\n`
    if (output !== undefined) {
      const intent: Intent = { cursor, text, ...output }
      await this.#write(this.#cursor ?? '', intent)
      this.#intended = cursor
    }
    await print(text)
  }

  readonly save = async (cursor: string): Promise<void> => {
    // What was intended is done, as the output shows.
    if (cursor === this.#intended) this.#cursor = cursor
    else await this.#write(cursor)
  }

  /** Only a process that is killed leaves an intent behind: the next may have another output. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#cursor !== undefined && this.#cursor === this.#intended) await this.#write(this.#cursor)
  }

  async #write(cursor: string, intent?: Intent): Promise<void> {
    this.#intended = undefined
    // What the state takes for printed must not be lost with the machine either.
    if (outputFile() !== undefined) await synchronise(process.stdout.fd)
    await this.#state.write([cursor, ...(intent ? [JSON.stringify(intent)] : []), ''].join('\n'))
    this.#cursor = cursor
  }
}

/** Undefined where stdout is a pipe, a terminal or the like. */
function outputFile(): OutputFile | undefined {
  const status = fstatSync(process.stdout.fd, { bigint: true })
  return status.isFile() ? { file: `${status.dev}:${status.ino}`, length: Number(status.size) } : undefined
}

/** What of a line did not get into the output: all of it where that is another by now. */
function missingOf({ text, file, length }: Intent): Uint8Array {
  const output = outputFile()
  const printed = output?.file === file ? Math.max(0, output.length - length) : 0
  return Buffer.from(text).subarray(printed)
}

function readIntent(json: string): Intent | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isIntent(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isIntent(value: unknown): value is Intent {
  if (typeof value !== 'object' || value === null) return false
  const { cursor, text, file, length }: { [Field in keyof Intent]?: unknown } = value
  return [cursor, text, file].every((field) => typeof field === 'string') && typeof length === 'number'
}
