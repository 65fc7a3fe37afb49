import type { SpeechesQuery } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { permalink } from './address.ts'
import { dateOf } from './article-line.ts'
import { NothingFound } from './failure.ts'
import { addFilterFlags, type FilterOptions, speechFilterOf } from './filter-flags.ts'
import { count, dataFlag, readKeyFlag, urlFlag } from './flags.ts'
import { wrapped } from './layout.ts'
import { printable, printLine } from './output.ts'
import { addRowFlags, type Columns, CsvRows, jsonRow, type RowOptions } from './rows.ts'
import { speakerLine } from './speaker-line.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface SpeechesOptions extends KeyOptions, FilterOptions, RowOptions {
  readonly first?: number
  readonly all: boolean
}

type Speech = SpeechesQuery['speeches']['nodes'][number]

/** One statement, with the speech that it belongs to and its address. */
interface StatementRow {
  readonly speech: Speech
  readonly statement: Speech['statements'][number]
  readonly permalink: string
}

const defaultRows = 20

/** Speeches that are asked for at once; a few make a screen. */
const [shortPage, longPage] = [20, 100]

export function addSpeeches(program: Command): void {
  const command = program
    .command('speeches')
    .summary('list who said what, when and in which office')
    .description(
      'Lists what was said, newest first: statement by statement, with speaker, office, country, date and the article that reports it. With --text, all statements of the speeches that contain the words.\nA list is that of one moment, however long it takes and whatever is published meanwhile.',
    )
  addFilterFlags(command)
    .addOption(
      new Option('--first <number>', `how many statements (default: ${defaultRows})`).argParser(count),
    )
    .addOption(new Option('--all', 'all of them').default(false).conflicts('first'))
  addRowFlags(command, 'statement')
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique speeches --speaker Solvane
  communique speeches --office minister --country NO --since 2031-03
  communique speeches --speaker Ilves --text quota --all --csv > ilves.csv
  communique speeches --text tunnel --json | jq -r '.speaker + ": " + .text'`,
    )
    .action(speeches)
}

async function speeches(options: SpeechesOptions, command: Command): Promise<void> {
  const { url, json, csv, all, first = defaultRows } = options
  const most = all ? Number.POSITIVE_INFINITY : first
  const filter = speechFilterOf(options)
  const table = csv ? await CsvRows.begin(columns) : null
  const key = await findReadKey(command, options)
  let printed = 0
  let hasMore = false
  let before: Speech | null = null
  await withArchive(url, key, async (archive) => {
    for await (const row of rowsOf(archive, { url, filter, most })) {
      if (printed === most) {
        hasMore = true
        break
      }
      if (table !== null) await table.print(row)
      else if (json) await printLine(jsonRow(columns, row))
      else for (const line of linesOf(row, before)) await printLine(line)
      before = row.speech
      printed += 1
    }
  })
  if (printed === 0)
    throw new NothingFound(
      filter === undefined
        ? `The archive at ${url} holds no speeches. Publish pages with \`communique publish\`.`
        : 'Nobody says anything that the options select. Leave one out, or look at other words.',
    )
  if (!json && !csv) await printLine(sumLine(printed, hasMore))
}

interface Wanted {
  readonly url: string
  readonly filter: ReturnType<typeof speechFilterOf>
  /** Rows; one more may come, which says that there are more. */
  readonly most: number
}

/** The statements at one position of the archive, newest first, in the order in which each speech has them. */
async function* rowsOf(
  archive: Parameters<Parameters<typeof withArchive>[2]>[0],
  { url, filter, most }: Wanted,
): AsyncGenerator<StatementRow, void, void> {
  const { ArchiveState, Speeches } = await import('@communique/sdk')
  const { archive: state } = await archive.request(ArchiveState)
  const found = archive.paginate(Speeches, {
    filter,
    orderBy: { field: 'DATE', direction: 'DESC' },
    first: most > shortPage ? longPage : shortPage,
    asOf: state.position,
  })
  for await (const speech of found) {
    for (const statement of speech.statements) {
      const place = { speech: speech.position, statement: statement.position }
      yield { speech, statement, permalink: permalink(url, speech.article.id, place) }
    }
  }
}

/** Named as in the tables of `export`, whose rows are the same. */
const columns: Columns<StatementRow> = {
  permalink: ({ permalink: address }) => address,
  title: ({ speech }) => speech.article.title,
  source: ({ speech }) => speech.article.source?.name,
  published: ({ speech }) => speech.article.published?.value,
  event_date: ({ speech }) => speech.article.eventDate?.value,
  speaker: ({ speech }) => speech.speaker.name,
  speaker_description: ({ speech }) => speech.speaker.description,
  office: ({ speech }) => speech.office,
  country: ({ speech }) => speech.country,
  country_code: ({ speech }) => speech.countryCode,
  mode: ({ statement }) => statement.mode,
  text: ({ statement }) => statement.text,
  speech_kind: ({ speech }) => speech.kind,
  genre: ({ speech }) => speech.article.genre,
  language: ({ speech }) => speech.article.language,
  speaker_id: ({ speech }) => speech.speaker.id,
  source_slug: ({ speech }) => speech.article.source?.slug,
  url: ({ speech }) => speech.article.url,
  article_id: ({ speech }) => speech.article.id,
  speech_id: ({ speech }) => speech.id,
}

/** For people, the statements of a speech stand together below who makes it and where it is reported. */
function linesOf({ speech, statement, permalink: address }: StatementRow, before: Speech | null): string[] {
  const words = wrapped(quotedIf(statement.mode === 'DIRECT', printable(statement.text)), {
    indent: 2,
    hanging: 2,
  })
  if (speech.id === before?.id) return words
  const { article } = speech
  return [
    ...(before === null ? [] : ['']),
    ...wrapped(`${dateOf(article) ?? 'undated'}  ${speakerLine(speech)}`, { hanging: 2 }),
    ...wrapped(printable(article.title), { indent: 2, hanging: 2 }),
    `  ${address}`,
    ...words,
  ]
}

/** Marks that are printed stay as they are, also where the other one belongs to another statement. */
function quotedIf(isDirect: boolean, said: string): string {
  return isDirect && !/^\p{Pi}|^["'„]|\p{Pf}$|["'“]$/u.test(said) ? `“${said}”` : said
}

function sumLine(printed: number, hasMore: boolean): string {
  const sum = `${printed.toLocaleString('en')} ${printed === 1 ? 'statement' : 'statements'}`
  return `\n${sum}${hasMore ? '; --first NUMBER or --all shows more' : ''}`
}
