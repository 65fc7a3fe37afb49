import { createHash, type Hash, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, statSync } from 'node:fs'
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { WriterState } from '@communique/export'
import { Failure } from '../failure.ts'
import { StateFile } from '../state-file.ts'

/** How far an export came: all that another run needs to go on. */
export interface ExportedSoFar {
  readonly articles: number
  /** Of the file. What lies behind them was not finished. */
  readonly bytes: number
  /** The cursor behind which to go on; null at the beginning. */
  readonly after: string | null
  /** Undefined at the beginning. */
  readonly writer: WriterState | undefined
}

/** What an export is of, and what another run must find the same. */
export interface Begun {
  /** All that was asked for, in words. */
  readonly asked: string
  readonly position: string
  readonly generation: number
  /** Articles. */
  readonly total: number
  /** ISO 8601. */
  readonly at: string
}

/** What lies in the state of a file. */
interface Saved {
  /** Of the program that wrote it: another may write other bytes. */
  readonly made: string
  /** Another one in each run. */
  readonly run: string
  readonly begun: Begun
  readonly reached: Omit<ExportedSoFar, 'writer'>
  /** In the form of `v8.serialize`, in base64. */
  readonly writer: string
}

/**
 * A file that has its name only when it is whole. Until then it is FILE.partial, and FILE.partial.state says how much of it
 * another run may go on from, however this one ends.
 */
export class PartialFile implements AsyncDisposable {
  readonly path: string
  readonly #made: string
  readonly #run = randomUUID()
  readonly #state: StateFile
  #file: FileHandle | null = null
  #hash: Hash = createHash('sha256')
  #begun: Begun | null = null
  #bytes = 0
  #reached: ExportedSoFar | null = null
  #saved: ExportedSoFar | null = null

  private constructor(path: string, made: string) {
    this.path = path
    this.#made = made
    this.#state = new StateFile(statePath(path))
  }

