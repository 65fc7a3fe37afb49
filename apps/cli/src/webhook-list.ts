import type { WebhooksQuery } from '@communique/sdk'
import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { print, printable, printLine, withoutControls } from './output.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface ListOptions extends KeyOptions {
  readonly json: boolean
  readonly csv: boolean
}

type Listed = WebhooksQuery['webhooks']['nodes'][number]

/** Letters of a line. */
const width = 80

export async function listWebhooks(options: ListOptions, command: Command): Promise<void> {
  const { Webhooks } = await import('@communique/sdk')
  const key = await findKey(command, options)
  await withArchive(options.url, key, async (archive) => {
    const found: Listed[] = []
    for await (const one of archive.paginate(Webhooks, { first: 100 })) found.push(one)
    if (options.csv) return await printCsv(found)
    for (const one of found) {
      if (options.json) await printLine(JSON.stringify(one))
      else for (const line of linesOf(one)) await printLine(line)
    }
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

async function printCsv(found: readonly Listed[]): Promise<void> {
  const { csvLines } = await import('@communique/export')
  const rows = found.map(({ kinds, ...webhook }) => ({ ...webhook, kinds: kinds.join(' ') }))
  const heads = [
    'id',
    'label',
    'url',
    'state',
    'behind',
    'failures',
    'lastAttemptAt',
    'lastStatus',
    'lastFault',
    'lastDeliveryAt',
    'nextAttemptAt',
    'kinds',
    'filter',
    'cursor',
    'createdAt',
  ] as const
  await print(csvLines([heads, ...rows.map((row) => heads.map((head) => row[head]))]))
}
