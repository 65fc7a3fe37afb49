import type pg from 'pg'

/** Takes away the indexes that no constraint needs; gives the way to have them back. Filling is quicker without. */
export async function dropIndexes(pool: pg.Pool): Promise<(signal: AbortSignal) => Promise<void>> {
  const { rows } = await pool.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and c.relname not like 'kysely%'
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by 1`)
  for (const { name } of rows) await pool.query(`drop index ${name}`)
  return async (signal) => {
    for (const { definition } of rows) {
      signal.throwIfAborted()
      await pool.query(definition)
    }
  }
}
