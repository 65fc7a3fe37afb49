import type { ArchiveClient, FeedStart, PublicationsSubscription } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { unreachable, withArchive } from './access.ts'
import { permalink } from './address.ts'
import { articleLine } from './article-line.ts'
import { Failure } from './failure.ts'
import { addFilterFlags, date, type FilterOptions, filterOf } from './filter-flags.ts'
import { dataFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { terminalColumns, wrapped } from './layout.ts'
import { printLine, tell } from './output.ts'
import { ResumedOutput } from './resumed-output.ts'
import { StateFile } from './state-file.ts'
import { isBehind, upToPosition } from './watch/caught-up.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface WatchOptions extends KeyOptions, Omit<FilterOptions, 'until'> {
  readonly until?: Until
  readonly after?: string
  readonly from?: 'beginning' | 'now'
  readonly state?: string
  readonly updates: boolean
  readonly json: boolean
}

/** `--until` is a filter, as everywhere, and says when to end; it may do both. */
interface Until {
  readonly date?: string
  readonly now?: true
}

type Publication = Extract<
  PublicationsSubscription['publications'],
  { readonly __typename: 'ArticlePublished' | 'ArticleUpdated' }
>

type Follow = Omit<Parameters<ArchiveClient['articlePublished']>[0] & object, 'document'>

const starts: Readonly<Record<'beginning' | 'now', FeedStart>> = { beginning: 'BEGINNING', now: 'NOW' }

export function addWatch(program: Command): void {
  const command = program.command('watch')
  addFilterFlags(command, { until: untilFlag() })
    .summary('print articles as they are published')
    .description(
      'Prints articles as they are published, each once and in order, until Ctrl-C or, with --until now, until those are printed that are there. After a lost connection it resumes where it was. With --state, the next run resumes there too, however this run ended.',
    )
    .addOption(
      new Option('--after <cursor>', 'start after this cursor, which --json prints').argParser(notEmpty),
    )
    .addOption(
      new Option('--from <start>', 'start with the first article ever, or with the next one (default: now)')
        .choices(Object.keys(starts))
        .conflicts('after'),
    )
    .option('--state <file>', 'keep the cursor in this file, and resume from it (see below)', notEmpty)
    .option(
      '--updates',
      'print also articles that got a source, a language or a URL; JSON then has __typename',
      false,
    )
    .option('--json', 'print one line of JSON for each article, with its cursor', false)
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
With --state and the output appended to a file (>> articles.jsonl), no line is
lost or printed twice, even if this command or the server is killed: the next
run with the same output completes a line that was cut off. Nothing else may
write to that file, and each output needs its own state file. With a pipe or a
terminal no line is lost, but after a kill the last line may be printed again;
with --json, its cursor shows that.

Examples:
  communique watch
  communique watch --from beginning --until now --json | jq .article.title
  communique watch --source mfa-velmar --speaker "Marta Ilves" --text quota
  communique watch --from beginning --state cursor --json >> articles.jsonl`,
    )
    .action(watch)
}

const untilFlag = () =>
  new Option(
    '--until <date|now>',
    'of this day, month or year, or earlier; now: end when all that is there is printed',
  ).argParser(
    (value: string, before: Until = {}): Until =>
      value === 'now' ? { ...before, now: true } : { ...before, date: date(value) },
  )

async function watch(options: WatchOptions, command: Command): Promise<void> {
  const { after, from, state, updates, json, url, until: ends = {}, ...others } = options
  const filter = filterOf({ ...others, ...(ends.date !== undefined && { until: ends.date }) })
  const key = await findReadKey(command, options)
  using interrupted = interruption()
  await using resumed = state === undefined ? null : new ResumedOutput(new StateFile(state))
  let connected = true
  const { ArchiveState } = await import('@communique/sdk')
  // Whoever was never there is not waited for: only a connection that was lost is opened again and again.
  const { archive: now } = await withArchive(url, key, (archive) => archive.request(ArchiveState))
  const ending = new AbortController()
  const store =
    ends.now === undefined ? resumed : upToPosition(now.position, () => ending.abort(), resumed ?? undefined)
  if (ends.now !== undefined) {
    if (after !== undefined && isBehind(after, now.position)) return
    if (after === undefined && from !== 'beginning' && state === undefined)
      tell('Between now and now nothing is published. Give a start: --from beginning, --after or --state.')
  }
  const follow = async (archive: ArchiveClient) => {
    const publications = followed(archive, updates, {
      after,
      from: from === undefined ? undefined : starts[from],
      filter,
      store: store ?? undefined,
      signal: AbortSignal.any([interrupted, ending.signal]),
      onReconnect: (error) => {
        const what =
          error.code === 'DATABASE_UNAVAILABLE'
            ? `The database of the archive at ${url} does not answer.`
            : unreachable(error, url)
        if (connected) tell(`${what} Trying again until it does.`)
        connected = false
      },
    })
    try {
      for await (const publication of publications) {
        if (!connected) tell(`The archive at ${url} responds again.`)
        connected = true
        const line = json ? JSON.stringify(publication) : linesOf(publication, url)
        await (resumed?.printLine(line, publication.cursor) ?? printLine(line))
      }
    } catch (error) {
      throw state === undefined ? error : withState(error, state)
    }
  }
  await withArchive(url, key, follow, { retry: { attempts: Number.POSITIVE_INFINITY } })
}

/** Publications alone, or with updates. */
async function* followed(archive: ArchiveClient, updates: boolean, options: Follow) {
  if (!updates) return yield* archive.articlePublished(options)
  const { Publications } = await import('@communique/sdk')
  const events = archive.publications({
    ...options,
    document: Publications,
    kinds: ['PUBLISHED', 'UPDATED'],
  })
  for await (const event of events) if (isOfArticle(event)) yield event
}

const isOfArticle = (event: PublicationsSubscription['publications']): event is Publication =>
  event.__typename === 'ArticlePublished' || event.__typename === 'ArticleUpdated'

type Printed = Pick<Publication, 'article'> & { readonly changed?: readonly string[] }

/** One line where programs read it; where people do, with the address on a line of its own. */
function linesOf({ article, changed }: Printed, url: string): string {
  const what = changed === undefined ? '' : `updated (${changed.join(', ').toLowerCase()})  `
  const line = `${what}${articleLine(article)}`
  const address = permalink(url, article.id)
  if (terminalColumns() === null) return `${line}  ${address}`
  return [...wrapped(line, { hanging: 2 }), `  ${address}`].join('\n')
}

/** The user did not type this cursor: the message says which file it comes from. */
function withState(error: unknown, state: string): unknown {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CURSOR_'))) return error
  return new Failure(
    `The cursor in ${state} cannot be used (${error.message}). Delete the file to start anew, or name another with --state.`,
    {
      cause: error,
    },
  )
}
