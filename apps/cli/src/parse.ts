import type { PageFormat } from '@communique/press'
import { type Command, Option } from 'commander'
import { type AskedSentence, askedSentence } from './explain/asked-sentence.ts'
import { Explainer } from './explain/explainer.ts'
import { formatFlag } from './flags.ts'
import { printable, printLine, tell } from './output.ts'
import { pageReport } from './page-report.ts'
import type { FoundPage } from './pages/given-pages.ts'
import { Counts } from './publish/counts.ts'
import { keepHeapSmall } from './small-heap.ts'

/** So many of what is no page are told of one by one; the others only in the sum. */
const fewNoPages = 20

interface ParseOptions {
  readonly format: PageFormat
  readonly json: boolean
  readonly explain: boolean
  readonly sentence?: AskedSentence
}

export function addParse(program: Command): void {
  program
    .command('parse')
    .summary('print what the parser reads from pages, without a server')
    .description(
      'Prints what the parser reads from pages: title, dates, event, speakers, speeches, related items.\nTakes what publish takes: folders, mirrors, crawls, feeds, documents. Needs no server and no database.\nFor .jsonl input, prints one line of JSON for each page.',
    )
    .argument('<path...>', 'files and folders with pages, also packed or in containers; - for standard input')
    .addOption(formatFlag())
    .option('--json', 'print one line of JSON for each page', false)
    .option(
      '--explain',
      'print what each stage of the parser found, and why a sentence got its speaker or none',
      false,
    )
    .addOption(
      new Option('--sentence <which>', 'explain only this sentence: its number, or words in it').argParser(
        askedSentence,
      ),
    )
    .addHelpText(
      'after',
      `
Examples:
  communique parse statement.html
  communique parse --json statement.txt | jq .speakers
  communique parse statements.jsonl.gz > parsed.jsonl
  communique parse --explain statement.txt
  communique parse --explain --sentence "he said" statement.txt
  curl -s https://example.org/statement | communique parse -
  echo "The dam holds, said Mayor Ada Kerrin." | communique parse - --explain`,
    )
    .action(parse)
}

async function parse(paths: readonly string[], options: ParseOptions, command: Command): Promise<void> {
  const { format, json, explain, sentence } = options
  if (sentence !== undefined && !explain)
    command.error("error: option '--sentence <which>' needs '--explain'", { exitCode: 2 })
  keepHeapSmall()
  const press = await import('@communique/press')
  const { isNoPage, maxPageBytes, PageError, pageJson, parsePage } = press
  const { givenPages } = await import('./pages/given-pages.ts')
  const explainer = explain ? new Explainer(press, sentence ?? null) : null
  const read = ({ page, place }: FoundPage, asJson: boolean): string | null => {
    if (explainer !== null) return explainer.read(page, asJson)
    const parsed = parsePage(page)
    return asJson ? JSON.stringify(pageJson(parsed, place)) : pageReport(parsed)
  }
  const noPages = new Counts()
  const failures = new Counts()
  let done = 0
  const fail = (place: string, code: string, message: string) => {
    failures.add(code)
    tell(`FAILED     ${printable(`${place}: ${code} ${message}`)}`)
  }
  const passOver = (place: string, reason: string, detail = '') => {
    noPages.add(reason)
    if (noPages.sum <= fewNoPages) tell(`NO PAGE    ${printable(`${place}: ${reason} ${detail}`)}`)
  }
  for await (const item of givenPages(paths, { format, maxPageBytes })) {
    if (item.kind === 'NO_PAGE') passOver(item.place, item.reason)
    else if (item.kind === 'UNREADABLE') fail(item.place, item.code, item.message)
    else {
      try {
        const line = read(item, json || item.isLine)
        if (line !== null) await printLine(line)
        done += 1
      } catch (error) {
        if (!(error instanceof PageError)) throw error
        if (isNoPage(error.code)) passOver(item.place, error.code, error.message)
        else fail(item.place, error.code, error.message)
      }
    }
  }
  explainer?.end()
  if (done === 0 || failures.sum > 0) process.exitCode = 1
  if (noPages.sum > 1) tell(`read ${done}, no page ${noPages}, failed ${failures}`)
}
