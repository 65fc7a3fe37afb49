import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { Archive } from '@communique/archive'
import { requiredColumns } from '@communique/schema'
import pg from 'pg'
import { describe, expect, it } from 'vitest'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { printedSchema } from '../../packages/archive/testing/printed-schema.ts'
import { createBareDatabase, createDatabase, type TestDatabase } from '../environment/database.ts'
import { loadFirstRelease } from '../environment/first-release.ts'

/** What the embedded engine makes of migrations is tested beside them: `packages/archive/tests`. */
const open = ({ databaseUrl }: TestDatabase) => Archive.open({ databaseUrl, onTrouble: () => {} })

async function schemaOf(database: TestDatabase): Promise<string> {
  await using archive = await open(database)
  return await printedSchema(databaseOf(archive))
}

async function connect({ databaseUrl }: TestDatabase): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() })
}

describe('the schema on PostgreSQL', () => {
  it('of an archive of the first release becomes that of a new one', async () => {
    await using upgraded = await createBareDatabase()
    await using fresh = await createBareDatabase()
    if (upgraded.databaseUrl === undefined) throw new Error('There is no PostgreSQL')
    await loadFirstRelease({ databaseUrl: upgraded.databaseUrl })
    const schema = await schemaOf(fresh)
    expect(await schemaOf(upgraded)).toBe(schema)
    await using client = await connect(fresh)
    const { rows } = await client.query<{ version: string }>('select current_setting($1) as version', [
      'server_version',
    ])
    // Others print views in other words.
    if (!rows[0]?.version.startsWith('18')) return
    const committed = await readFile(new URL('../../packages/archive/schema.sql', import.meta.url), 'utf8')
    expect(committed.slice(committed.indexOf('create table'))).toBe(schema)
  })

  it('keeps the columns from being null of which answers rely on that', async () => {
    await using database = await createDatabase()
    await using client = await connect(database)
    const { rows } = await client.query<{ table: string; columns: string[] }>(
      `select table_name as table, array_agg(column_name::text) as columns from information_schema.columns
       where table_schema = 'public' and is_nullable = 'NO' group by table_name`,
    )
    const required = new Map(rows.map(({ table, columns }) => [table, columns]))
    for (const [table, columns] of Object.entries(requiredColumns))
      expect(required.get(table)).toEqual(expect.arrayContaining([...columns]))
  })

  it('is made once by processes that start together', async () => {
    await using database = await createBareDatabase()
    const archives = await Promise.all([open(database), open(database), open(database)])
    for (const archive of archives) expect((await archive.status(5_000)).position).toBe(0)
    for (const archive of archives) await archive[Symbol.asyncDispose]()
  })

  it('waits with a changed view for who reads it, and lets others read meanwhile', async () => {
    await using database = await createDatabase()
    await using slow = await connect(database)
    await using other = await connect(database)
    await slow.query("update definition set hash = 'other' where name = 'visible_article'")
    const view = await slow.query("select 'visible_article'::regclass::oid as oid")
    await slow.query('begin')
    await slow.query('select count(*) from visible_article')
    const opening = open(database)
    await untilWaiting(other)
    // Behind the lock that is waited for; it would be waited for as long as the slow one reads.
    await other.query("set statement_timeout = '20s'")
    await other.query('select count(*) from visible_article')
    await slow.query('commit')
    await using archive = await opening
    expect((await archive.status(5_000)).position).toBe(0)
    expect((await other.query("select 'visible_article'::regclass::oid as oid")).rows).not.toEqual(view.rows)
  })
})

/** Until somebody waits for the lock of the view. */
async function untilWaiting(client: pg.Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      "select from pg_locks where not granted and relation = 'visible_article'::regclass",
    )
    if (rowCount !== 0) return
    await sleep(20)
  }
}
