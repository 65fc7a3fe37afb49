import { loadavg } from 'node:os'
import { Archive } from '@communique/archive'
import { PageError, type PageFields, type ParsedPage, parsePage } from '@communique/press'
import { pagesToPublish } from '../data/pages.ts'
import { stories, storyOrigin } from '../data/story.ts'
import { withClient } from '../database/data-set.ts'
import { withScratchDatabase } from '../database/scratch.ts'
import { readTables, type WholeTable, writeTables } from '../database/whole-tables.ts'
import { rotated } from '../measure/rotation.ts'
import type { Options } from '../options.ts'
import { publishLine } from './publish-line.ts'

export interface IngestFigure {
  /** `write`: the archive's own writing of pages that are read already; `copy`: COPY of the rows it wrote. */
  readonly way: 'write' | 'copy' | 'publish'
  readonly round: number
  readonly seconds: number
  readonly articles: number
  /** Of all tables; what `publish` writes is not counted. */
  readonly rows: number
  readonly load: number
}

const pageCount = 3_000
/** What one call of the API takes at most. */
const pagesACall = 100

/** How fast the archive writes, against COPY of the same rows into the same tables with the same indexes. */
export async function measureIngest(
  server: string,
  { rounds }: Options,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<readonly IngestFigure[]> {
  say('reading the pages to publish ...')
  const given = pagesToPublish(await stories(storyOrigin()), pageCount).filter(
    (page) => parsed(page) !== null,
  )
  const pages = given.flatMap((page) => parsed(page) ?? [])
  let tables: readonly WholeTable[] = []
  const write = (url: string) => withTime(() => writePages(url, pages))
  const copy = (url: string) => withTime(() => withClient(url, (client) => writeTables(client, tables)))
  // Once unmeasured: that is also where the rows come from.
  await withScratchDatabase(server, async (url) => {
    say('warming up for writing ...')
    await write(url)
    tables = await withClient(url, readTables)
  })
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const ways = [
    { way: 'write', rows, run: write },
    { way: 'copy', rows, run: copy },
    { way: 'publish', rows: 0, run: (url: string) => publishLine(url, given, signal) },
  ] as const
  const figures: IngestFigure[] = []
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    for (const { way, run, rows: written } of rotated(ways, round)) {
      signal.throwIfAborted()
      say(`measuring ${way}, round ${round + 1} ...`)
      const seconds = await withScratchDatabase(server, run)
      const [load = 0] = loadavg()
      figures.push({ way, round, seconds, articles: pages.length, rows: written, load })
    }
  }
  return figures
}

async function writePages(url: string, pages: readonly ParsedPage[]): Promise<void> {
  await using archive = await Archive.open({ databaseUrl: url, onTrouble: () => {} })
  for (let start = 0; start < pages.length; start += pagesACall) {
    await archive.publish(pages.slice(start, start + pagesACall))
  }
}

function parsed(fields: PageFields): ParsedPage | null {
  try {
    const page = parsePage({ kind: 'fields', fields })
    return page.kind === 'ARTICLE' ? page : null
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}

async function withTime(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}
