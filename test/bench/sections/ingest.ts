import { loadavg } from 'node:os'
import type { PageFields, ParsedPage } from '@communique/press'
import { pagesToPublish } from '../data/pages.ts'
import { stories, storyOrigin } from '../data/story.ts'
import { withClient } from '../database/data-set.ts'
import { withScratchDatabase } from '../database/scratch.ts'
import { readTables, type WholeTable, writeTables } from '../database/whole-tables.ts'
import { rotated } from '../measure/rotation.ts'
import { type Took, timed } from '../measure/took.ts'
import type { Options } from '../options.ts'
import { current, type Version } from '../version.ts'
import { publishLine } from './publish-line.ts'

/**
 * `write`: the archive's own writing of pages that are read already; `copy`: COPY of the rows it wrote; `publish`: the
 * command, against a server.
 */
export type IngestWay = 'write' | 'copy' | 'publish' | 'write before' | 'publish before'

export interface IngestFigure {
  readonly way: IngestWay
  readonly round: number
  readonly seconds: number
  /** Seconds of processor, of all processes together, PostgreSQL included where it is the bench's own; null where nothing tells. */
  readonly processor: number | null
  readonly articles: number
  /** Of all tables; what `publish` writes is not counted. */
  readonly rows: number
  readonly load: number
}

/** One way to fill an empty archive. */
interface Way extends Pick<IngestFigure, 'way' | 'articles' | 'rows'> {
  readonly version: Version
  readonly run: (url: string) => Promise<Took>
}

const pageCount = 3_000
/** What one call of the API takes at most. */
const pagesACall = 100

/**
 * How fast the archive writes, against COPY of the same rows into the same tables with the same indexes, and against the
 * version before.
 */
export async function measureIngest(
  server: string,
  { rounds }: Options,
  before: Version | null,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<readonly IngestFigure[]> {
  say('reading the pages to publish ...')
  const given = pagesToPublish(await stories(storyOrigin()), pageCount).filter(
    (page) => parsed(current, page) !== null,
  )
  const ways: Way[] = []
  for (const version of before === null ? [current] : [current, before]) {
    const pages = given.flatMap((page) => parsed(version, page) ?? [])
    const write = (url: string) => timed(() => writePages(version, url, pages))
    // Once unmeasured: that is also where the rows come from.
    const tables = await withScratchDatabase(server, version, async (url) => {
      say(`warming up for writing as in ${version.folder} ...`)
      await write(url)
      return await withClient(url, readTables)
    })
    const written = { version, articles: pages.length, rows: rowsOf(tables) }
    const copy = (url: string) => timed(() => withClient(url, (client) => writeTables(client, tables)))
    const isNow = version === current
    ways.push({ ...written, way: isNow ? 'write' : 'write before', run: write })
    if (isNow) ways.push({ ...written, way: 'copy', run: copy })
    ways.push({
      ...written,
      way: isNow ? 'publish' : 'publish before',
      rows: 0,
      run: (url) => publishLine(version, url, given, signal),
    })
  }
  const figures: IngestFigure[] = []
  for (let round = 0; round < (before === null ? Math.min(rounds, 3) : rounds); round++) {
    for (const { version, run, ...way } of rotated(ways, round)) {
      signal.throwIfAborted()
      say(`measuring ${way.way}, round ${round + 1} ...`)
      const took = await withScratchDatabase(server, version, run)
      const [load = 0] = loadavg()
      figures.push({ ...way, round, ...took, load })
    }
  }
  return figures
}

function rowsOf(tables: readonly WholeTable[]): number {
  return tables.reduce((sum, table) => sum + table.rows, 0)
}

async function writePages({ Archive }: Version, url: string, pages: readonly ParsedPage[]): Promise<void> {
  await using archive = await Archive.open({ databaseUrl: url, onTrouble: () => {} })
  for (let start = 0; start < pages.length; start += pagesACall) {
    await archive.publish(pages.slice(start, start + pagesACall))
  }
}

function parsed({ parsePage, PageError }: Version, fields: PageFields): ParsedPage | null {
  try {
    const page = parsePage({ kind: 'fields', fields })
    return page.kind === 'ARTICLE' ? page : null
  } catch (error) {
    if (error instanceof PageError) return null
    throw error
  }
}
