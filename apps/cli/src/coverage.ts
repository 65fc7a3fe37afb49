import type { ArchiveClient, MissingArticlesQuery, RelatedItemFilter } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { permalink } from './address.ts'
import { NothingFound } from './failure.ts'
import { date, several } from './filter-flags.ts'
import { count, dataFlag, readKeyFlag, urlFlag } from './flags.ts'
import { wrapped } from './layout.ts'
import { printable, printLine } from './output.ts'
import { addRowFlags, type Columns, CsvRows, jsonRow, type RowOptions } from './rows.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface CoverageOptions extends KeyOptions, RowOptions {
  readonly source?: readonly string[]
  readonly since?: string
  readonly until?: string
  readonly first?: number
  readonly all: boolean
}

type Missing = MissingArticlesQuery['missingArticles']['nodes'][number]

/** A missing article with the addresses of the pages that announce it first and last. */
interface Row {
  readonly missing: Missing
  readonly first: string
  readonly last: string
}

const defaultRows = 20
const longPage = 100

export function addCoverage(program: Command): void {
  const command = program
    .command('coverage')
    .summary('list announced articles that the archive does not hold')
    .description(
      'Lists articles that pages announce ("More from ...") and the archive does not hold, the latest first. Each comes once, however often and however shortened it is announced. Dates are those printed with the teasers.',
    )
    .addOption(
      new Option('--source <slug>', 'who announces them; may be given several times').argParser(several),
    )
    .addOption(new Option('--since <date>', 'of this day, month or year, or later: 2031-03').argParser(date))
    .addOption(new Option('--until <date>', 'of this day, month or year, or earlier').argParser(date))
    .addOption(new Option('--first <number>', `how many (default: ${defaultRows})`).argParser(count))
    .addOption(new Option('--all', 'all of them').default(false).conflicts('first'))
  addRowFlags(command, 'missing article')
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique coverage --source mfa-velmar
  communique coverage --since 2031 --all --csv > missing.csv
  communique coverage --json | jq -r .url`,
    )
    .action(coverage)
}

async function coverage(options: CoverageOptions, command: Command): Promise<void> {
  const { url, json, csv, all, first = defaultRows } = options
  const most = all ? Number.POSITIVE_INFINITY : first
  const filter = filterOf(options)
  const key = await findReadKey(command, options)
  const { total, printed } = await withArchive(url, key, async (archive) => {
    const rows = await missingIn(archive, { url, filter, most })
    const table = csv && rows.total > 0 ? await CsvRows.begin(columns) : null
    let printed = 0
    for await (const row of rows.found) {
      if (table !== null) await table.print(row)
      else if (json) await printLine(jsonRow(columns, row))
      else for (const line of linesOf(row)) await printLine(line)
      printed += 1
    }
    return { total: rows.total, printed }
  })
  if (total === 0)
    throw new NothingFound(
      filter === undefined
        ? 'Nothing is missing: the archive holds every article that its pages announce.'
        : 'Nothing that the options select is announced and missing.',
    )
  if (!json && !csv) await printLine(sumLine(printed, total))
}

function filterOf({ source, since, until }: CoverageOptions): RelatedItemFilter | undefined {
  const filter: RelatedItemFilter = {
    ...(source !== undefined && { onArticle: { source } }),
    ...((since !== undefined || until !== undefined) && {
      published: { from: since ?? null, to: until ?? null },
    }),
  }
  return Object.keys(filter).length === 0 ? undefined : filter
}

interface Wanted {
  readonly url: string
  readonly filter: RelatedItemFilter | undefined
  readonly most: number
}

/** What is missing at one position of the archive, and how many in all: counted once, because to count is to compare all. */
async function missingIn(archive: ArchiveClient, { url, filter, most }: Wanted) {
  const { ArchiveState, MissingArticleCount, MissingArticles } = await import('@communique/sdk')
  const { archive: state } = await archive.request(ArchiveState)
  const pinned = { filter, asOf: state.position }
  const { missingArticles } = await archive.request(MissingArticleCount, pinned)
  async function* found(): AsyncGenerator<Row, void, void> {
    let left = most
    for await (const missing of archive.paginate(MissingArticles, {
      ...pinned,
      first: Math.min(most, longPage),
    })) {
      yield { missing, first: permalink(url, missing.first.id), last: permalink(url, missing.last.id) }
      left -= 1
      if (left === 0) return
    }
  }
  return { total: missingArticles.totalCount, found: found() }
}

const columns: Columns<Row> = {
  published: ({ missing }) => missing.published?.value,
  teaser: ({ missing }) => missing.teaser,
  truncated: ({ missing }) => missing.truncated,
  url: ({ missing }) => missing.url,
  count: ({ missing }) => missing.count,
  source: ({ missing }) => missing.first.source?.name,
  source_slug: ({ missing }) => missing.first.source?.slug,
  first_permalink: ({ first }) => first,
  last_permalink: ({ last }) => last,
}

function linesOf({ missing, last }: Row): string[] {
  const { published, teaser, url, count: times, first } = missing
  const announced = times === 1 ? 'announced once' : `announced ${times.toLocaleString('en')} times`
  return [
    ...wrapped(`${published?.value ?? 'undated'}  ${printable(teaser)}`, { hanging: 2 }),
    ...wrapped(`${printable(first.source?.name ?? 'unknown source')}, ${announced}`, { indent: 2 }),
    `  ${times === 1 ? 'on' : 'last on'} ${last}`,
    ...(url === null ? [] : [`  leads to ${printable(url)}`]),
    '',
  ]
}

function sumLine(printed: number, total: number): string {
  const sum = total === 1 ? '1 missing article' : `${total.toLocaleString('en')} missing articles`
  return printed === total
    ? sum
    : `${printed.toLocaleString('en')} of ${sum}; --first NUMBER or --all shows more`
}