  /** `made` names the program and its format. @throws Failure where the file is there already, or a folder is */
  static at(
    path: string,
    { made, isForced }: { readonly made: string; readonly isForced: boolean },
  ): PartialFile {
    if (/[/\\]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new Failure(
        `The place ${path} is a folder. Give the name of a file, such as ${join(path, 'archive.csv')}.`,
      )
    if (existsSync(path) && !isForced)
      throw new Failure(`The file ${path} exists. Give another name, or replace it with --force.`)
    return new PartialFile(path, made)
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Where to go on; null at the beginning. */
  get reached(): ExportedSoFar | null {
    return this.#reached
  }

  /**
   * What an earlier run left; null where nothing can be gone on from, with the reason where somebody may wonder.
   * @throws Failure where it is of something else
   */
  async left(
    asked: string,
    isForced: boolean,
  ): Promise<{ begun: Begun; reached: ExportedSoFar } | string | null> {
    const partial = await stat(partialPath(this.path)).catch(() => null)
    const saved = await this.#readState()
    if (partial === null) return null
    if (saved === null) {
      if (isForced) return null
      throw new Failure(
        `The file ${this.path}.partial exists, and nothing says what it is. Remove it, or replace it with --force.`,
      )
    }
    const { begun, reached } = saved
    if (begun.asked !== asked) {
      if (isForced) return null
      throw new Failure(
        `The file ${this.path}.partial holds an unfinished export of something else (${begun.asked}). Run that one again to finish it, give another name, or begin anew with --force.`,
      )
    }
    if (saved.made !== this.#made) return 'another version of this command began it'
    if (partial.size < reached.bytes) return `${partialPath(this.path)} is shorter than it was`
    return { begun, reached: { ...reached, writer: deserialize(Buffer.from(saved.writer, 'base64')) } }
  }

  /** Begins anew. @throws Failure */
  async begin(begun: Begun): Promise<void> {
    await this.#told(async () => {
      // Another run that writes to it keeps a file without a name.
      await rm(partialPath(this.path), { force: true })
      this.#file = await open(partialPath(this.path), 'wx')
    })
    this.#begun = begun
    await this.#save({ articles: 0, bytes: 0, after: null, writer: undefined })
  }

  /** Goes on where an earlier run ended. @throws Failure */
  async resume(begun: Begun, reached: ExportedSoFar): Promise<void> {
    await this.#told(async () => {
      this.#file = await open(partialPath(this.path), 'r+')
      await this.#file.truncate(reached.bytes)
      for await (const piece of createReadStream(partialPath(this.path))) this.#hash.update(piece)
    })
    this.#bytes = reached.bytes
    this.#begun = begun
    await this.#save(reached)
  }

  /** @throws Failure */
  async write(piece: Uint8Array): Promise<void> {
    if (piece.length === 0) return
    await this.#told(async () => {
      for (let at = 0; at < piece.length; ) {
        const { bytesWritten } = await this.#open().write(piece, at, piece.length - at, this.#bytes + at)
        at += bytesWritten
      }
    })
    this.#bytes += piece.length
    this.#hash.update(piece)
  }

  /** Notes how far what was written reaches. It is on the disk after the next `save`. */
  note(reached: Omit<ExportedSoFar, 'bytes'>): void {
    this.#reached = { ...reached, bytes: this.#bytes }
  }

  /** Brings what was noted to the disk, where it is not there. @throws Failure */
  async save(): Promise<void> {
    if (this.#reached !== null && this.#reached !== this.#saved) await this.#save(this.#reached)
  }

  /** After a failure: saves what can be saved, and frees what lies behind it. */
  async leave(): Promise<void> {
    try {
      if (this.#reached === null) return
      await this.#file?.truncate(this.#reached.bytes)
      await this.save()
    } catch {
      // What was saved before holds.
    }
  }

  /** SHA-256 in hexadecimal of all that was written. */
  digest(): string {
    return this.#hash.copy().digest('hex')
  }

  /** Gives the file its name. `beside` is another file that comes with it, by its path. @throws Failure */
  async keep(beside: { readonly path: string; readonly content: string }): Promise<void> {
    await this.#checkRun()
    await this.#told(async () => {
      await this.#open().sync()
      await this.#open().close()
      this.#file = null
      await writeFile(`${beside.path}.new`, beside.content)
      await rename(partialPath(this.path), this.path)
      await rename(`${beside.path}.new`, beside.path)
      await rm(statePath(this.path), { force: true })
      const folder = await open(dirname(this.path))
      // Some systems cannot sync a folder.
      await folder.sync().catch(() => {})
      await folder.close()
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file?.close().catch(() => {})
  }

  #open(): FileHandle {
    if (this.#file === null) throw new Error('The file is not open.')
    return this.#file
  }

  async #save(reached: ExportedSoFar): Promise<void> {
    if (this.#begun === null) throw new Error('Nothing was begun.')
    if (this.#saved !== null) await this.#checkRun()
    const { writer, ...rest } = reached
    const saved: Saved = {
      made: this.#made,
      run: this.#run,
      begun: this.#begun,
      reached: rest,
      writer: serialize(writer).toString('base64'),
    }
    await this.#told(async () => {
      // What the state takes for written must not be lost with the machine either.
      await this.#open().datasync()
      await this.#state.write(`${JSON.stringify(saved)}\n`)
    }).catch((error: unknown) => {
      // Of two that write it in one moment, one finds that the other took its file away.
      throw codeOf(error) === 'ENOENT' && existsSync(statePath(this.path)) ? this.#another() : error
    })
    this.#reached = reached
    this.#saved = reached
  }

  /** Two runs at once would each spoil what the other writes. @throws Failure */
  async #checkRun(): Promise<void> {
    const saved = await this.#readState()
    if (saved?.run !== this.#run) throw this.#another()
  }

  #another(): Failure {
    return new Failure(
      `Another run writes the file ${this.path} too. Wait until it has ended, or give another name.`,
    )
  }

  async #readState(): Promise<Saved | null> {
    try {
      const value: unknown = JSON.parse(await readFile(statePath(this.path), 'utf8'))
      return isSaved(value) ? value : null
    } catch {
      return null
    }
  }

  async #told(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (cause) {
      throw unwritable(this.path, this.#saved?.articles ?? 0, cause)
    }
  }
}

export const partialPath = (path: string) => `${path}.partial`
const statePath = (path: string) => `${path}.partial.state`

function isSaved(value: unknown): value is Saved {
  return (
    typeof value === 'object' && value !== null && 'begun' in value && 'reached' in value && 'writer' in value
  )
}

/** What the system said stands in the causes. */
function originOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? originOf(error.cause) : error
}

function codeOf(error: unknown): unknown {
  const origin = originOf(error)
  return origin instanceof Error && 'code' in origin ? origin.code : undefined
}

function unwritable(path: string, articles: number, cause: unknown): Failure {
  const origin = originOf(cause)
  const reason = origin instanceof Error ? origin.message : String(origin)
  const code = codeOf(cause)
  const isFull = code === 'ENOSPC' || code === 'EDQUOT'
  const there = articles.toLocaleString('en')
  if (isFull && articles > 0) {
    return new Failure(
      `The disk of ${path} is full (${reason}). Delete something there, and run the same command again: it goes on behind the ${there} articles in ${path}.partial.`,
      { cause },
    )
  }
  return new Failure(
    isFull
      ? `The disk of ${path} is full (${reason}). Delete something there, and run the command again.`
      : `The file ${path} cannot be written (${reason}). Check the folder, and run the command again.`,
    { cause },
  )
}
