import { createInterface } from 'node:readline'
import type { VerifyEvent } from '@communique/server/recovery'
import type { Command } from 'commander'
import { Failure } from './failure.ts'
import { adminKeyFlag, dataFlag, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { wrapped } from './layout.ts'
import { printable, printLine } from './output.ts'
import { databaseFlag, streamFrom, type WhereOptions } from './recovery/archive-at.ts'
import { RowProgress } from './recovery/row-progress.ts'
import { addRowFlags, type Columns, CsvRows, type RowOptions } from './rows.ts'

interface VerifyOptions extends WhereOptions, RowOptions {}

export function addVerify(program: Command): void {
  addRowFlags(program.command('verify'), 'check, and one for each fault')
    .summary('check that the archive is whole')
    .description(
      'Hashes every page again, and checks texts, spans, links, positions and keys against each other. Prints what is wrong, with the table and the id; exits with 1 where anything is.\nIt only reads, and the server goes on meanwhile. Which archive it is, is found as for `communique backup`.',
    )
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addOption(databaseFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique verify
  communique verify --data restored
  communique verify --json --database-url postgres://me:secret@localhost/news`,
    )
    .action(verify)
}

async function verify(options: VerifyOptions, command: Command): Promise<void> {
  using interrupted = interruption()
  const { verifyPlace } = await import('@communique/server/recovery')
  const lines = await streamFrom(command, options, 'verify', verifyPlace)
  interrupted.addEventListener('abort', () => lines.destroy())
  using progress = new RowProgress('checked')
  let faults: number | null = null
  const table = options.csv ? await CsvRows.begin(columns) : null
  for await (const event of eventsIn(lines, interrupted)) {
    if (event.event === 'END') faults = event.faults
    else if (event.event === 'PROGRESS') progress.add(event.rows)
    else {
      progress.clear()
      if (table !== null) await table.print(event)
      else if (options.json) await printLine(JSON.stringify(event))
      else for (const line of wrapped(lineOf(event), { hanging: 2 })) await printLine(line)
    }
  }
  if (faults !== null && faults > 0)
    throw new Failure(
      `The archive has ${faults.toLocaleString('en')} faults. Check the lines that begin with FAULT; a backup from before they came may have the rows.`,
    )
}

/** @throws Failure where the events end before the last */
async function* eventsIn(
  stream: NodeJS.ReadableStream,
  interrupted: AbortSignal,
): AsyncGenerator<VerifyEvent, void, void> {
  let last: VerifyEvent | null = null
  try {
    for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
      const event: unknown = JSON.parse(line)
      if (!isEvent(event)) throw new Failure('The server tells something else. Check --url.')
      last = event
      yield event
    }
  } catch (cause) {
    if (!interrupted.aborted) throw cause
  }
  if (interrupted.aborted) throw new Failure('The check was interrupted. Run the command again.')
  if (last?.event !== 'END') throw new Failure('The check broke off. Look into the log of the server.')
}

const names: ReadonlySet<unknown> = new Set<VerifyEvent['event']>(['PROGRESS', 'FAULT', 'CHECKED', 'END'])

function isEvent(given: unknown): given is VerifyEvent {
  return typeof given === 'object' && given !== null && 'event' in given && names.has(given.event)
}

type Told = Extract<VerifyEvent, { event: 'FAULT' | 'CHECKED' }>

const columns: Columns<Told> = {
  event: ({ event }) => event,
  check: (told) => (told.event === 'CHECKED' ? told.check : null),
  rows: (told) => (told.event === 'CHECKED' ? told.rows : null),
  faults: (told) => (told.event === 'CHECKED' ? told.faults : null),
  table: (told) => (told.event === 'FAULT' ? told.table : null),
  id: (told) => (told.event === 'FAULT' ? told.id : null),
  what: (told) => (told.event === 'FAULT' ? told.what : null),
}

function lineOf(event: Told): string {
  if (event.event === 'FAULT') return `FAULT  ${event.table} ${printable(event.id)}: ${printable(event.what)}`
  const { check, rows, faults, earlier } = event
  const counts = `${rows.toLocaleString('en')} rows, ${faults.toLocaleString('en')} faults`
  const note =
    earlier > 0
      ? `; ${earlier.toLocaleString('en')} were read by an earlier parser, whose texts and keys are not compared (\`communique reparse\`)`
      : ''
  return `${check}: ${counts}${note}`
}
