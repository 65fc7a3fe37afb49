import type pg from 'pg'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'

/** All rows of a table, and the statement that puts them into an empty one. */
export interface WholeTable {
  readonly name: string
  readonly rows: number
  readonly statement: string
  readonly data: Buffer
}

/** Those that say what they are of by themselves when the archive is made. */
const ownRows = ['feed_head', 'generation_head', 'search_fill', 'words_head', 'api_key', 'definition']

/** Every row that was published, table by table, each behind those it refers to. */
export async function readTables(client: pg.ClientBase): Promise<readonly WholeTable[]> {
  const tables: WholeTable[] = []
  for (const name of await tablesInOrder(client)) {
    const columns = (await writtenColumns(client, name)).join(', ')
    const data = await copyOut(client, `copy (select ${columns} from "${name}") to stdout`)
    const { rows } = await client.query<{ rows: number }>(`select count(*)::integer as rows from "${name}"`)
    tables.push({ name, rows: rows[0]?.rows ?? 0, statement: `copy "${name}" (${columns}) from stdin`, data })
  }
  return tables
}

export async function writeTables(client: pg.ClientBase, tables: readonly WholeTable[]): Promise<void> {
  for (const { statement, data } of tables) await copyIn(client, statement, data)
}

/** Tables with rows that were published, each behind those it refers to. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely%' order by 1`,
  )
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select c.relname as from, f.relname as to from pg_constraint k
     join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid where k.contype = 'f'`,
  )
  const order: string[] = []
  function place(name: string, above: readonly string[]): void {
    if (order.includes(name) || above.includes(name)) return
    for (const { from, to } of references) if (from === name) place(to, [...above, name])
    order.push(name)
  }
  for (const { name } of tables) place(name, [])
  return order.filter((name) => !ownRows.includes(name))
}

/** All but those that the database makes of others. */
export async function writtenColumns(client: pg.ClientBase, table: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ column: string }>(
    `select quote_ident(attname) as column from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  )
  return rows.map(({ column }) => column)
}
