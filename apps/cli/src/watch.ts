import type { ArticlePublishedSubscription, FeedStart } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { unreachable, withArchive } from './access.ts'
import { Failure } from './failure.ts'
import { notEmpty, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { printable, printLine, tell } from './output.ts'
import { ResumedOutput } from './resumed-output.ts'
import { StateFile } from './state-file.ts'

interface WatchOptions {
  readonly after?: string
  readonly from?: 'beginning' | 'now'
  readonly state?: string
  readonly json: boolean
  readonly url: string
}

type Publication = ArticlePublishedSubscription['articlePublished']

const starts: Readonly<Record<'beginning' | 'now', FeedStart>> = { beginning: 'BEGINNING', now: 'NOW' }

export function addWatch(program: Command): void {
  program
    .command('watch')
    .summary('follow what is published')
    .description(
      'Prints articles as they are published, each once and in order, until Ctrl-C. A lost connection is opened again\nwhere it broke off. With --state, so does the next run, however this one ended.',
    )
    .addOption(
      new Option('--after <cursor>', 'begin behind this cursor, as --json prints it').argParser(notEmpty),
    )
    .addOption(
      new Option('--from <place>', 'begin with the first article ever, or with the next (default: now)')
        .choices(Object.keys(starts))
        .conflicts('after'),
    )
    .option(
      '--state <file>',
      'keep the cursor in this file; where it exists, go on behind it (see below)',
      notEmpty,
    )
    .option('--json', 'one line of JSON an article, with its cursor', false)
    .addOption(urlFlag())
    .addHelpText(
      'after',
      `
With --state and the output in a file (>> articles.jsonl), no line is lost and none is printed twice, even where this
command or the server is killed: the next run with the same output completes a line that was broken off. Nothing else
may write to that file, and each output needs a state of its own. Through a pipe or to a terminal no line is lost, but
the last one may come again after a kill; with --json its cursor tells.

Examples:
  communique watch
  communique watch --from beginning --json | jq .article.title
  communique watch --from beginning --state import.cursor --json >> articles.jsonl`,
    )
    .action(watch)
}

async function watch({ after, from, state, json, url }: WatchOptions): Promise<void> {
  using interrupted = interruption()
  await using resumed = state === undefined ? null : new ResumedOutput(new StateFile(state))
  let connected = true
  await withArchive(url, null, async (archive) => {
    // Whoever was never there is not waited for: only a connection that was lost is opened again and again.
    await archive.request('{ __typename }')
    const publications = archive.articlePublished({
      after,
      from: from === undefined ? undefined : starts[from],
      store: resumed ?? undefined,
      signal: interrupted,
      onReconnect: (error) => {
        if (connected) tell(`${unreachable(error, url)}: trying again until it is there.`)
        connected = false
      },
    })
    try {
      for await (const publication of publications) {
        if (!connected) tell(`The archive at ${url} is back.`)
        connected = true
        const line = json ? JSON.stringify(publication) : articleLine(publication)
        await (resumed?.printLine(line, publication.cursor) ?? printLine(line))
      }
    } catch (error) {
      throw state === undefined ? error : withState(error, state)
    }
  })
}

function articleLine({ article }: Publication): string {
  const { published, eventDate, source, title, id } = article
  const date = published?.value ?? eventDate?.value ?? 'undated'
  return [date, source?.name ?? 'unknown source', title, id].map(printable).join('  ')
}

/** A cursor that is good no more came out of the file: whoever reads this must know which. */
function withState(error: unknown, state: string): unknown {
  if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CURSOR_'))) return error
  return new Failure(`${error.message} (The cursor stands in ${state}.)`, { cause: error })
}
