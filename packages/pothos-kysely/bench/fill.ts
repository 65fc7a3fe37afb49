import { type Kysely, sql } from 'kysely'
import type { Tables } from '../example/tables.ts'

/** A large harbour: 1,000 ports, 20,000 ships, 60,000 voyages, some 200,000 entries. */
export async function fillLargeHarbour(db: Kysely<Tables>): Promise<number> {
  const id = (kind: string, number: string) =>
    `('0000000${kind}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`
  const statements = [
    `insert into ports select ${id('1', 'i')}, 'Port ' || i, case when i % 3 = 0 then null else 'Land ' || i % 40 end,
       i * 0.05, i * -0.07 from generate_series(1, 1000) i`,
    `insert into ships select ${id('2', 'i')}, 'Ship "' || i || '"', (array['sloop', 'brig', 'full_rigged'])[i % 3 + 1],
       1800 + i % 200, i * 1.37, i, ${id('1', 'i % 1000 + 1')}, '{}', now(), null, i % 50 = 0, null
       from generate_series(1, 20000) i`,
    `insert into voyages select ${id('4', 'i')}, ${id('2', '(i * 7919::bigint) % 20000 + 1')}, ${id('1', 'i % 1000 + 1')},
       ${id('1', '(i + 7) % 1000 + 1')}, timestamptz '1850-01-01' + i * interval '1 hour', null, 'cargo ' || i, null
       from generate_series(1, 60000) i`,
    `insert into entries select ${id('5', 'v * 10 + p')}, ${id('4', 'v')}, p,
       repeat('The wind stood well and all hands were on deck. ', 3) || p, '[]'
       from generate_series(1, 60000) v, generate_series(0, 1 + v % 4) p`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
  await sql`vacuum analyze`.execute(db)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from entries`.execute(db)
  return rows[0]?.count ?? 0
}
