import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Archive, type Tables } from '@communique/archive'
import { parsePage } from '@communique/press'
import { type Insertable, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { type ColumnTypes, insertRows } from '../../packages/archive/src/bulk-insert.ts'
import * as columnsOf from '../../packages/archive/src/publish/columns.ts'
import { noticeLine } from '../environment/page-lines.ts'
import { PostgresServer } from '../environment/postgres-server.ts'
import { processorSeconds } from './processor-seconds.ts'

// How fast pages that have been read are written, against COPY of the very same rows into the same tables with the
// same indexes. First the inserts of rows, then all that publishing is: sources and speakers found, teasers linked, the
// feed stamped. PostgreSQL runs without fsync. COPY and the others take turns, so that what else runs on the machine is
// in all of them.

const { values: options } = parseArgs({
  options: { pages: { type: 'string', default: '2000' }, rounds: { type: 'string', default: '3' } },
})
const count = Number(options.pages)
const rounds = Number(options.rounds)

/** In the order in which they refer to each other, with what is written of them. */
const tables: { readonly [Table in LoadedTable]: ColumnTypes<Insertable<Tables[Table]>> } = {
  capture: columnsOf.capture,
  article: columnsOf.article,
  speaker: { id: 'uuid', name: 'text', description: 'text', kind: 'text' },
  speech: columnsOf.speech,
  statement: columnsOf.statement,
  related_item: columnsOf.relatedItem,
  feed: columnsOf.feed,
}
const tableNames = ['capture', 'article', 'speaker', 'speech', 'statement', 'related_item', 'feed'] as const
type LoadedTable = (typeof tableNames)[number]

/** A batch of publishing has a hundred pages, and up to some hundred rows of a table. */
const rowsAtOnce = 200

const folder = await mkdtemp(join(tmpdir(), 'communique-ingest-'))
// PostgreSQL writes there as another user.
await chmod(folder, 0o777)
const server = await PostgresServer.start()
try {
  const pages = Array.from({ length: count }, (_, number) =>
    parsePage({
      kind: 'file',
      // Without a source: that table is written row by row, and has few.
      bytes: Buffer.from(noticeLine(number).replace(/"source":"[^"]*",/, '')),
      format: 'json',
    }),
  )
  const ratios: { inserts: number; publish: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const { published, rows } = await inDatabase(`published_${round}`, async (archive) => {
      const published = await timed(() => archive.publish(pages))
      for (const table of tableNames) await sql.raw(copyOf(table, 'to')).execute(archive.db)
      return { published, rows: await rowsIn(archive) }
    })
    const copied = await inDatabase(`copied_${round}`, (archive) =>
      timed(() =>
        archive.db.transaction().execute(async (tx) => {
          for (const table of tableNames) await sql.raw(copyOf(table, 'from')).execute(tx)
        }),
      ),
    )
    const inserted = await inDatabase(`inserted_${round}`, (archive) =>
      timed(() =>
        archive.db.transaction().execute(async (tx) => {
          for (const table of tableNames) await insertAll(tx, table, rows.get(table) ?? '[]')
        }),
      ),
    )
    ratios.push({ inserts: copied / inserted, publish: copied / published })
    console.log(
      `round ${round + 1}: pages for a second of processor: COPY ${rate(copied)}, inserts ${rate(inserted)}, publish ${rate(published)}; of COPY: inserts ${ratios.at(-1)?.inserts.toFixed(2)}, publish ${ratios.at(-1)?.publish.toFixed(2)}`,
    )
  }
  console.log(
    `median of ${rounds}, of COPY: inserts ${median(ratios.map(({ inserts }) => inserts))}, publish ${median(ratios.map(({ publish }) => publish))}`,
  )
} finally {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
}

async function inDatabase<Result>(name: string, use: (archive: Archive) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await using archive = await Archive.open({ databaseUrl: url.href, onTrouble: () => {} })
  return await use(archive)
}

/** In seconds of processor, this process and PostgreSQL together: they work in turn, so that is what it takes when idle. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = await processorSeconds()
  await work()
  return (await processorSeconds()) - begun
}

function copyOf(table: LoadedTable, direction: 'from' | 'to'): string {
  return `copy ${table} (${Object.keys(tables[table]).join(', ')}) ${direction} '${join(folder, table)}'`
}

/** The rows of each table as JSON, bytes in base64. */
async function rowsIn(archive: Archive): Promise<Map<LoadedTable, string>> {
  const all = new Map<LoadedTable, string>()
  for (const table of tableNames) {
    const columns = Object.keys(tables[table]).map((column) =>
      column === 'bytes' ? `encode(bytes, 'base64') as bytes` : column,
    )
    const { rows } = await sql
      .raw<{ all: string }>(
        `select coalesce(json_agg(r), '[]')::text as all from (select ${columns.join(', ')} from ${table}) r`,
      )
      .execute(archive.db)
    all.set(table, rows[0]?.all ?? '[]')
  }
  return all
}

async function insertAll<Table extends LoadedTable>(
  tx: Transaction<Tables>,
  table: Table,
  json: string,
): Promise<void> {
  const rows: readonly Insertable<Tables[Table]>[] = JSON.parse(json)
  for (let row = 0; row < rows.length; row += rowsAtOnce) {
    await insertRows(tx, table, tables[table], rows.slice(row, row + rowsAtOnce))
  }
}

function rate(seconds: number): number {
  return Math.round(count / seconds)
}

function median(values: readonly number[]): string {
  return (values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN).toFixed(
    2,
  )
}
