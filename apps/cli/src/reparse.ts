import type { ChangedPart, Open, ReparseMutation } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { Failure } from './failure.ts'
import { dataFlag, keyFlag, urlFlag } from './flags.ts'
import { printable, printLine, tell } from './output.ts'
import { PublishProgress } from './publish/progress.ts'
import { Retry } from './publish/retry.ts'
import { findKey, type KeyOptions } from './write-key.ts'

interface ReparseOptions extends KeyOptions {
  readonly json: boolean
  readonly after?: string
}

type Reparsed = ReparseMutation['reparse']['articles'][number]

/** Articles a request: a step is long enough to be worth its way, and short enough to show progress. */
const step = 50

export function addReparse(program: Command): void {
  program
    .command('reparse')
    .summary('read all pages again with the current parser')
    .description(
      'Reads all pages of the archive again with the current parser, and prints which articles changed, and how many changed in what.\nPages are kept as they were published. Articles, and speeches that are still there, keep their ids.',
    )
    .option('--json', 'print one line of JSON for each article that changed', false)
    .addOption(new Option('--after <id>', 'continue after this article'))
    .addOption(urlFlag())
    .addOption(keyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique reparse
  communique reparse --json | jq -r .article.title`,
    )
    .action(reparse)
}

async function reparse(options: ReparseOptions, command: Command): Promise<void> {
  const { json, after, url } = options
  const { Reparse } = await import('@communique/sdk')
  const key = await findKey(command, options)
  const retry = new Retry({
    signal: new AbortController().signal,
    tell: (line) => {
      progress.clear()
      tell(line)
    },
  })
  using progress = await PublishProgress.start(async () => null)
  let checked = 0
  let changed = 0
  let refused = 0
  const changes = new Map<Open<ChangedPart>, number>()
  let next: string | null = after ?? null
  do {
    const { reparse: done }: ReparseMutation = await withArchive(
      url,
      key,
      (archive) => retry.request(() => archive.request(Reparse, { input: { after: next, first: step } })),
      { quiet: true },
    )
    for (const article of done.articles) {
      if (article.error === null) changed++
      else refused++
      progress.clear()
      await printLine(json ? JSON.stringify(article) : lineOf(article))
    }
    for (const { part, articles } of done.changes) changes.set(part, (changes.get(part) ?? 0) + articles)
    checked += done.checked
    next = done.next
    progress.show({ pages: checked })
  } while (next !== null)
  const sums = [`checked ${checked}, changed ${changed}, refused ${refused}`, ...changeLines(changes)]
  // Each line of standard output is an article then.
  if (json) tell(sums.join('\n'))
  else for (const line of sums) await printLine(line)
  if (refused > 0)
    throw new Failure(
      `The current parser refused ${refused} of ${checked} pages, whose articles did not change. Check the lines that begin with REFUSED.`,
    )
}

function lineOf({ article, changed, error }: Reparsed): string {
  const name = printable(article === null ? 'under embargo' : `${article.title}  ${article.id}`)
  return error === null
    ? `CHANGED  ${named(changed).join(', ')}  ${name}`
    : `REFUSED  ${name}: ${error.code} ${printable(error.message)}`
}

/** How many articles changed in what, the most frequent first. */
function changeLines(changes: ReadonlyMap<Open<ChangedPart>, number>): string[] {
  return [...changes]
    .sort(([, one], [, other]) => other - one)
    .map(([part, count]) => `  ${words(part)}: ${count} ${count === 1 ? 'article' : 'articles'}`)
}

/** SPEECHES alone says nothing beside what changed of them. */
function named(changed: readonly Open<ChangedPart>[]): string[] {
  const isSaid = changed.some((part) => ofSpeeches.has(part))
  return changed.filter((part) => part !== 'SPEECHES' || !isSaid).map(words)
}

const ofSpeeches: ReadonlySet<Open<ChangedPart>> = new Set<Open<ChangedPart>>([
  'SPEECHES_ADDED',
  'SPEECHES_REMOVED',
  'SPEAKERS',
  'OFFICES',
  'COUNTRIES',
  'STATEMENTS',
  'REPLIES',
])

const words = (part: Open<ChangedPart>) => part.toLowerCase().replaceAll('_', ' ')
