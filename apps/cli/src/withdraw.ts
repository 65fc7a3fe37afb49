import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { Failure } from './failure.ts'
import { dataFlag, keyFlag, urlFlag } from './flags.ts'
import { printable, printLine } from './output.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface WithdrawOptions extends KeyOptions {
  readonly undo: boolean
}

export function addWithdraw(program: Command): void {
  program
    .command('withdraw')
    .summary('take articles out of everything that is read')
    .description(
      'Withdraws articles: no query, list or search returns them any more, and subscribers of `publications` are told.\nThe same pages cannot be published again. Safe to run again. --undo takes it back.',
    )
    .argument('<id...>', 'ids of articles, as publish, show and search --json print them')
    .option('--undo', 'restore the articles: take their withdrawal back', false)
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique withdraw Article:0198c5e0-0000-7000-8000-000000000000
  communique withdraw --undo Article:0198c5e0-0000-7000-8000-000000000000
  communique search --json test | jq -r .node.id | xargs communique withdraw`,
    )
    .action(withdraw)
}

async function withdraw(ids: readonly string[], options: WithdrawOptions, command: Command): Promise<void> {
  const { ArticleById, RestoreArticle, WithdrawArticle } = await import('@communique/sdk')
  // All are looked at before the first is withdrawn.
  const other = ids.find((id) => !/^\w+:(?!\/\/)/.test(id))
  if (other !== undefined)
    throw new Failure(
      `The name "${other}" is not an id. Give the id that \`communique show\` prints for a URL or a SHA-256.`,
    )
  const key = await findKey(command, options)
  await withArchive(options.url, key, async (archive) => {
    for (const id of ids) {
      if (options.undo) {
        const { restoreArticle } = await archive.request(RestoreArticle, { input: { id } })
        const title = restoreArticle.article?.title ?? '(under embargo)'
        await printLine(`RESTORED  ${printable(title)}  ${printable(id)}`)
        continue
      }
      // Afterwards nobody can tell what it was.
      const { article } = await archive.request(ArticleById, { id })
      await archive.request(WithdrawArticle, { input: { id } })
      const what = article === null ? '(not visible before)' : printable(article.title)
      await printLine(`WITHDRAWN  ${what}  ${printable(id)}`)
    }
  })
}
