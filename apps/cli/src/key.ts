import type { KeyScope } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { dataFlag, keyFlag, urlFlag } from './flags.ts'
import { printLine, tell } from './output.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface KeyCreateOptions extends KeyOptions {
  readonly scope: 'read' | 'publish' | 'admin'
  readonly label?: string
}

const scopes: Readonly<Record<KeyCreateOptions['scope'], KeyScope>> = {
  read: 'READ',
  publish: 'PUBLISH',
  admin: 'ADMIN',
}

export function addKey(program: Command): void {
  program
    .command('key')
    .summary('create keys for writing')
    .description('Creates keys. Writing to an archive needs a key; reading does not.')
    .helpCommand(false)
    .command('create')
    .summary('create a key and print it')
    .description('Creates a key and prints it. It is shown only once: the archive stores only its hash.')
    .addOption(
      new Option('--scope <scope>', 'what the key allows').choices(Object.keys(scopes)).makeOptionMandatory(),
    )
    .option('--label <words>', 'who or what the key is for')
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique key create --scope publish --label "nightly import"
  COMMUNIQUE_KEY=$(communique key create --scope publish) communique publish statements/`,
    )
    .action(createKey)
}

async function createKey(options: KeyCreateOptions, command: Command): Promise<void> {
  const { CreateKey } = await import('@communique/sdk')
  const input = { scope: scopes[options.scope], label: options.label ?? null }
  const { createKey: made } = await withArchive(options.url, await findKey(command, options), (archive) =>
    archive.request(CreateKey, { input }),
  )
  await printLine(made.key)
  tell('Store the key now: it is not shown again. Pass it with --key or COMMUNIQUE_KEY.')
}
