import { sql } from 'kysely'
import type { Check, Fault } from './check.ts'

/** Of one key, so many are told. */
const mostTold = 100

interface ForeignKey {
  readonly owner: string
  readonly target: string
  readonly columns: readonly string[]
  readonly targets: readonly string[]
}

/** What a row names is there. The database sees to that, unless it was told not to or has lost rows. */
export const foreignKeys: Check = {
  name: 'rows that others name',
  run: async function* ({ db, tables }) {
    const { rows: keys } = await sql<ForeignKey>`
      select c.conrelid::regclass::text as owner, c.confrelid::regclass::text as target,
        (select json_agg(attname order by n) from unnest(c.conkey) with ordinality k(num, n)
          join pg_attribute on attrelid = c.conrelid and attnum = k.num) as columns,
        (select json_agg(attname order by n) from unnest(c.confkey) with ordinality k(num, n)
          join pg_attribute on attrelid = c.confrelid and attnum = k.num) as targets
      from pg_constraint c where c.contype = 'f' and c.connamespace = current_schema()::regnamespace`.execute(
      db,
    )
    for (const { owner, target, columns, targets } of keys) {
      const table = tables.get(owner)
      if (table === undefined) continue
      const id = sql.join(
        table.key.map((column) => sql`t.${sql.ref(column)}::text`),
        sql` || ' ' || `,
      )
      const own = sql.join(columns.map((column) => sql`t.${sql.ref(column)}`))
      const others = sql.join(targets.map((column) => sql`o.${sql.ref(column)}`))
      const { rows } = await sql<{ id: string }>`
        select ${id} as id from ${sql.table(owner)} t
        where num_nulls(${own}) = 0 and not exists (select from ${sql.table(target)} o where (${others}) = (${own}))
        limit ${sql.lit(mostTold)}`.execute(db)
      const faults: Fault[] = rows.map((row) => ({
        table: owner,
        id: row.id,
        what: `it names a row of ${target} by ${columns.join(', ')} that is not there`,
      }))
      const { rows: counted } = await sql<{ count: number }>`
        select count(*)::int8 as count from ${sql.table(owner)}`.execute(db)
      yield { rows: counted[0]?.count ?? 0, faults }
    }
  },
}
