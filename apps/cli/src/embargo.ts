import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { dataFlag, keyFlag, urlFlag } from './flags.ts'
import { moment } from './moment.ts'
import { printable, printLine } from './output.ts'
import { findKey, type KeyOptions } from './write-key.ts'

export function addEmbargo(program: Command): void {
  const embargo = program
    .command('embargo')
    .summary('move and end embargoes')
    .description(
      'Moves the moment from which an article is visible, as long as it is not. To put pages under embargo: publish --publish-at.',
    )
    .helpCommand(false)
  embargo
    .command('move')
    .summary('end an embargo earlier or later')
    .description('Moves the end of the embargo of an article.')
    .argument('<id>', 'id of the article, as publish printed it')
    .argument('<time>', 'new end, with its zone: 2031-03-14T09:30:00Z', moment)
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  id=Article:0198c5e0-0000-7000-8000-000000000000
  communique embargo move $id 2031-03-14T09:30:00+01:00`,
    )
    .action((id: string, until: string, options: KeyOptions, command: Command) =>
      move([id], until, options, command),
    )
  embargo
    .command('end')
    .summary('make articles visible now')
    .description('Ends the embargo of articles: from now on everybody sees them, and subscribers are told.')
    .argument('<id...>', 'ids of articles, as publish printed them')
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique embargo end Article:0198c5e0-0000-7000-8000-000000000000`,
    )
    .action((ids: readonly string[], options: KeyOptions, command: Command) =>
      move(ids, null, options, command),
    )
}

async function move(
  ids: readonly string[],
  publishAt: string | null,
  options: KeyOptions,
  command: Command,
): Promise<void> {
  const { MoveEmbargo } = await import('@communique/sdk')
  await withArchive(options.url, await findKey(command, options), async (archive) => {
    for (const id of ids) {
      const { moveEmbargo } = await archive.request(MoveEmbargo, { input: { id, publishAt } })
      const what = publishAt === null ? 'PUBLISHED' : `UNTIL ${moveEmbargo.publishAt}`
      await printLine(`${what}  ${printable(id)}`)
    }
  })
}
