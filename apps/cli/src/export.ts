import { basename, dirname, join } from 'node:path'
import type { ExportSubject, FilterParameters, Format, Writer } from '@communique/export'
import { filterNames } from '@communique/export/filter'
import { type FormatName, formatNames } from '@communique/export/format-names'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { chosenFormat } from './exporting/chosen-format.ts'
import { ExportProgress } from './exporting/export-progress.ts'
import { type Counted, ExportedArticlesOf, type ExportRequest } from './exporting/exported-articles.ts'
import { type Begun, type ExportedSoFar, PartialFile, partialPath } from './exporting/partial-file.ts'
import { Failure } from './failure.ts'
import { addFilterFlags, type FilterOptions } from './filter-flags.ts'
import { count, dataFlag, notEmpty, readKeyFlag, urlFlag } from './flags.ts'
import { interruption } from './interruption.ts'
import { print, tell } from './output.ts'
import { Retry } from './publish/retry.ts'
import { release } from './release.ts'
import { keepHeapSmall } from './small-heap.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface ExportOptions extends KeyOptions, FilterOptions {
  readonly format?: string
  readonly asOf?: string
  readonly first?: number
  readonly force: boolean
}

/** A second: so much is done again after a kill. */
const saveMilliseconds = 1_000

const formatFlags: Readonly<Record<FormatName, string>> = {
  csv: 'CSV: one row for each statement, for spreadsheets',
  jsonl: 'JSON Lines: one line for each article, with everything in it',
  parquet: 'Parquet: one row for each article, nested, for DuckDB, pandas and R',
  tei: 'TEI by Parla-CLARIN: a corpus of utterances',
  atom: 'Atom: one entry for each article, for programs that read feeds',
}

