import type { ArchiveClient, FeedStart, PublicationsSubscription } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { unreachable, withArchive } from './access.ts'
import { articleLine } from './article-line.ts'
import { Failure } from './failure.ts'
import { addFilterFlags, type FilterOptions, filterOf, textFlag } from './filter-flags.ts'
import { dataFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { printable, printLine, tell } from './output.ts'
import { ResumedOutput } from './resumed-output.ts'
import { StateFile } from './state-file.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface WatchOptions extends KeyOptions, FilterOptions {
  readonly after?: string
  readonly from?: 'beginning' | 'now'
  readonly state?: string
  readonly updates: boolean
  readonly json: boolean
}

type Publication = Extract<
  PublicationsSubscription['publications'],
  { readonly __typename: 'ArticlePublished' | 'ArticleUpdated' }
>

type Follow = Omit<Parameters<ArchiveClient['articlePublished']>[0] & object, 'document'>

const starts: Readonly<Record<'beginning' | 'now', FeedStart>> = { beginning: 'BEGINNING', now: 'NOW' }

export function addWatch(program: Command): void {
  const command = program.command('watch')
  addFilterFlags(command)
    .addOption(textFlag())
    .summary('print articles as they are published')
    .description(
      'Prints articles as they are published, each once and in order, until Ctrl-C. After a lost connection it resumes where it was. With --state, the next run resumes there too, however this run ended.',
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
With --state and the output appended to a file (>> articles.jsonl), no line is lost or printed twice, even if this
command or the server is killed: the next run with the same output completes a line that was cut off. Nothing else may
write to that file, and each output needs its own state file. With a pipe or a terminal no line is lost, but after a
kill the last line may be printed again; with --json, its cursor shows that.

Examples:
  communique watch
  communique watch --from beginning --json | jq .article.title
  communique watch --source mfa-velmar --speaker "Marta Ilves" --text quota
  communique watch --from beginning --state import.cursor --json >> articles.jsonl`,
    )
    .action(watch)
}

async function watch(options: WatchOptions, command: Command): Promise<void> {
  const { after, from, state, updates, json, url } = options
  const key = await findReadKey(command, options)
  using interrupted = interruption()
  await using resumed = state === undefined ? null : new ResumedOutput(new StateFile(state))
  let connected = true
  // Whoever was never there is not waited for: only a connection that was lost is opened again and again.
  await withArchive(url, key, (archive) => archive.request('{ __typename }'))
  const follow = async (archive: ArchiveClient) => {
    const publications = followed(archive, updates, {
      after,
      from: from === undefined ? undefined : starts[from],
      filter: filterOf(options),
      store: resumed ?? undefined,
      signal: interrupted,
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
        const line = json ? JSON.stringify(publication) : lineOf(publication)
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

function lineOf({ article, changed }: Printed): string {
  const what = changed === undefined ? '' : `updated (${changed.join(', ').toLowerCase()})  `
  return `${what}${articleLine(article)}  ${printable(article.id)}`
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
