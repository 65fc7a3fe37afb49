import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import { Failure } from './failure.ts'
import { dataFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { printLine } from './output.ts'
import { databaseFlag, type PlaceOptions, placeOf } from './recovery/archive-at.ts'
import { contentsOf } from './recovery/contents.ts'
import { RowProgress } from './recovery/row-progress.ts'

export function addRestore(program: Command): void {
  program
    .command('restore')
    .summary('make an archive of a backup')
    .description(
      'Puts a backup into an empty archive: a new PostgreSQL database or a new data folder, whichever it came from. Backups of earlier releases are brought up to date.\nThe file is checked first. Nothing is to be seen before everything is there; where it fails, the archive is as empty as before.\nServers may run on the PostgreSQL meanwhile; the server of a data folder must be stopped. Ids, positions and keys are those of the backup. Cursors from before end with CURSOR_EXPIRED, because events may be missing that came after the backup.',
    )
    .argument('<file>', 'the backup; - for standard input')
    .addOption(dataFlag())
    .addOption(databaseFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique restore archive.backup --data /srv/communique
  communique restore archive.backup --database-url postgres://localhost/news`,
    )
    .action(restore)
}

async function restore(path: string, options: PlaceOptions, command: Command): Promise<void> {
  using interrupted = interruption()
  const place = placeOf(command, options)
  const { readBackup, restorePlace } = await import('@communique/server/recovery')
  try {
    // What comes by standard input comes once; it is checked before it is to be seen.
    let total = 0
    if (path !== '-') {
      using progress = new RowProgress('checked')
      await readBackup(await opened(path, interrupted), {
        onHeader: ({ tables }) => {
          total = tables.reduce((sum, { rows }) => sum + rows, 0)
          progress.expect(total)
        },
        onRows: (_table, lines) => progress.add(lines.length),
      })
    }
    using progress = new RowProgress('restored')
    progress.expect(total)
    const content = path === '-' ? process.stdin : await opened(path, interrupted)
    const header = await restorePlace(place, content, (rows) => progress.add(rows))
    await printLine(`Restored ${contentsOf(header)}`)
  } catch (error) {
    if (!interrupted.aborted) throw error
    throw new Failure('The restore was interrupted, and nothing was restored. Run the command again.')
  }
}

/** @throws Failure */
async function opened(path: string, signal: AbortSignal): Promise<Readable> {
  try {
    await access(path, constants.R_OK)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Failure(`The backup cannot be read (${reason}). Check its name.`, { cause })
  }
  return createReadStream(path, { signal })
}
