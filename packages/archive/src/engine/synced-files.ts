import { fdatasyncSync, fsyncSync } from 'node:fs'
import { sep } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

type ModuleOptions = Parameters<NodeFS['init']>[1]
type Module = Parameters<NonNullable<ModuleOptions['preRun']>[number]>[0]

interface OpenFile {
  readonly nfd: number
  readonly node: unknown
}

/** What Emscripten's files on Node are made of, as far as we use it. */
interface NodeFiles {
  readonly tryFSOperation: (work: () => void) => void
  readonly realPath: (node: unknown) => string
  readonly stream_ops: { fsync?: (file: OpenFile) => number }
}

/**
 * Files whose `fsync` reaches the disk. Emscripten's own do nothing, and report success. Of `wal_sync_method`, only
 * `fsync` comes here: `fdatasync` is answered before it, and the other methods need flags that Emscripten does not know.
 */
export class SyncedFiles extends NodeFS {
  override async init(pglite: PGlite, options: ModuleOptions) {
    const given = await super.init(pglite, options)
    const preRun = [...(given.emscriptenOpts.preRun ?? []), syncFiles]
    return { emscriptenOpts: { ...given.emscriptenOpts, preRun } }
  }
}

function syncFiles(module: Module): void {
  const files: unknown = module.NODEFS
  if (!isNodeFiles(files))
    throw new Error('PGlite keeps its files otherwise than before: they would not be synced')
  files.stream_ops.fsync = ({ nfd, node }) => {
    files.tryFSOperation(() => {
      // As PostgreSQL does on Linux: the log's segments have their full length before they are written to.
      if (files.realPath(node).includes(`${sep}pg_wal${sep}`)) fdatasyncSync(nfd)
      else fsyncSync(nfd)
    })
    return 0
  }
}

function isNodeFiles(files: unknown): files is NodeFiles {
  return (
    typeof files === 'object' &&
    files !== null &&
    'tryFSOperation' in files &&
    typeof files.tryFSOperation === 'function' &&
    'realPath' in files &&
    typeof files.realPath === 'function' &&
    'stream_ops' in files &&
    typeof files.stream_ops === 'object'
  )
}
