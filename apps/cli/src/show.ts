import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { permalink } from './address.ts'
import { articleReport } from './article-report.ts'
import { dataFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
import { articleNamed } from './named-article.ts'
import { print, printLine } from './output.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface ShowOptions extends KeyOptions {
  readonly json: boolean
}

export function addShow(program: Command): void {
  program
    .command('show')
    .summary('print one article')
    .description(
      'Prints one article of the archive: where it comes from, its text, who says what in it, and its related items. Of several articles with the same URL, the one that arrived last.',
    )
    .argument(
      '<article>',
      'its id, its permalink, the URL of its page, or the SHA-256 of the bytes of its page',
      notEmpty,
    )
    .option('--json', 'print it as one line of JSON', false)
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique show Article:0198c5e0-0000-7000-8000-000000000000
  communique show https://press.example/statements/12
  communique show $(sha256sum < page.html | cut -d ' ' -f 1) --json`,
    )
    .action(show)
}

async function show(named: string, options: ShowOptions, command: Command): Promise<void> {
  const { json, url } = options
  const key = await findReadKey(command, options)
  const article = await withArchive(url, key, (archive) => articleNamed(archive, named, url))
  if (json) await printLine(JSON.stringify({ ...article, permalink: permalink(url, article.id) }))
  else await print(articleReport(article, url))
}
