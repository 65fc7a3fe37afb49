import type { Archive } from '@communique/archive'
import { sql } from 'kysely'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'

/** Makes the second archive, which must be new, hold what the first one holds, with the same ids. */
export async function copyArchive(from: Archive, to: Archive): Promise<void> {
  const tables = await sql<{ name: string; columns: readonly string[] }>`
    select table_name as name, json_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
      and table_name not like 'kysely_%'
    group by table_name
  `.execute(databaseOf(from))
  await databaseOf(to)
    .connection()
    .execute(async (db) => {
      // Rows come in no order that foreign keys would like, and nothing is to be derived from them anew.
      await sql`set session_replication_role = replica`.execute(db)
      for (const { name, columns } of tables.rows) {
        const table = sql.table(name)
        const { rows } = await sql<{ rows: string | null }>`
        select json_agg(t)::text as rows from ${table} as t
      `.execute(databaseOf(from))
        await sql`delete from ${table}`.execute(db)
        const into = sql.join(columns.map((column) => sql.ref(column)))
        await sql`
        insert into ${table} (${into}) overriding system value
        select ${into} from json_populate_recordset(null::${table}, ${rows[0]?.rows ?? '[]'}::json)
      `.execute(db)
      }
      await sql`set session_replication_role = default`.execute(db)
    })
}
