import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DefinitionTable, Tables } from './tables.ts'

interface Definition {
  readonly name: string
  readonly kind: DefinitionTable['kind']
  /** `create or replace ...`, the whole file. */
  readonly text: string
}

/** The functions and views of `sql/`, each after those that it uses. */
export const definitions: readonly Definition[] = [
  define('view', 'visible_article'),
  define('view', 'visible_link'),
  define('view', 'related_candidate'),
  define('view', 'entry_columns'),
  define('function', 'teaser_fits'),
  define('function', 'shorter_beginning'),
  define('function', 'insert_teaser_links'),
  define('function', 'undated_beside'),
  define('function', 'date_by_teasers'),
  define('function', 'refresh_entries'),
  define('function', 'link_teasers'),
  define('function', 'show_articles'),
  define('function', 'append_resolutions'),
  define('function', 'feed_tick'),
  define('function', 'search_windows'),
  define('function', 'position_as_of'),
  define('function', 'search_ready'),
]

function define(kind: Definition['kind'], name: string): Definition {
  const text = readFileSync(new URL(`../sql/${name}.sql`, import.meta.url), 'utf8')
  return { name, kind, text: text.replaceAll('\r\n', '\n') }
}

/**
 * Applies each file that differs from what was applied last. A function with the same head is replaced in place, which locks
 * nothing. A view cannot be replaced while other views depend on it, so all views from the first changed one on are
 * dropped and created again. What has no file any more is dropped.
 */
export async function applyDefinitions(tx: Transaction<Tables>): Promise<void> {
  const applied = await appliedDefinitions(tx)
  const isChanged = ({ name, text }: Definition) => applied.get(name)?.hash !== hashOf(text)
  const firstView = definitions.findIndex((definition) => definition.kind === 'view' && isChanged(definition))
  const stale = definitions.filter(
    (definition, index) =>
      isChanged(definition) || (definition.kind === 'view' && firstView >= 0 && index > firstView),
  )
  const names = new Set(definitions.map(({ name }) => name))
  const gone = [...applied.values()].filter(({ name }) => !names.has(name))
  if (stale.length === 0 && gone.length === 0) return
  const dropped = stale.filter(
    ({ name, kind, text }) => kind === 'view' || applied.get(name)?.head !== headOf(text),
  )
  await drop(tx, [...gone, ...dropped])
  await tx
    .deleteFrom('definition')
    .where(
      'name',
      'in',
      [...gone, ...stale].map(({ name }) => name),
    )
    .execute()
  for (const { text } of stale) await sql.raw(text).execute(tx)
  if (stale.length === 0) return
  await tx
    .insertInto('definition')
    .values(stale.map(({ name, kind, text }) => ({ name, kind, head: headOf(text), hash: hashOf(text) })))
    .execute()
}

/** Before migrations: a view would not let them change its columns. An archive of the first release has no table `definition`. */
export async function dropDefinitions(tx: Transaction<Tables>): Promise<void> {
  const { rows } = await sql<{
    exists: boolean
  }>`select to_regclass('definition') is not null as exists`.execute(tx)
  if (rows[0]?.exists !== true) return
  await drop(tx, [...(await appliedDefinitions(tx)).values()])
  await tx.deleteFrom('definition').execute()
}

async function appliedDefinitions(db: Kysely<Tables>): Promise<Map<string, DefinitionTable>> {
  const rows = await db.selectFrom('definition').selectAll().execute()
  return new Map(rows.map((row) => [row.name, row]))
}

/** All views in one statement, so that their order does not matter. */
async function drop(
  tx: Transaction<Tables>,
  dropped: readonly Pick<Definition, 'name' | 'kind'>[],
): Promise<void> {
  const refs = (kind: Definition['kind']) =>
    dropped.filter((definition) => definition.kind === kind).map(({ name }) => sql.ref(name))
  const [views, functions] = [refs('view'), refs('function')]
  if (views.length > 0) await sql`drop view if exists ${sql.join(views)}`.execute(tx)
  if (functions.length > 0) await sql`drop function if exists ${sql.join(functions)}`.execute(tx)
}

/** The arguments and the result of a function. A view is always created again, so its head does not matter. */
function headOf(text: string): string {
  return text.slice(text.indexOf('create or replace '), text.indexOf('\nas $$'))
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
