import { type Kysely, sql } from 'kysely'
import { nameKey } from '../name-order/name-key.ts'
import { presentKey } from '../publish/present-key.ts'
import { wordingRows } from '../publish/wordings.ts'
import { givenRows } from '../rows.ts'

/** So many rows go into one statement. */
const rowsAtOnce = 5_000

/**
 * What lists are ordered by and filters look for is made by the program, so that every engine and locale gives the same: keys to
 * sort names by, and the folded words of offices, countries and those present. `lower()` and the order of text depend on the
 * locale of the database.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const index of ['source_order', 'speaker_order', 'speech_country_uncoded']) {
    await sql`drop index ${sql.ref(index)}`.execute(db)
  }
  for (const table of ['source', 'speaker']) {
    await sql`alter table ${sql.table(table)} add column sort_name text collate "C"`.execute(db)
  }
  await sortNames(db, 'source', sql`name`)
  await sortNames(db, 'speaker', sql`coalesce(name, description)`)
  await keepIdentityWords(db)
  await keepWordings(db)
  await keepPresent(db)
  for (const statement of indexes) await sql.raw(statement).execute(db)
}

const indexes = [
  'alter table source alter column sort_name set not null',
  'alter table speaker alter column sort_name set not null',
  'create index source_order on source (sort_name, id)',
  'create index speaker_order on speaker ((name is null), sort_name, id)',
  // The words of an office or a country are looked for among the wordings, which have this collation, and then by these.
  'create index speech_office on speech ((left(office, 600)) collate "C")',
  'create index speech_country_printed on speech ((left(country, 600)) collate "C")',
  `create index speech_country_uncoded on speech ((lower(country collate "C")))
    where country_code is null and country is not null`,
  'create index article_present on article (id) where event_present_key is not null',
]

async function sortNames(db: Kysely<unknown>, table: string, name: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, ${name} as name from ${sql.table(table)} order by id`.execute(db)
  for (const some of inParts(rows)) {
    const keys = some.map(({ id, name }) => ({ id, sort_name: nameKey(name) }))
    await sql`update ${sql.table(table)} as stored set sort_name = given.sort_name
      from ${givenRows({ id: 'uuid', sort_name: 'text' }, keys)} where stored.id = given.id`.execute(db)
  }
}

/** They stand behind the kind, which is in capitals and so is no word of an identity. */
async function keepIdentityWords(db: Kysely<unknown>): Promise<void> {
  await sql`alter table speaker_identity add column words text collate "C"`.execute(db)
  await sql`update speaker_identity set words = split_part(identity, speaker.kind || ' ', 2)
    from speaker where speaker.id = speaker_id and speaker.name is not null`.execute(db)
}

async function keepWordings(db: Kysely<unknown>): Promise<void> {
  await sql`create table wording (text text collate "C" primary key, key text collate "C" not null)`.execute(
    db,
  )
  const { rows } = await sql<{ text: string }>`
    select distinct left(text, 600) as text from (
      select office as text from speech union all select country from speech
    ) as printed where text is not null`.execute(db)
  for (const some of inParts(wordingRows(rows.map(({ text }) => text)))) {
    await sql`insert into wording (text, key) select text, key from ${givenRows({ text: 'text', key: 'text' }, some)}
      on conflict do nothing`.execute(db)
  }
}

async function keepPresent(db: Kysely<unknown>): Promise<void> {
  await sql`alter table article add column event_present_key text collate "C"`.execute(db)
  const { rows } = await sql<{ id: string; present: string[] }>`
    select id, event_present as present from article where cardinality(event_present) > 0 order by id`.execute(
    db,
  )
  for (const some of inParts(rows)) {
    const keys = some.map(({ id, present }) => ({ id, key: presentKey(present) }))
    await sql`update article set event_present_key = given.key
      from ${givenRows({ id: 'uuid', key: 'text' }, keys)} where article.id = given.id`.execute(db)
  }
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, at) => rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce))
}
