import type { PageFormat } from '@communique/press'
import type { Archive, PageFormat as PageFormatName, PageInput } from '@communique/sdk'
import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { dataFlag, formatFlag, keyFlag, notEmpty, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { printLine, tell } from './output.ts'
import { batches } from './pages/batches.ts'
import { type FilePage, givenPages, type UnreadablePage } from './pages/given-pages.ts'
import { bytesOf } from './pages/page-files.ts'
import { PublishProgress } from './publish-progress.ts'
import { type Outcome, PublishReport } from './publish-report.ts'
import { findKey } from './write-key.ts'

interface PublishOptions {
  readonly url: string
  readonly key?: string
  readonly data: string
  readonly format: PageFormat
  readonly source?: string
  readonly verbose: boolean
}

export function addPublish(program: Command): void {
  program
    .command('publish')
    .summary('send pages to the archive')
    .description(
      'Sends pages to the archive, which reads and publishes them. A page that fails does not stop the others.\nSafe to run again: what the archive has already is UNCHANGED.',
    )
    .argument('<path...>', 'files and folders, .jsonl (a page a line) and .gz too; - for standard input')
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .option('--source <slug>', 'the source of all these pages, where they do not print it', notEmpty)
    .addOption(formatFlag())
    .option('--verbose', 'a line for every page, also where they are many', false)
    .addHelpText(
      'after',
      `
Examples:
  communique publish statement.html
  communique publish statements/ more.jsonl.gz
  communique publish --source mfa-velmar saved-pages/
  cat statement.txt | communique publish - --url https://archive.example/graphql --key KEY`,
    )
    .action((paths: readonly string[], options: PublishOptions, command: Command) =>
      publish(paths, options, command),
    )
}

async function publish(paths: readonly string[], options: PublishOptions, command: Command): Promise<void> {
  const { maxPageBytes } = await import('@communique/press')
  using interrupted = interruption()
  const key = await findKey(command, options)
  using progress = await PublishProgress.start(() => bytesOf(paths, options.format))
  const report = new PublishReport(options.verbose, (line) => {
    progress.clear()
    return printLine(line)
  })
  const pages = givenPages(paths, {
    format: options.format,
    maxPageBytes,
    signal: interrupted,
    onRead: (bytes) => progress.read(bytes),
  })
  try {
    await withArchive(options.url, key, async (archive) => {
      for await (const batch of batches(pages)) {
        for (const outcome of await send(archive, batch, options.source)) await report.add(outcome)
        progress.show(report.pages)
        if (interrupted.aborted) break
      }
    })
  } finally {
    // Also when the archive was lost on the way: what was done until then is done.
    progress[Symbol.dispose]()
    if (report.pages > 0) await report.end()
  }
  if (interrupted.aborted) tell('Interrupted. Run it again to publish the rest.')
  if (report.hasFailures || interrupted.aborted) process.exitCode = 1
}

/** What became of the pages, in their order. */
async function send(
  archive: Archive,
  batch: readonly (FilePage | UnreadablePage)[],
  source: string | undefined,
): Promise<Outcome[]> {
  const { PublishPages } = await import('@communique/sdk')
  const readable = batch.filter((page) => page.kind === 'PAGE')
  const pages = readable.map(pageInput)
  const { publishPages } =
    pages.length === 0
      ? { publishPages: { results: [] } }
      : await archive.request(PublishPages, { input: { pages, source } })
  const results = publishPages.results.values()
  return batch.map((page): Outcome => {
    const { place } = page
    if (page.kind === 'UNREADABLE') return { status: 'FAILED', place, code: page.code, message: page.message }
    const result = results.next().value
    if (result === undefined) throw new Error('The archive answered for fewer pages than it was sent')
    const { status, article, error } = result
    if (status === 'FAILED') {
      return {
        status,
        place,
        code: error?.code ?? 'UNKNOWN',
        message: error?.message ?? 'No reason was given.',
      }
    }
    return { status, title: article?.title ?? place, id: article?.id ?? '' }
  })
}

const formatNames: Readonly<Record<PageFormat, PageFormatName>> = {
  auto: 'AUTO',
  text: 'TEXT',
  html: 'HTML',
  json: 'JSON',
}

/** The bytes as they are, so that the archive keeps what was saved. */
function pageInput({ bytes, name, format }: FilePage): PageInput {
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
  return { file: { base64, format: formatNames[format], ...(name !== '' && { name }) } }
}
