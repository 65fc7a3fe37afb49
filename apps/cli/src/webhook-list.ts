import type { WebhooksQuery } from '@communique/sdk'
import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { printable, printLine, tell, withoutControls } from './output.ts'
import { type Columns, CsvRows, type RowOptions } from './rows.ts'
import { findKey, type KeyOptions } from './write-key.ts'

type Listed = WebhooksQuery['webhooks']['nodes'][number]

/** Letters of a line. */
const width = 80

export async function listWebhooks(options: KeyOptions & RowOptions, command: Command): Promise<void> {
  const { Webhooks } = await import('@communique/sdk')
  const key = await findKey(command, options)
  await withArchive(options.url, key, async (archive) => {
    const rows = options.csv ? await CsvRows.begin(columns) : null
    let listed = 0
    for await (const one of archive.paginate(Webhooks, { first: 100 })) {
      listed += 1
      if (rows !== null) await rows.print(one)
      else if (options.json) await printLine(JSON.stringify(one))
      else for (const line of linesOf(one)) await printLine(line)
    }
    if (listed === 0) tell('There are no webhooks. `communique webhook add ADDRESS` makes one.')
  })
}

/** An id alone takes half of a line. */
function linesOf(webhook: Listed): string[] {
  const { id, label, url, state, behind, kinds, filter, lastFault } = webhook
  const selection = [
    ...(kinds.length === 5 ? [] : [kinds.join(', ').toLowerCase()]),
    ...(filter === null ? [] : [filter]),
  ].join('  ')
  return [
    `${id}  ${state}  ${label}`,
    `  ${url}`,
    ...(selection === '' ? [] : [`  only ${selection}`]),
    `  ${behind.toLocaleString('en')} behind; ${attemptsOf(webhook)}`,
  ]
    .map((line) => cut(withoutControls(line)))
    .concat(lastFault === null ? [] : wrapped(printable(lastFault)))
}

function attemptsOf({ lastAttemptAt, lastStatus, nextAttemptAt, failures, state }: Listed): string {
  const last =
    lastAttemptAt === null
      ? 'never tried'
      : `last ${lastStatus ?? 'without an answer'} at ${minuteOf(lastAttemptAt)}`
  const failed = failures === 0 ? '' : `, ${failures} failed in a row`
  const isWaiting = failures > 0 && nextAttemptAt !== null && state !== 'PAUSED'
  return `${last}${failed}${isWaiting ? `, next at ${minuteOf(nextAttemptAt)}` : ''}`
}

const minuteOf = (moment: string) => `${moment.slice(0, 16).replace('T', ' ')}Z`

const cut = (line: string) => (line.length <= width ? line : `${line.slice(0, width - 1)}…`)

/** What went wrong is told whole. */
function wrapped(text: string): string[] {
  const lines: string[] = []
  let line = ' '
  for (const word of text.split(' ')) {
    if (line !== ' ' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ' '
    }
    line += ` ${word}`
  }
  return [...lines, line]
}

const columns: Columns<Listed> = {
  id: ({ id }) => id,
  label: ({ label }) => label,
  url: ({ url }) => url,
  state: ({ state }) => state,
  behind: ({ behind }) => behind,
  failures: ({ failures }) => failures,
  lastAttemptAt: ({ lastAttemptAt }) => lastAttemptAt,
  lastStatus: ({ lastStatus }) => lastStatus,
  lastFault: ({ lastFault }) => lastFault,
  lastDeliveryAt: ({ lastDeliveryAt }) => lastDeliveryAt,
  nextAttemptAt: ({ nextAttemptAt }) => nextAttemptAt,
  kinds: ({ kinds }) => kinds.join(' '),
  filter: ({ filter }) => filter,
  cursor: ({ cursor }) => cursor,
  createdAt: ({ createdAt }) => createdAt,
}
