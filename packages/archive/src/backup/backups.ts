import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { Engine } from '../engine/engine.ts'
import { StoreError } from '../store-error.ts'
import { pinnedState } from './pinned-state.ts'
import { heldSnapshot, type Snapshot } from './snapshot.ts'
import { writeBackup } from './write-backup.ts'

/** The fastest that makes a third of the size; better ones take three times as long. */
const gzip = { level: 1 }

/** Makes backups of an archive that is read and written meanwhile, one at a time. */
export class Backups implements AsyncDisposable {
  readonly #engine: Engine
  #running: { readonly stream: Promise<Readable>; readonly ended: Promise<void> } | undefined

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /**
   * The archive of this moment, as docs/backup-format.md says. Whoever asks must read the stream to its end or destroy it.
   * @throws StoreError `BACKUP_RUNNING`
   */
  start(): Promise<Readable> {
    if (this.#running !== undefined) {
      throw new StoreError(
        'BACKUP_RUNNING',
        'Another backup of this archive is being made. Wait until it has ended, then start again.',
      )
    }
    const ended = Promise.withResolvers<void>()
    const end = () => {
      this.#running = undefined
      ended.resolve()
    }
    const stream = this.#snapshot().then((snapshot) => packed(snapshot, end))
    this.#running = { stream, ended: ended.promise }
    stream.catch(end)
    return stream
  }

  /** Ends one that is being made: whoever reads it finds it cut off. */
  async [Symbol.asyncDispose](): Promise<void> {
    const running = this.#running
    if (running === undefined) return
    await running.stream.then(
      (stream) => stream.destroy(),
      () => {},
    )
    await running.ended
  }

  /** Others share the one connection of the embedded engine. */
  #snapshot(): Promise<Snapshot> {
    const { db, url } = this.#engine
    return url === undefined ? pinnedState(db) : heldSnapshot(db)
  }
}

/** `end` is called when the snapshot is given back, whether all was read or not. */
export function packed(snapshot: Snapshot, end: () => void): Readable {
  const pieces = Readable.from(writeBackup(snapshot), { highWaterMark: 1 })
  pieces.once('close', end)
  return pipeline(pieces, createGzip(gzip), () => {})
}
