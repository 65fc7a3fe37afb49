import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this process may make file systems: only root may, and not in every container. */
export function canMount(): boolean {
  try {
    new SmallDisk(1)[Symbol.dispose]()
    return true
  } catch {
    return false
  }
}

/** A file system of so many MiB, in memory. */
export class SmallDisk implements Disposable {
  readonly directory: string

  constructor(mebibytes: number) {
    this.directory = mkdtempSync(join(tmpdir(), 'communique-disk-'))
    try {
      const options = ['-t', 'tmpfs', '-o', `size=${mebibytes}m`]
      execFileSync('mount', [...options, 'tmpfs', this.directory], { stdio: 'ignore' })
    } catch (error) {
      rmSync(this.directory, { recursive: true })
      throw error
    }
  }

  get #ballast(): string {
    return join(this.directory, 'ballast')
  }

  /** Leaves so many MiB free. */
  fill(mebibytesLeft: number): void {
    const { bavail, bsize } = statfsSync(this.directory)
    writeFileSync(this.#ballast, Buffer.alloc(bavail * bsize - mebibytesLeft * 2 ** 20))
  }

  makeRoom(): void {
    rmSync(this.#ballast, { force: true })
  }

  [Symbol.dispose](): void {
    execFileSync('umount', [this.directory])
    rmSync(this.directory, { recursive: true })
  }
}
