import type { GivenPage, PageFormat } from '@communique/press'
import { type Command, Option } from 'commander'
import { type AskedSentence, askedSentence } from './explain/asked-sentence.ts'
import { Explainer } from './explain/explainer.ts'
import { formatFlag } from './flags.ts'
import { printable, printLine, tell } from './output.ts'
import { pageReport } from './page-report.ts'
import { givenPages } from './pages/given-pages.ts'

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
      'Prints what the parser reads from pages: title, dates, event, speakers, speeches, related items.\nNeeds no server and no database. For .jsonl input, prints one line of JSON for each page.',
    )
    .argument('<path...>', 'files and folders, also .jsonl and .gz; - for standard input')
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
  const press = await import('@communique/press')
  const { maxPageBytes, PageError, pageJson, parsePage } = press
  const explainer = explain ? new Explainer(press, sentence ?? null) : null
  const read = (given: GivenPage, asJson: boolean): string | null => {
    if (explainer !== null) return explainer.read(given, asJson)
    const parsed = parsePage(given)
    return asJson ? JSON.stringify(pageJson(parsed)) : pageReport(parsed)
  }
  for await (const page of givenPages(paths, { format, maxPageBytes })) {
    if (page.kind === 'UNREADABLE') {
      fail(page.place, page.code, page.message)
      continue
    }
    try {
      const { bytes, name, isLine } = page
      const line = read(
        { kind: 'file', bytes, format: page.format, ...(name !== '' && { name }) },
        json || isLine,
      )
      if (line !== null) await printLine(line)
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      fail(page.place, error.code, error.message)
    }
  }
  explainer?.end()
}

function fail(place: string, code: string, message: string): void {
  tell(`FAILED     ${printable(`${place}: ${code} ${message}`)}`)
  process.exitCode = 1
}
