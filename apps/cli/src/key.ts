import type { KeyScope } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { dataFlag, keyFlag, urlFlag } from './flags.ts'
import { printLine, tell } from './output.ts'
import { findKey } from './write-key.ts'

interface KeyCreateOptions {
  readonly scope: 'publish'
  readonly label?: string
  readonly url: string
  readonly key?: string
  readonly data: string
}

const scopes: Readonly<Record<KeyCreateOptions['scope'], KeyScope>> = { publish: 'PUBLISH' }

export function addKey(program: Command): void {
  program
    .command('key')
    .summary('make keys for others')
    .description('Keys, without which nobody writes. Reading needs none.')
    .helpCommand(false)
    .command('create')
    .summary('make a key and print it')
    .description('Makes a key and prints it, this once: the archive keeps only its hash.')
    .addOption(
      new Option('--scope <scope>', 'what it allows').choices(Object.keys(scopes)).makeOptionMandatory(),
    )
    .option('--label <words>', 'who or what it is for')
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
  tell('Keep it: it is shown this once. Publish with it by --key or COMMUNIQUE_KEY.')
}
