import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Archive, type Tables } from '@communique/archive'
import { parsePage } from '@communique/press'
import { sql, type Transaction } from 'kysely'
import pg from 'pg'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import {
  type ArchiveTable,
  type ColumnList,
  columns,
  insertRows,
  type ListedRow,
  type Writable,
} from '../../packages/archive/testing/rows.ts'
import { noticeLine } from '../environment/page-lines.ts'
import { PostgresServer } from '../environment/postgres-server.ts'
import { copyIn } from './database/copy-in.ts'
import { CopyText } from './database/copy-text.ts'
import { processorSeconds } from './processor-seconds.ts'

// How fast pages that have been read are written, against COPY of the very same rows into the same tables with the
// same indexes. First the inserts of rows, then all that publishing is: sources and speakers found, teasers linked, the
// feed stamped. PostgreSQL runs without fsync. COPY and the others take turns, so that what else runs on the machine is
// in all of them.
//
// COPY reads files of the server's: nobody makes its text. What a program would get that loads by COPY what it holds in
// memory, "sent" shows: the text made here, as many rows at once as an insert has.

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    rows: { type: 'string', default: '200' },
  },
})
const count = Number(options.pages)
const rounds = Number(options.rounds)
/** A batch of publishing has a hundred pages, and up to some hundred rows of a table. */
const rowsAtOnce = Number(options.rows)

/** In the order in which they refer to each other, with what is written of them. */
const lists = [
  columns.capture,
  columns.article,
  columns.speaker,
  columns.speech,
  columns.statement,
  columns.relatedItem,
  columns.feed,
] as const
type LoadedList = (typeof lists)[number]

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
  const ratios: { inserts: number; sent: number; publish: number }[] = []
  for (let round = 0; round < rounds; round++) {
    const { published, rows } = await inDatabase(`published_${round}`, async (archive) => {
      const published = await timed(() => archive.publish(pages))
      for (const list of lists) await sql.raw(copyOf(list, 'to')).execute(databaseOf(archive))
      return { published, rows: await rowsIn(archive) }
    })
    // Made before the clock runs: publishing has its rows in memory.
    const loads = [
      loadOf(columns.capture, rows),
      loadOf(columns.article, rows),
      loadOf(columns.speaker, rows),
      loadOf(columns.speech, rows),
      loadOf(columns.statement, rows),
      loadOf(columns.relatedItem, rows),
      loadOf(columns.feed, rows),
    ]
    const copied = await inDatabase(`copied_${round}`, (archive) =>
      timed(() =>
        databaseOf(archive)
          .transaction()
          .execute(async (tx) => {
            for (const list of lists) await sql.raw(copyOf(list, 'from')).execute(tx)
          }),
      ),
    )
    const inserted = await inDatabase(`inserted_${round}`, (archive) =>
      timed(() =>
        databaseOf(archive)
          .transaction()
          .execute(async (tx) => {
            for (const { insert } of loads) await insert(tx)
          }),
      ),
    )
    const sent = await inDatabase(`sent_${round}`, (_archive, client) =>
      timed(async () => {
        await client.query('begin')
        for (const { send } of loads) await send(client)
        await client.query('commit')
      }),
    )
    ratios.push({ inserts: copied / inserted, sent: copied / sent, publish: copied / published })
    console.log(
      `round ${round + 1}: pages for a second of processor: COPY ${rate(copied)}, inserts ${rate(inserted)}, sent ${rate(sent)}, publish ${rate(published)}; of COPY: inserts ${ratios.at(-1)?.inserts.toFixed(2)}, sent ${ratios.at(-1)?.sent.toFixed(2)}, publish ${ratios.at(-1)?.publish.toFixed(2)}`,
    )
  }
  console.log(
    `median of ${rounds}, of COPY: inserts ${median(ratios.map(({ inserts }) => inserts))}, sent ${median(ratios.map(({ sent }) => sent))}, publish ${median(ratios.map(({ publish }) => publish))}; of sent: inserts ${median(ratios.map(({ inserts, sent }) => inserts / sent))}`,
  )
} finally {
  await server[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
}

async function inDatabase<Result>(
  name: string,
  use: (archive: Archive, client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await using archive = await Archive.open({ databaseUrl: url.href, onTrouble: () => {} })
  const own = new pg.Client(url.href)
  await own.connect()
  try {
    return await use(archive, own)
  } finally {
    await own.end()
  }
}

/** In seconds of processor, this process and PostgreSQL together: they work in turn, so that is what it takes when idle. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = await processorSeconds()
  await work()
  return (await processorSeconds()) - begun
}

function copyOf({ table, types }: LoadedList, direction: 'from' | 'to'): string {
  return `copy ${table} (${Object.keys(types).join(', ')}) ${direction} '${join(folder, table)}'`
}

/** The rows of each table as JSON, bytes in base64. */
async function rowsIn(archive: Archive): Promise<Map<ArchiveTable, string>> {
  const all = new Map<ArchiveTable, string>()
  for (const { table, types } of lists) {
    const selected = Object.keys(types).map((column) =>
      column === 'bytes' ? `encode(bytes, 'base64') as bytes` : column,
    )
    const { rows } = await sql
      .raw<{ all: string }>(
        `select coalesce(json_agg(r), '[]')::text as all from (select ${selected.join(', ')} from ${table}) r`,
      )
      .execute(databaseOf(archive))
    all.set(table, rows[0]?.all ?? '[]')
  }
  return all
}

interface Load {
  readonly insert: (tx: Transaction<Tables>) => Promise<void>
  readonly send: (client: pg.Client) => Promise<void>
}

/** The ways to write a table whose rows are in memory, bytes as publishing has them. */
function loadOf<
  Table extends ArchiveTable,
  Other extends Writable<Table>,
  Kept extends Exclude<Writable<Table>, Other>,
>(list: ColumnList<Table, Other, Kept>, read: ReadonlyMap<ArchiveTable, string>): Load {
  const { table } = list
  const rows: readonly ListedRow<Table, Other>[] = JSON.parse(
    read.get(table) ?? '[]',
    (name: string, value: unknown) =>
      name === 'bytes' && typeof value === 'string' ? new Uint8Array(Buffer.from(value, 'base64')) : value,
  )
  const chunks = Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, chunk) =>
    rows.slice(chunk * rowsAtOnce, (chunk + 1) * rowsAtOnce),
  )
  return {
    insert: async (tx) => {
      for (const chunk of chunks) await insertRows(tx, list, chunk)
    },
    send: async (client) => {
      const text = new CopyText(table)
      for (const chunk of chunks) {
        for (const row of chunk) text.add(row)
        const { statement, data } = text.take()
        await copyIn(client, statement, data)
      }
    },
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
