import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BackupHeader } from '@communique/server/recovery'
import type { Command } from 'commander'
import { Failure } from './failure.ts'
import { adminKeyFlag, dataFlag, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { print, tell } from './output.ts'
import { databaseFlag, streamFrom, type WhereOptions } from './recovery/archive-at.ts'
import { contentsOf } from './recovery/contents.ts'
import { RowProgress } from './recovery/row-progress.ts'
import { WholeFile } from './recovery/whole-file.ts'

interface BackupOptions extends WhereOptions {
  readonly force: boolean
}

export function addBackup(program: Command): void {
  program
    .command('backup')
    .summary('write the whole archive into a file')
    .description(
      'Writes the archive of this moment into one packed file, from which `communique restore` makes the same archive on either database.\nThe server goes on meanwhile. The file has its name only when it is whole. It holds the hashes of all keys: keep it safe.\nThe archive is that of --database-url, of the server at --url or of the folder --data, whichever is given; else that of the default folder. A folder that is in use is asked of its server at --url. A server wants a key with scope admin. A flag comes before a variable.',
    )
    .argument('<file>', 'where to write it; - for standard output')
    .option('--force', 'replace a file that exists', false)
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addOption(databaseFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique backup archive.backup
  communique backup - --url archive.example | ssh vault 'cat > archive.backup'
  communique backup a.backup --database-url postgres://me:secret@localhost/news`,
    )
    .action(backup)
}

async function backup(path: string, options: BackupOptions, command: Command): Promise<void> {
  using interrupted = interruption()
  const { backupPlace } = await import('@communique/server/recovery')
  await using file = path === '-' ? null : await WholeFile.create(path, options.force)
  const content = await streamFrom(command, options, 'backup', backupPlace)
  let bytes = 0
  const header = await checkedWhile(content, interrupted, async (piece) => {
    bytes += piece.length
    await (file === null ? print(piece) : file.write(piece))
  })
  await file?.keep()
  tell(`${contentsOf(header)}: ${(bytes / 1e6).toFixed(1)} MB in ${path === '-' ? 'standard output' : path}`)
}

/** Writes a backup and reads it as a restore would, so that what is kept is known to be whole. */
async function checkedWhile(
  content: Readable,
  interrupted: AbortSignal,
  write: (piece: Uint8Array) => Promise<void>,
): Promise<BackupHeader> {
  const { readBackup } = await import('@communique/server/recovery')
  using progress = new RowProgress('written')
  const copy = new PassThrough()
  const written = pipeline(
    content,
    async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        await write(piece)
        yield piece
      }
    },
    copy,
    { signal: interrupted },
  )
  const read = readBackup(copy, {
    onHeader: ({ tables }) => progress.expect(tables.reduce((sum, { rows }) => sum + rows, 0)),
    onRows: (_table, lines) => progress.add(lines.length),
  })
  const [writing, reading] = await Promise.allSettled([written, read])
  if (interrupted.aborted) throw new Failure('The backup was interrupted. Run the command again.')
  // Where writing fails, so does reading.
  if (writing.status === 'rejected') throw brokenOff(writing.reason)
  if (reading.status === 'rejected') throw brokenOff(reading.reason)
  return reading.value
}

function brokenOff(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause.name === 'Failure') return cause
  return new Failure(`The backup broke off (${cause.message}). Run the command again.`, { cause })
}
