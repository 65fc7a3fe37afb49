import type { SearchQuery } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { permalink } from './address.ts'
import { articleLine } from './article-line.ts'
import { NothingFound } from './failure.ts'
import { addFilterFlags, type FilterOptions, filterOf } from './filter-flags.ts'
import { dataFlag, notEmpty, pageLength, readKeyFlag, urlFlag } from './flags.ts'
import { wrapped } from './layout.ts'
import { printable, printLine, tell } from './output.ts'
import { addRowFlags, type Columns, CsvRows, type RowOptions } from './rows.ts'
import { operatorHint } from './search/operator-hint.ts'
import { shownSnippet } from './search/snippet.ts'
import { WordsCommand } from './search/words-command.ts'
import { speakerLine } from './speaker-line.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface SearchOptions extends KeyOptions, FilterOptions, RowOptions {
  readonly first: number
  readonly speeches: boolean
}

type Edge = SearchQuery['search']['edges'][number]

/** A result with the address at which people read it. */
interface Hit extends Edge {
  readonly permalink: string
}

export function addSearch(program: Command): void {
  const command = new WordsCommand('search')
    .copyInheritedSettings(program)
    .summary('find articles or speeches')
    .description(
      'Finds articles that contain all the words, best first, or speeches. English words are compared by their stems.',
    )
    .argument('<words...>', 'words, "phrases in quotes", or, -word', joined)
    .addOption(new Option('--first <number>', 'how many results, 1 to 100').default(20).argParser(pageLength))
    .option('--speeches', 'find what somebody says, not whole articles', false)
  program.addCommand(command)
  addRowFlags(command, 'result')
  addFilterFlags(command)
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique search grain tariff
  communique search bridge -tunnel
  communique search '"joint statement" or communique' --first 5
  communique search quota --country NO --since 2031-03 --language en
  communique search tunnel --speeches --csv > tunnel.csv
  communique search --json flood | jq .permalink`,
    )
    .action(search)
}

/** Joins the words that the shell has separated. */
function joined(word: string, before: string | undefined): string {
  return notEmpty(before === undefined ? word : `${before} ${word}`)
}

async function search(words: string, options: SearchOptions, command: Command): Promise<void> {
  const { first, json, csv, speeches, url } = options
  const filter = filterOf(options)
  const hint = operatorHint(words)
  if (hint !== null) tell(hint)
  const { Search } = await import('@communique/sdk')
  const { search: found } = await withArchive(url, await findReadKey(command, options), (archive) =>
    archive.request(Search, {
      query: words,
      first,
      filter,
      kinds: [speeches ? 'SPEECH' : 'ARTICLE'],
    }),
  )
  const hits = found.edges.map((edge) => ({ ...edge, permalink: permalinkOf(edge, url) }))
  const table = csv ? await CsvRows.begin(columns) : null
  for (const hit of hits) {
    if (table !== null) await table.print(hit)
    else if (json) await printLine(JSON.stringify(hit))
    else await printLine(`${hitLines(hit).join('\n')}\n`)
  }
  if (hits.length === 0)
    throw new NothingFound(
      `Nothing ${filter === undefined ? '' : 'that the options select '}contains ${printable(words)}.`,
    )
  if (!json && !csv) await printLine(sumLine(hits.length, found))
}

const speechOf = ({ node }: Edge) => (node.__typename === 'Speech' ? node : null)

const articleOf = ({ node }: Edge) => (node.__typename === 'Article' ? node : node.article)

function permalinkOf(edge: Edge, url: string): string {
  const { node } = edge
  const statement = node.__typename === 'Speech' ? { speech: node.position, statement: 0 } : undefined
  return permalink(url, articleOf(edge).id, statement)
}

function hitLines(hit: Hit): string[] {
  const { node, snippet } = hit
  return [
    ...wrapped(articleLine(articleOf(hit)), { hanging: 2 }),
    ...(node.__typename === 'Speech' ? wrapped(`${speakerLine(node)}:`, { indent: 2 }) : []),
    ...wrapped(shownSnippet(snippet), { indent: 2 }),
    `  ${hit.permalink}`,
  ]
}

/** Named as in the tables of `export`. */
const columns: Columns<Hit> = {
  permalink: (hit) => hit.permalink,
  title: (hit) => articleOf(hit).title,
  source: (hit) => articleOf(hit).source?.name,
  published: (hit) => articleOf(hit).published?.value,
  event_date: (hit) => articleOf(hit).eventDate?.value,
  speaker: (hit) => speechOf(hit)?.speaker.name,
  speaker_description: (hit) => speechOf(hit)?.speaker.description,
  office: (hit) => speechOf(hit)?.office,
  country: (hit) => speechOf(hit)?.country,
  country_code: (hit) => speechOf(hit)?.countryCode,
  snippet: ({ snippet }) => shownSnippet(snippet, (text) => text),
  score: ({ score }) => score,
  genre: (hit) => articleOf(hit).genre,
  url: (hit) => articleOf(hit).url,
  article_id: (hit) => articleOf(hit).id,
  speech_id: (hit) => speechOf(hit)?.id,
}

function sumLine(
  shown: number,
  { totalCount: total, totalCountRelation }: Pick<SearchQuery['search'], 'totalCount' | 'totalCountRelation'>,
): string {
  if (shown === total) return total === 1 ? '1 result' : `${total} results`
  return `${shown} of ${totalCountRelation === 'AT_LEAST' ? 'at least ' : ''}${total} results${shown < 100 ? '; --first NUMBER shows more' : ''}`
}
