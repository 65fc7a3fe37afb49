import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a program had written into the log of its PostgreSQL, and not yet synced, when it said that something is there. */
export interface Acknowledgement {
  readonly unsynced: readonly string[]
  /** How often files of the log were synced since the one before. */
  readonly syncs: number
}

/** Whether the calls of a program can be watched here. */
export function canWatch(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Runs a program of Node under `strace`; it says `acknowledged ...` on its standard output. */
export function acknowledgements(program: string, parameters: readonly string[]): Acknowledgement[] {
  const folder = mkdtempSync(join(tmpdir(), 'communique-strace-'))
  try {
    const calls = join(folder, 'calls')
    const node = [process.execPath, '--conditions=communique:source', program, ...parameters]
    execFileSync('strace', ['-f', '-y', '-e', 'trace=write,pwrite64,fdatasync', '-o', calls, ...node], {
      stdio: 'ignore',
    })
    return read(readFileSync(calls, 'utf8').split('\n'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function read(lines: readonly string[]): Acknowledgement[] {
  const unsynced = new Set<string>()
  const syncing = new Map<string, string>()
  const said: Acknowledgement[] = []
  let syncs = 0
  const synced = (path: string) => {
    unsynced.delete(path)
    syncs++
  }
  for (const line of lines) {
    const [, thread = '', call = '', path = ''] = /^(\d+) +(\w+)\(\d+<([^>]*)>/.exec(line) ?? []
    if (call === 'pwrite64' && path.includes('/pg_wal/')) unsynced.add(path)
    if (call === 'fdatasync' && line.endsWith('<unfinished ...>')) syncing.set(thread, path)
    else if (call === 'fdatasync') synced(path)
    const [, resumed = ''] = /^(\d+) +<\.\.\. fdatasync resumed>/.exec(line) ?? []
    if (syncing.has(resumed)) synced(syncing.get(resumed) ?? '')
    if (call === 'write' && line.includes('"acknowledged ')) {
      said.push({ unsynced: [...unsynced], syncs })
      syncs = 0
    }
  }
  return said
}
