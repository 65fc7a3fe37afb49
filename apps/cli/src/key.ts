import type { KeyScope, KeysQuery } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { adminKeyFlag, dataFlag, urlFlag } from './flags.ts'
import { expiry } from './moment.ts'
import { printable, printLine, tell } from './output.ts'
import { addRowFlags, type Columns, CsvRows, type RowOptions } from './rows.ts'
import { tableLines } from './table.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface KeyCreateOptions extends KeyOptions {
  readonly scope: 'read' | 'publish' | 'admin'
  readonly label?: string
  readonly expires?: string
}

interface KeyListOptions extends KeyOptions, RowOptions {}

type ListedKey = KeysQuery['keys']['nodes'][number]

/** Milliseconds by which two clocks may differ before it is worth a word. */
const clockTolerance = 60_000

const scopes: Readonly<Record<KeyCreateOptions['scope'], KeyScope>> = {
  read: 'READ',
  publish: 'PUBLISH',
  admin: 'ADMIN',
}

export function addKey(program: Command): void {
  const key = program
    .command('key')
    .summary('create, list and revoke keys')
    .description(
      'Manages keys. Writing to an archive needs a key; reading needs one where the archive is closed. All of this needs a key with the scope admin, such as the one that serve stores in its data folder.',
    )
    .helpCommand(false)
  key
    .command('create')
    .summary('create a key and print it')
    .description('Creates a key and prints it. It is shown only once: the archive stores only its hash.')
    .addOption(
      new Option(
        '--scope <scope>',
        'what the key allows: read, publish (and read), or admin (everything, also keys and the audit log)',
      )
        .choices(Object.keys(scopes))
        .makeOptionMandatory(),
    )
    .option('--label <words>', 'who or what the key is for')
    .option('--expires <time>', 'when it ends: a day, a moment, or 12h, 90d, 52w (default: never)', expiry)
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique key create --scope publish --label "nightly import" --expires 90d
  communique key create --scope read --label "reading room" --expires 2027-01-01
  export COMMUNIQUE_KEY=$(communique key create --scope publish)`,
    )
    .action(createKey)
  addRowFlags(key.command('list'), 'key')
    .summary('list all keys')
    .description(
      'Lists all keys, newest first: what they allow, until when, when they were used last. The keys themselves are not shown: the archive does not know them. A key is recognised by its last four characters.',
    )
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique key list
  communique key list --json | jq -r 'select(.lastUsedAt == null) | .id'`,
    )
    .action(listKeys)
  key
    .command('revoke')
    .summary('end keys for good')
    .description(
      'Revokes keys: the archive refuses them from now on, and ends their subscriptions. There is no way back. Safe to run again.',
    )
    .argument('<id...>', 'ids of keys, as key list prints them')
    .addOption(urlFlag())
    .addOption(adminKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique key revoke Key:0198c5e0-0000-7000-8000-000000000000`,
    )
    .action(revokeKeys)
}

async function createKey(options: KeyCreateOptions, command: Command): Promise<void> {
  const { CreateKey } = await import('@communique/sdk')
  const { scope, label = null, expires = null } = options
  const input = { scope: scopes[scope], label, expiresAt: expires }
  const { createKey: made } = await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(CreateKey, { input }),
  )
  await printLine(made.key)
  const ahead = Date.parse(made.details.createdAt) - Date.now()
  if (expires !== null && Math.abs(ahead) > clockTolerance)
    tell(
      `The clock of the archive and that of this machine are ${Math.round(Math.abs(ahead) / 60_000)} min apart: the key ends by that of the archive, at ${made.details.expiresAt}.`,
    )
  tell(
    `Store the key now: it is not shown again. Pass it with --key or COMMUNIQUE_KEY. Its id is ${made.details.id}.`,
  )
}

async function listKeys(options: KeyListOptions, command: Command): Promise<void> {
  const { Keys } = await import('@communique/sdk')
  const key = await findKey(command, options)
  await withArchive(options.url, key, async (archive) => {
    const found: ListedKey[] = []
    for await (const one of archive.paginate(Keys, { first: 100 })) found.push(one)
    if (options.csv) {
      const table = await CsvRows.begin(columns)
      for (const one of found) await table.print(one)
      return
    }
    const lines = options.json ? found.map((one) => JSON.stringify(one)) : tableLines(heads, found.map(rowOf))
    for (const line of lines) await printLine(line)
  })
}

const columns: Columns<ListedKey> = {
  id: ({ id }) => id,
  ending: ({ ending }) => ending,
  scope: ({ scope }) => scope,
  label: ({ label }) => label,
  created_at: ({ createdAt }) => createdAt,
  expires_at: ({ expiresAt }) => expiresAt,
  revoked_at: ({ revokedAt }) => revokedAt,
  last_used_at: ({ lastUsedAt }) => lastUsedAt,
}

const heads = ['ID', 'KEY', 'SCOPE', 'STATE', 'LAST USED', 'LABEL']

function rowOf({ id, ending, scope, label, lastUsedAt, ...ends }: ListedKey): string[] {
  return [
    id,
    ending === null ? '' : `…${ending}`,
    scope.toLowerCase(),
    stateOf(ends),
    lastUsedAt === null ? 'never' : minuteOf(lastUsedAt),
    printable(label),
  ]
}

function stateOf({ expiresAt, revokedAt }: Pick<ListedKey, 'expiresAt' | 'revokedAt'>): string {
  if (revokedAt !== null) return `revoked ${minuteOf(revokedAt)}`
  if (expiresAt === null) return 'valid'
  return `${Date.parse(expiresAt) > Date.now() ? 'until' : 'expired'} ${minuteOf(expiresAt)}`
}

/** In UTC, as the archive has it. */
const minuteOf = (moment: string) => `${moment.slice(0, 16).replace('T', ' ')}Z`

async function revokeKeys(ids: readonly string[], options: KeyOptions, command: Command): Promise<void> {
  const { RevokeKey } = await import('@communique/sdk')
  const key = await findKey(command, options)
  await withArchive(options.url, key, async (archive) => {
    for (const id of ids) {
      const { revokeKey } = await archive.request(RevokeKey, { input: { id } })
      await printLine(`REVOKED  ${printable(revokeKey.key.label)}  ${printable(id)}`)
    }
  })
}
