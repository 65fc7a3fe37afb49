import type { PageFormat } from '@communique/press'
import type { ArchiveClient } from '@communique/sdk'
import type { Command } from 'commander'
import { unreachable, withArchive } from './access.ts'
import { Failure } from './failure.ts'
import { dataFlag, formatFlag, keyFlag, notEmpty, pageUrl, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { wrapped } from './layout.ts'
import { moment } from './moment.ts'
import { printLine, tell } from './output.ts'
import { batches } from './pages/batches.ts'
import type { FoundItem, GivenPagesOptions } from './pages/given-pages.ts'
import { inOrder } from './publish/in-order.ts'
import { PublishProgress } from './publish/progress.ts'
import { PublishReport } from './publish/report.ts'
import { Retry } from './publish/retry.ts'
import { send } from './publish/send.ts'
import { findKey, type KeyOptions } from './write-key.ts'

/** While one is read and one is written, one is on its way. */
const requestsAtOnce = 3

interface PublishOptions extends KeyOptions {
  readonly format: PageFormat
  readonly source: string | undefined
  readonly language: string | undefined
  readonly pageUrl: string | undefined
  readonly publishAt: string | undefined
  readonly verbose: boolean
  readonly dryRun: boolean
}

export function addPublish(program: Command): void {
  program
    .command('publish')
    .summary('publish pages in the archive')
    .description(
      'Sends pages to the archive, which parses and publishes them. A page that fails does not stop the others.\nTakes HTML, text, Markdown, JSON, folders and mirrors, crawls (WARC, WACZ), MHTML, feeds, mail, PDF, DOCX, tables, exports of other programs, and any of these in .gz or .zip: see "What can be published" in the README.\nEvery file and every record is told of: published, unchanged, no page, or failed, with the reason.\nSafe to run again, also after an interruption: pages that the archive already has are UNCHANGED, and quick.\nOne that has no source, language or address yet takes what is given now, and is UPDATED.',
    )
    .argument('<path...>', 'files and folders with pages, also packed or in containers; - for standard input')
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .option(
      '--source <slug>',
      'source of all these pages, whatever they print; articles that have one already keep it',
      notEmpty,
    )
    .option(
      '--language <tag>',
      'language of those of these pages that show none, as in BCP 47: pt-BR',
      notEmpty,
    )
    .option(
      '--publish-at <time>',
      'put the pages under embargo until then, with its zone: 2031-03-14T09:30:00Z',
      moment,
    )
    .option('--page-url <url>', 'address of the page, where it states none; for one page alone', pageUrl)
    .addOption(formatFlag())
    .option(
      '--dry-run',
      'print what would be published, and publish nothing; needs no key, and so cannot see which pages were withdrawn',
      false,
    )
    .option('--verbose', 'print a line for every page, however many there are', false)
    .addHelpText(
      'after',
      `
Examples:
  communique publish statement.html
  communique publish statements/ more.jsonl.gz crawl.warc.gz
  communique publish --dry-run mirror/
  communique publish --source mfa-velmar --language ko saved-pages/
  communique publish tomorrow.html --publish-at 2031-03-14T09:30:00+01:00
  communique publish statement.txt --page-url https://press.example/news/12
  cat statement.txt | communique publish - --url archive.example --key KEY`,
    )
    .action((paths: readonly string[], options: PublishOptions, command: Command) =>
      options.dryRun ? dryRun(paths, options) : publish(paths, options, command),
    )
}

async function publish(paths: readonly string[], options: PublishOptions, command: Command): Promise<void> {
  const { maxPageBytes } = await import('@communique/press')
  using interrupted = interruption()
  const key = await findKey(command, options)
  const { bytesOf } = await import('./pages/given-files.ts')
  using progress = await PublishProgress.start(() => bytesOf(paths))
  const report = new PublishReport({
    verbose: options.verbose,
    print: (line) => {
      progress.clear()
      return printLine(wrapped(line, { hanging: 4 }).join('\n'))
    },
  })
  const say = (line: string) => {
    progress.clear()
    tell(line)
  }
  const retry = new Retry({ signal: interrupted, tell: say })
  const ended = new AbortController()
  const loads = loadsOf(paths, {
    format: options.format,
    maxPageBytes,
    signal: AbortSignal.any([interrupted, ended.signal]),
    onePage: options.pageUrl !== undefined,
  })
  let complete = false
  try {
    const sendAll = async (archive: ArchiveClient) => {
      // An archive that is not there is told of at once; one that goes away later is waited for.
      await retry.request(() => archive.request('{ __typename }'))
      const sent = inOrder(loads, requestsAtOnce, async ({ batch, bytes }) => ({
        outcomes: await retry.request(() => send(archive, batch, options)),
        bytes,
      }))
      for await (const { outcomes, bytes } of sent) {
        for (const outcome of outcomes) await report.add(outcome)
        progress.show({ pages: report.pages, unchanged: report.unchanged, bytes })
      }
    }
    await withArchive(options.url, key, sendAll, { quiet: true })
    complete = !interrupted.aborted
  } finally {
    // Also when the archive was lost on the way: what was done until then is done.
    ended.abort()
    progress[Symbol.dispose]()
    if (report.items > 0) await report.end()
    tellOfSources(report.withoutSource)
    if (interrupted.aborted)
      tell('Interrupted. Run the command again to publish the rest; published pages are skipped quickly.')
    else if (!complete && report.items > 0)
      tell(
        'Not all pages were sent. Run the command again for the rest; published pages are skipped quickly.',
      )
  }
  if (report.hasFailed || interrupted.aborted) process.exitCode = 1
}

async function dryRun(paths: readonly string[], options: PublishOptions): Promise<void> {
  const { maxPageBytes } = await import('@communique/press')
  const { DryRun } = await import('./publish/dry-run.ts')
  using interrupted = interruption()
  const report = new PublishReport({ verbose: true, dryRun: true })
  await withArchive(options.url, null, async (archive) => {
    const there = await archive.request('{ __typename }').then(
      () => archive,
      (error: Error) => {
        tell(`${unreachable(error, options.url)} Which of the pages it has already is not known.`)
        return null
      },
    )
    const run = new DryRun(there, options)
    for await (const { batch } of loadsOf(paths, {
      format: options.format,
      maxPageBytes,
      signal: interrupted,
      onePage: options.pageUrl !== undefined,
    })) {
      for (const outcome of await run.judge(batch)) await report.add(outcome)
    }
    await report.end()
    tellOfSources(report.withoutSource)
  })
  if (report.hasFailed || interrupted.aborted) process.exitCode = 1
}

function tellOfSources(withoutSource: number): void {
  if (withoutSource === 0) return
  const pages = withoutSource === 1 ? '1 page names' : `${withoutSource.toLocaleString('en')} pages name`
  tell(`${pages} no source; give one with --source SLUG.`)
}

/** What one request carries. */
interface Load {
  readonly batch: readonly FoundItem[]
  /** How many bytes of the files have been read up to here. */
  readonly bytes: number
}

async function* loadsOf(
  paths: readonly string[],
  { onePage, ...options }: GivenPagesOptions & { readonly signal: AbortSignal; readonly onePage: boolean },
): AsyncGenerator<Load, void, void> {
  const { givenPages } = await import('./pages/given-pages.ts')
  let [bytes, pages] = [0, 0]
  const onRead = (more: number) => {
    bytes += more
  }
  for await (const batch of batches(givenPages(paths, { ...options, onRead }))) {
    if (options.signal.aborted) return
    pages += batch.filter(({ kind }) => kind === 'PAGE').length
    if (onePage && pages > 1)
      throw new Failure(
        'There are several pages, and --page-url is the address of one. Publish it by itself.',
      )
    yield { batch, bytes }
  }
}
