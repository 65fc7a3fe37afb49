import type { PageFormat } from '@communique/press'
import type { Command } from 'commander'
import { withArchive } from './access.ts'
import { dataFlag, formatFlag, keyFlag, notEmpty, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { printLine, tell } from './output.ts'
import { batches } from './pages/batches.ts'
import { type FilePage, givenPages, type ReadingOptions, type UnreadablePage } from './pages/given-pages.ts'
import { bytesOf } from './pages/page-files.ts'
import { inOrder } from './publish/in-order.ts'
import { Patience } from './publish/patience.ts'
import { PublishProgress } from './publish/progress.ts'
import { PublishReport } from './publish/report.ts'
import { send } from './publish/send.ts'
import { findKey } from './write-key.ts'

/** While one is read and one is written, one is on its way. */
const requestsAtOnce = 3

interface PublishOptions {
  readonly url: string
  readonly key?: string
  readonly data: string
  readonly format: PageFormat
  readonly source: string | undefined
  readonly verbose: boolean
}

export function addPublish(program: Command): void {
  program
    .command('publish')
    .summary('send pages to the archive')
    .description(
      'Sends pages to the archive, which reads and publishes them. A page that fails does not stop the others.\nSafe to run again, also when it was stopped half way: what the archive has already is UNCHANGED and goes by quickly.',
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
  const say = (line: string) => {
    progress.clear()
    tell(line)
  }
  const patience = new Patience({ signal: interrupted, tell: say })
  const ended = new AbortController()
  const parcels = parcelsOf(paths, {
    format: options.format,
    maxPageBytes,
    signal: AbortSignal.any([interrupted, ended.signal]),
  })
  let complete = false
  try {
    await withArchive(options.url, key, async (archive) => {
      // An archive that is not there is told of at once; one that goes away later is waited for.
      await patience.request(() => archive.request('{ __typename }'))
      const sent = inOrder(parcels, requestsAtOnce, async ({ batch, bytes }) => ({
        outcomes: await patience.request(() => send(archive, batch, options)),
        bytes,
      }))
      for await (const { outcomes, bytes } of sent) {
        for (const outcome of outcomes) await report.add(outcome)
        progress.show({ pages: report.pages, unchanged: report.unchanged, bytes })
      }
    })
    complete = !interrupted.aborted
  } finally {
    // Also when the archive was lost on the way: what was done until then is done.
    ended.abort()
    progress[Symbol.dispose]()
    if (report.pages > 0) await report.end()
    if (interrupted.aborted)
      tell('Interrupted. Run it again to publish the rest: what is there goes by quickly.')
    else if (!complete && report.pages > 0)
      tell('Not everything was sent. Run it again for the rest: what is there goes by quickly.')
  }
  if (report.hasFailures || interrupted.aborted) process.exitCode = 1
}

/** What one request carries. */
interface Parcel {
  readonly batch: readonly (FilePage | UnreadablePage)[]
  /** How many bytes of the files have been read up to here. */
  readonly bytes: number
}

async function* parcelsOf(
  paths: readonly string[],
  options: ReadingOptions & { readonly signal: AbortSignal },
): AsyncGenerator<Parcel, void, void> {
  let bytes = 0
  const onRead = (more: number) => {
    bytes += more
  }
  for await (const batch of batches(givenPages(paths, { ...options, onRead }))) {
    if (options.signal.aborted) return
    yield { batch, bytes }
  }
}
