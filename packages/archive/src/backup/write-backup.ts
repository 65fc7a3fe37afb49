import { createHash } from 'node:crypto'
import type { BackupTrailer } from './backup-format.ts'
import { readTable } from './read-table.ts'
import type { Snapshot } from './snapshot.ts'

/** A backup in pieces, not packed yet: see docs/backup-format.md. The snapshot is given back at the end, however it comes. */
export async function* writeBackup(snapshot: Snapshot): AsyncGenerator<Buffer, void, void> {
  await using held = snapshot
  const hash = createHash('sha256')
  const hashed = (lines: readonly string[]) => {
    const piece = Buffer.from(`${lines.join('\n')}\n`)
    hash.update(piece)
    return piece
  }
  yield hashed([JSON.stringify(held.header)])
  const counts: Record<string, number> = {}
  for (const table of held.tables) {
    let count = 0
    for await (const lines of readTable(held, table)) {
      count += lines.length
      yield hashed(lines)
    }
    const expected = held.header.tables.find(({ name }) => name === table.name)?.rows
    if (count !== expected) throw new Error(`Of ${table.name} came ${count} rows, not ${expected}`)
    counts[table.name] = count
  }
  const trailer: BackupTrailer = { end: true, rows: counts, sha256: hash.digest('hex') }
  yield Buffer.from(`${JSON.stringify(trailer)}\n`)
}
