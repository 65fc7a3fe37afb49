import type { ArchiveClient } from '@communique/sdk'
import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { dataFlag, keyFlag, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { printLine, tell } from './output.ts'
import { findKey, type KeyOptions } from './write-key.ts'

export function addSample(program: Command): void {
  program
    .command('sample')
    .summary('remove the sample articles')
    .description('Manages the sample: the invented articles that a new archive starts with.')
    .helpCommand(false)
    .command('remove')
    .summary('withdraw the sample articles from the archive')
    .description(
      'Withdraws the sample articles, and no others: they are recognised by the bytes of their pages. Nobody finds them any more, and subscribers of `publications` are told. Safe to run again. They do not come back by themselves.',
    )
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique sample remove
  communique sample remove --data /srv/communique`,
    )
    .action(removeSample)
}

async function removeSample(options: KeyOptions, command: Command): Promise<void> {
  const { sampleHashes } = await import('@communique/server/sample-pages')
  const key = await findKey(command, options)
  const hashes = await sampleHashes()
  using interrupted = interruption()
  const removed = await withArchive(options.url, key, (archive) => withdrawAll(archive, hashes, interrupted))
  await printLine(sumLine(removed))
  if (!interrupted.aborted) return
  tell('Interrupted. Run the command again to remove the rest.')
  process.exitCode = 1
}

/** Withdraws the articles of these pages that are there, one after the other. Returns how many there were. */
async function withdrawAll(
  archive: ArchiveClient,
  hashes: readonly string[],
  interrupted: AbortSignal,
): Promise<number> {
  const { ArticleBySha256, WithdrawArticle } = await import('@communique/sdk')
  let removed = 0
  for (const sha256 of hashes) {
    if (interrupted.aborted) break
    const { article } = await archive.request(ArticleBySha256, { sha256 })
    if (article === null) continue
    await archive.request(WithdrawArticle, { input: { id: article.id } })
    removed += 1
  }
  return removed
}

function sumLine(removed: number): string {
  if (removed === 0) return 'The archive holds no sample articles.'
  return `Removed ${removed} sample ${removed === 1 ? 'article' : 'articles'}.`
}
