import { PGlite } from '@electric-sql/pglite'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createTables } from '../../example/create-tables.ts'
import { fillHarbour } from '../../example/harbour.ts'
import type { Tables } from '../../example/tables.ts'
import { harbourFiles } from './harbour-files.ts'
import { startPostgres } from './postgres-server.ts'

export interface Engine {
  readonly db: Kysely<Tables>
  readonly close: () => Promise<void>
}

/** The harbour in PostgreSQL as WebAssembly. */
export async function openPGlite(): Promise<Engine> {
  const pglite = await PGlite.create({ loadDataDir: await harbourFiles(makeHarbour) })
  const db = new Kysely<Tables>({ dialect: pgliteDialect(pglite) })
  return { db, close: () => db.destroy() }
}

async function makeHarbour(): Promise<Blob> {
  const pglite = await PGlite.create()
  const db = new Kysely<Tables>({ dialect: pgliteDialect(pglite) })
  await createTables(db)
  await fillHarbour(db)
  const files = await pglite.dumpDataDir('none')
  await db.destroy()
  return files
}

/** PGlite for every version of Kysely: the oldest that the plugin supports has no dialect for it. */
export function pgliteDialect(pglite: PGlite): PostgresDialect {
  const client = {
    release: () => {},
    query: async (text: unknown, parameters: readonly unknown[] = []) => {
      const { rows, affectedRows = 0 } = await pglite.query<never>(String(text), [...parameters])
      return { command: 'SELECT' as const, rowCount: affectedRows, rows }
    },
  }
  const pool = { options: {}, connect: async () => client as never, end: () => pglite.close() }
  return new PostgresDialect({ pool })
}

/** The harbour in a real PostgreSQL: the one that `TEST_DATABASE_URL` names, or one of its own. */
export async function openPostgres(): Promise<Engine> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given === undefined ? await startPostgres() : { url: given, stop: async () => {} }
  const schema = `harbour_${process.pid}`
  const setup = new pg.Client(server.url)
  await setup.connect()
  await setup.query(`create schema ${schema}`)
  // A session that is not in UTC, so that whatever depends on that shows.
  const pool = new pg.Pool({
    connectionString: server.url,
    options: `-c search_path=${schema} -c timezone=Asia/Kathmandu`,
    max: 4,
  })
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await createTables(db)
  await fillHarbour(db)
  return {
    db,
    close: async () => {
      await db.destroy()
      await setup.query(`drop schema ${schema} cascade`)
      await setup.end()
      await server.stop()
    },
  }
}
