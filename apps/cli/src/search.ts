import type { SearchQuery } from '@communique/sdk'
import { type Command, Option } from 'commander'
import { withArchive } from './access.ts'
import { articleLine } from './article-line.ts'
import { addFilterFlags, type FilterOptions, filterOf } from './filter-flags.ts'
import { dataFlag, notEmpty, pageLength, readKeyFlag, urlFlag } from './flags.ts'
import { bold, printable, printLine } from './output.ts'
import { findReadKey, type KeyOptions } from './write-key.ts'

interface SearchOptions extends KeyOptions, FilterOptions {
  readonly first: number
  readonly json: boolean
  readonly speeches: boolean
}

type Hit = SearchQuery['search']['edges'][number]

export function addSearch(program: Command): void {
  const command = program.command('search')
  addFilterFlags(command)
    .summary('find articles or speeches')
    .description(
      'Finds articles that contain all the words, best first, or speeches. English words are compared by their stems.',
    )
    .configureOutput({ outputError: (said, write) => write(withQuotes(said)) })
    .argument('<words...>', 'words, "phrases in quotes", or, -word', joined)
    .addOption(new Option('--first <number>', 'how many results, 1 to 100').default(20).argParser(pageLength))
    .option('--speeches', 'find what somebody says, not whole articles', false)
    .option('--json', 'print one line of JSON for each result', false)
    .addOption(urlFlag())
    .addOption(readKeyFlag())
    .addOption(dataFlag())
    .addHelpText(
      'after',
      `
Examples:
  communique search grain tariff
  communique search '"joint statement" -bridge' --first 5
  communique search tunnel --speeches
  communique search quota --country NO --since 2031-03 --language en
  communique search --json flood | jq .node.title`,
    )
    .action(search)
}

/** A word to exclude looks like an option to the command line. */
function withQuotes(said: string): string {
  const [, word] = /unknown option '(-[^-][^']*)'/.exec(said) ?? []
  return word === undefined ? said : `${said.trim()}. To exclude a word, quote all words: "ferry ${word}"`
}

/** Joins the words that the shell has separated. */
function joined(word: string, before: string | undefined): string {
  return notEmpty(before === undefined ? word : `${before} ${word}`)
}

async function search(words: string, options: SearchOptions, command: Command): Promise<void> {
  const { first, json, speeches, url } = options
  const filter = filterOf(options)
  const { Search } = await import('@communique/sdk')
  const { search: found } = await withArchive(url, await findReadKey(command, options), (archive) =>
    archive.request(Search, {
      query: words,
      first,
      filter,
      kinds: [speeches ? 'SPEECH' : 'ARTICLE'],
    }),
  )
  if (json) {
    for (const hit of found.edges) await printLine(JSON.stringify(hit))
    return
  }
  for (const hit of found.edges) await printLine(`${hitLines(hit).join('\n')}\n`)
  await printLine(sumLine(found.edges.length, found, words, Object.keys(filter ?? {}).length > 0))
}

function hitLines({ node, snippet }: Hit): string[] {
  const article = node.__typename === 'Article' ? node : node.article
  return [
    articleLine(article),
    ...(node.__typename === 'Speech' ? [`  ${speakerLine(node)}:`] : []),
    `  ${shownSnippet(snippet)}`,
  ]
}

interface Speaking {
  readonly speaker: { readonly name: string | null; readonly description: string | null }
  readonly office: string | null
}

/** A speaker without a name is described by words that mostly are the office. */
export function speakerLine({ speaker, office }: Speaking): string {
  const who = speaker.name ?? speaker.description ?? 'unnamed'
  const isNamed = office === null || who.toLowerCase().includes(office.toLowerCase())
  return printable(isNamed ? who : `${who}, ${office}`)
}

/** A snippet is HTML of the simplest kind: marks, and three escapes. */
export function shownSnippet(snippet: string, emphasise: (text: string) => string = bold): string {
  return snippet
    .split(/<mark>(.*?)<\/mark>/s)
    .map((part, index) => {
      const text = spaced(unescaped(part))
      return index % 2 === 1 ? emphasise(text) : text
    })
    .join('')
    .trim()
}

const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Like `printable`, but the spaces beside a mark stay, and where lines meet, words do not seem to follow each other. */
const spaced = (text: string) => text.replace(/\s*\n\s*/g, ' … ').replace(/[\s\p{Cc}]+/gu, ' ')

function sumLine(
  shown: number,
  { totalCount: total, totalCountRelation }: Pick<SearchQuery['search'], 'totalCount' | 'totalCountRelation'>,
  words: string,
  isFiltered: boolean,
): string {
  if (total === 0)
    return `Nothing ${isFiltered ? 'that the options select ' : ''}contains ${printable(words)}.`
  if (shown === total) return total === 1 ? '1 result' : `${total} results`
  return `${shown} of ${totalCountRelation === 'AT_LEAST' ? 'at least ' : ''}${total} results${shown < 100 ? '; --first shows more' : ''}`
}