export function addExport(program: Command): void {
  const command = program.command('export')
  for (const name of formatNames) {
    const others = formatNames.filter((other) => other !== name)
    command.addOption(new Option(`--${name}`, formatFlags[name]).conflicts(others))
  }
  addFilterFlags(command)
    .summary('write articles into a file that other programs read')
    .description(
      'Writes articles, newest first, with who says what in them, as of one state of the archive: what is published meanwhile is not in it. The format is that of the flag, or of the end of the file name; standard output gets CSV.\nThe file has its name only when it is whole. Run the same command again after an interruption: it goes on where it was. A data set description (RO-Crate) is written beside the file.',
    )
    .argument('[file]', 'where to write; - or nothing for standard output')
    .addOption(
      new Option(
        '--as-of <position>',
        'this state of the archive (default: the newest, which is printed)',
      ).argParser(notEmpty),
    )
    .addOption(new Option('--first <number>', 'only so many articles, the newest').argParser(count))
    .option('--force', 'replace a file that exists', false)
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
The filters select articles, and the file has all that is said in them. The rows
of one speaker alone: communique speeches --speaker "Marta Ilves" --csv

In CSV, a cell that a spreadsheet could run as a formula begins with an
apostrophe. To get the text back, take the apostrophe away from each cell that
begins with one.

Examples:
  communique export quota.csv --text quota --speaker "Marta Ilves" --since 2031
  communique export archive.parquet
  communique export --jsonl --country NO | jq .title
  duckdb -c "from 'archive.parquet' select title, published.earliest"`,
    )
    .action(exportArticles)
}

async function exportArticles(
  given: string | undefined,
  options: ExportOptions & Readonly<Partial<Record<FormatName, boolean>>>,
  command: Command,
): Promise<void> {
  keepHeapSmall()
  const { formats } = await import('@communique/export')
  const path = given === undefined || given === '-' ? null : given
  const flagged = formatNames.find((name) => options[name])
  const format = chosenFormat(formats, flagged, path)
  if (path === null && format.name === 'parquet' && process.stdout.isTTY)
    throw new Failure('Parquet is not for a terminal. Give the name of a file.')
  const key = await findReadKey(command, options)
  using interrupted = interruption()
  const asked: ExportRequest = { filter: filterIn(options), asOf: options.asOf, first: options.first }
  await withArchive(options.url, key, async (archive) => {
    const retry = new Retry({ signal: interrupted, tell })
    const source = new ExportedArticlesOf(archive, asked, retry, interrupted)
    const run: Run = { source, asked, format, origin: new URL(options.url).origin, interrupted }
    try {
      if (path === null) await toStandardOutput(run)
      else await toFile(run, path, options.force)
    } catch (error) {
      if (!interrupted.aborted || (error instanceof Error && error.name === 'Failure')) throw error
      throw new Failure('The export was interrupted. Run the command again.')
    }
  })
}

/** One run of the command. */
interface Run {
  readonly source: ExportedArticlesOf
  readonly asked: ExportRequest
  readonly format: Format
  readonly origin: string
  readonly interrupted: AbortSignal
}

async function toStandardOutput(run: Run): Promise<void> {
  const { source, format, interrupted } = run
  const begun = await source.count()
  const subject = subjectOf(run, { ...begun, at: new Date().toISOString() })
  tell(beginning(format, begun))
  using progress = await ExportProgress.start(begun.total, 0)
  const writer = format.open(subject)
  let articles = 0
  try {
    for await (const page of source.pages(begun.position, null, 0)) {
      interrupted.throwIfAborted()
      await print(writer.add(page.articles))
      articles += page.articles.length
      progress.show(articles)
    }
    await print(writer.end())
  } catch (error) {
    if (!interrupted.aborted) throw error
    throw new Failure(
      'The export was interrupted: what was written is not whole. Give the name of a file, which can be gone on with.',
    )
  }
  tell(await ending(run, begun, { articles, rows: writer.rows }))
}

async function toFile(run: Run, path: string, isForced: boolean): Promise<void> {
  const { source, asked, format, origin, interrupted } = run
  const made = `communique ${release} ${format.name}`
  await using file = PartialFile.at(path, { made, isForced })
  const words = JSON.stringify({
    format: format.name,
    ...asked.filter,
    asOf: asked.asOf,
    first: asked.first,
    origin,
  })
  const { begun, reached } = await beginningOf(run, await file.left(words, isForced), words)
  const subject = subjectOf(run, begun)
  const writer = format.open(subject, reached?.writer)
  if (reached === null) await file.begin(begun)
  else await file.resume(begun, reached)
  let articles = reached?.articles ?? 0
  try {
    using progress = await ExportProgress.start(begun.total, articles)
    // The first page at once: whoever looks sees that it goes on from somewhere.
    let saved = Number.NEGATIVE_INFINITY
    for await (const { articles: page, next } of source.pages(
      begun.position,
      reached?.after ?? null,
      articles,
    )) {
      interrupted.throwIfAborted()
      await file.write(writer.add(page))
      articles += page.length
      progress.show(articles)
      const state = writer.state()
      if (state === undefined || next === null) continue
      file.note({ articles, after: next, writer: state })
      if (performance.now() - saved < saveMilliseconds) continue
      await file.save()
      saved = performance.now()
    }
    await file.write(writer.end())
  } catch (error) {
    await file.leave()
    throw brokenOff(error, path, file.reached, begun, interrupted)
  }
  await finish(run, { path, file, writer, subject, begun, articles })
}

interface Finished {
  readonly path: string
  readonly file: PartialFile
  readonly writer: Writer
  readonly subject: ExportSubject
  readonly begun: Begun
  readonly articles: number
}

async function finish(run: Run, { path, file, writer, subject, begun, articles }: Finished): Promise<void> {
  const { describeExport, descriptionName } = await import('@communique/export')
  const { generation } = await run.source.count(begun.position)
  const beside = join(dirname(path), descriptionName(basename(path)))
  const content = describeExport(subject, {
    format: run.format,
    name: basename(path),
    bytes: file.bytes,
    sha256: file.digest(),
    articles,
    rows: writer.rows,
    ended: new Date().toISOString(),
    endGeneration: generation,
  })
  await file.keep({ path: beside, content })
  tell(await ending(run, begun, { articles, rows: writer.rows, generation }))
  tell(`${sizeOf(file.bytes)} in ${path}, described in ${beside}`)
}

/** Where this run begins: where an earlier one ended, if the archive still says the same. */
async function beginningOf(
  run: Run,
  left: Awaited<ReturnType<PartialFile['left']>>,
  asked: string,
): Promise<{ readonly begun: Begun; readonly reached: ExportedSoFar | null }> {
  const { source, format } = run
  if (typeof left === 'string') tell(`The export begins anew: ${left}.`)
  else if (left !== null) {
    const { begun, reached } = left
    const now = await source.count(begun.position)
    if (now.generation === begun.generation && now.total === begun.total) {
      tell(
        `Going on behind ${reached.articles.toLocaleString('en')} of ${begun.total.toLocaleString('en')} articles, as of ${begun.position} (generation ${begun.generation})`,
      )
      return left
    }
    tell('The export begins anew: articles were changed or withdrawn since it began.')
  }
  const now = await source.count()
  tell(beginning(format, now))
  return { begun: { ...now, asked, at: new Date().toISOString() }, reached: null }
}

const beginning = ({ label }: Format, { total, position, generation }: Counted) =>
  `Writing ${counted(total, 'article')} as ${label}, as of ${position} (generation ${generation})`

interface Written {
  readonly articles: number
  readonly rows: number
  /** That of the end, where it is known. */
  readonly generation?: number
}

async function ending(
  { source, format }: Run,
  begun: Counted,
  { articles, rows, generation }: Written,
): Promise<string> {
  const now = generation ?? (await source.count(begun.position)).generation
  const further = format.row === 'article' ? '' : ` with ${counted(rows, format.row)}`
  const changed =
    now === begun.generation
      ? ''
      : ` The archive was changed meanwhile (generation ${begun.generation} to ${now}): some are as before that, some as after.`
  const gone =
    articles >= begun.total ? '' : ` Withdrawn meanwhile: ${(begun.total - articles).toLocaleString('en')}.`
  return `${counted(articles, 'article')}${further}.${gone}${changed}`
}

const counted = (count: number, what: string) =>
  `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`

const sizeOf = (bytes: number) =>
  bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`

function brokenOff(
  error: unknown,
  path: string,
  reached: ExportedSoFar | null,
  { total }: Begun,
  interrupted: AbortSignal,
): unknown {
  const many = reached?.articles ?? 0
  const rest =
    many === 0
      ? 'Run the command again.'
      : `Run the same command again: it goes on behind ${many.toLocaleString('en')} of ${total.toLocaleString('en')} articles, which are in ${partialPath(path)}.`
  if (interrupted.aborted) return new Failure(`The export was interrupted. ${rest}`)
  // These say already what to do.
  if (!(error instanceof Error) || error.name === 'Failure') return error
  tell(`The export broke off. ${rest}`)
  return error
}

function subjectOf(
  { origin, asked }: Run,
  { position, generation, at }: Omit<Begun, 'asked'>,
): ExportSubject {
  return { origin, position, generation, filter: asked.filter, most: asked.first, begun: at }
}

function filterIn(options: FilterOptions): FilterParameters {
  const given = filterNames.map((name) => [name, options[name]] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}
