import type { ArchiveClient } from '@communique/sdk'
import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { articleReport, type ShownArticle } from './article-report.ts'
import { Failure } from './failure.ts'
import { dataFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
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
      'Prints one article of the archive: where it comes from, its text, who says what in it, and its related items.',
    )
    .argument('<article>', 'its id, the URL of its page, or the SHA-256 of the bytes of its page', notEmpty)
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
  const article = await withArchive(url, key, (archive) => articleNamed(archive, named.trim()))
  if (article === null)
    throw new Failure(
      `The archive at ${url} has no visible article ${named}. Check it, or look for words of it with \`communique search\`.`,
    )
  if (json) await printLine(JSON.stringify(article))
  else await print(articleReport(article))
}

/** By hash, URL or id, whichever it looks like. @throws Failure where it is none of them. */
async function articleNamed(archive: ArchiveClient, named: string): Promise<ShownArticle | null> {
  const { ArticleById, ArticleBySha256, ArticleByUrl } = await import('@communique/sdk')
  if (/^[0-9a-f]{64}$/i.test(named))
    return (await archive.request(ArticleBySha256, { sha256: named.toLowerCase() })).article
  if (/^https?:/i.test(named)) return (await archive.request(ArticleByUrl, { url: named })).article
  if (!/^\w+:/.test(named))
    throw new Failure(
      `The name "${named}" is not an id, a URL or a SHA-256. Give one of them, or look for words of the article with \`communique search\`.`,
    )
  return (await archive.request(ArticleById, { id: named })).article
}
