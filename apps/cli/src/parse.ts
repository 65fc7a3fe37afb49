import type { PageFormat } from '@communique/press'
import type { Command } from 'commander'
import { formatFlag } from './flags.ts'
import { printable, printLine, tell } from './output.ts'
import { pageReport } from './page-report.ts'
import { givenPages } from './pages/given-pages.ts'

interface ParseOptions {
  readonly format: PageFormat
  readonly json: boolean
}

export function addParse(program: Command): void {
  program
    .command('parse')
    .summary('show what is read from pages, without server or database')
    .description(
      'Shows what is read from pages: title, dates, event, speakers, speeches, related items.\nNo server and no database are needed. Pages given a line each (.jsonl) give a line of JSON each.',
    )
    .argument('<path...>', 'files and folders, .jsonl and .gz too; - for standard input')
    .addOption(formatFlag())
    .option('--json', 'one line of JSON a page', false)
    .addHelpText(
      'after',
      `
Examples:
  communique parse statement.html
  communique parse --json statement.txt | jq .speakers
  communique parse statements.jsonl.gz > parsed.jsonl
  curl -s https://example.org/statement | communique parse -`,
    )
    .action(parse)
}

async function parse(paths: readonly string[], { format, json }: ParseOptions): Promise<void> {
  const { maxPageBytes, PageError, pageJson, parsePage } = await import('@communique/press')
  for await (const page of givenPages(paths, { format, maxPageBytes })) {
    if (page.kind === 'UNREADABLE') {
      fail(page.place, page.code, page.message)
      continue
    }
    try {
      const { bytes, name, isLine } = page
      const parsed = parsePage({ kind: 'file', bytes, format: page.format, ...(name !== '' && { name }) })
      await printLine(json || isLine ? JSON.stringify(pageJson(parsed)) : pageReport(parsed))
    } catch (error) {
      if (!(error instanceof PageError)) throw error
      fail(page.place, error.code, error.message)
    }
  }
}

function fail(place: string, code: string, message: string): void {
  tell(`FAILED     ${printable(`${place}: ${code} ${message}`)}`)
  process.exitCode = 1
}
