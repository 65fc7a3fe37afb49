import { readdir, readFile } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { definitions } from '../src/definitions.ts'
import { migrate, migrations } from '../src/migrate.ts'
import type { Tables } from '../src/tables.ts'
import { printedSchema } from '../testing/printed-schema.ts'

let db: Kysely<Tables>
beforeAll(async () => {
  db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: await PGlite.create() }) })
})
beforeEach(empty)
afterAll(() => db.destroy())

/** One database for all: PGlite takes seconds to make its files. */
async function empty(): Promise<void> {
  await sql`drop schema public cascade`.execute(db)
  await sql`create schema public`.execute(db)
}

const names = Object.keys(migrations)

/** An archive as it was when only so many migrations were known. */
async function migrateFirst(count: number): Promise<void> {
  const known = Object.fromEntries(Object.entries(migrations).slice(0, count))
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => known },
  }).migrateToLatest()
  if (error !== undefined) throw error
}

describe('the tables, functions and views of an archive', () => {
  it('are those of schema.sql', async () => {
    const committed = await readFile(new URL('../schema.sql', import.meta.url), 'utf8')
    await migrate(db)
    const printed = await printedSchema(db)
    expect(committed.slice(committed.indexOf('create table')), 'Run npm run generate').toBe(printed)
  })

  it('are the same whichever migrations an archive had when it was opened', async () => {
    const schemas = new Set<string>()
    for (let count = 0; count <= names.length; count++) {
      await empty()
      if (count > 0) await migrateFirst(count)
      await migrate(db)
      schemas.add(await printedSchema(db))
    }
    expect(schemas.size).toBe(1)
  })

  it('are refused where a newer release has changed them', async () => {
    await migrate(db)
    await sql`insert into kysely_migration (name, timestamp) values ('2999-01-01T0000-more', now()::text)`.execute(
      db,
    )
    await expect(migrate(db)).rejects.toMatchObject({ name: 'StoreError', code: 'DATABASE_NEWER' })
  })
})

describe('migrations', () => {
  it('are in the order of their names, which tell date, time and what', () => {
    expect(names.toSorted()).toEqual(names)
    const firstRelease = names.slice(0, 7)
    expect(firstRelease.at(-1)).toBe('2026-11-25-settled-from-what-came')
    for (const name of names.slice(7)) expect(name).toMatch(/^\d{4}-\d{2}-\d{2}T\d{4}-[a-z0-9-]+$/)
  })

  it('of folding keep slugs as they are, and find sources and speakers by the new folding as well', async () => {
    await migrateFirst(names.indexOf('2026-11-29T1300-folding'))
    const id = (number: number) => `00000000-0000-7000-8000-00000000000${number}`
    for (const [number, slug, name] of [
      [1, 'कमल-सम-च-र', 'कमला समाचार'],
      [2, '벨마르통신'.normalize('NFKD'), '벨마르통신'],
      [3, 'oeuvre', 'Oeuvre'],
      [4, 'œuvre', 'Œuvre'],
    ] as const) {
      await sql`insert into source (id, slug, name) values (${id(number)}, ${slug}, ${name})`.execute(db)
    }
    for (const [number, name, identity] of [
      [1, '김보라', 'PERSON 김보라'.normalize('NFKD')],
      [2, 'राम', 'PERSON रम'],
      [3, 'Dovál', 'PERSON doval'],
    ] as const) {
      await sql`insert into speaker (id, name, kind) values (${id(number)}, ${name}, 'PERSON')`.execute(db)
      await sql`insert into speaker_identity values (${identity}, ${id(number)})`.execute(db)
    }
    await migrate(db)

    const slugs = await sql<{ slug: string; number: string }>`
      select slug, right(source_id::text, 1) as number from source_slug order by source_id, slug collate "C"`.execute(
      db,
    )
    expect(slugs.rows.map(({ slug, number }) => `${number} ${slug}`)).toEqual([
      '1 कमल-सम-च-र',
      '1 कमला-समाचार',
      `2 ${'벨마르통신'.normalize('NFKD')}`,
      '2 벨마르통신',
      '3 oeuvre',
      '4 œuvre',
    ])
    const identities = await sql<{ identity: string; number: string }>`
      select identity, right(speaker_id::text, 1) as number from speaker_identity order by speaker_id`.execute(
      db,
    )
    expect(identities.rows.map(({ identity, number }) => `${number} ${identity}`)).toEqual([
      '1 PERSON 김보라',
      '2 PERSON राम',
      '3 PERSON doval',
    ])
  })

  it('are all listed', async () => {
    const files = await readdir(new URL('../src/migrations/', import.meta.url))
    expect(files.sort()).toEqual(names.map((name) => `${name}.ts`))
  })
})

describe('the files of sql/', () => {
  it('are all listed, and each makes what it is named after', async () => {
    const files = await readdir(new URL('../sql/', import.meta.url))
    expect(files.filter((name) => name.endsWith('.sql')).sort()).toEqual(
      definitions.map(({ name }) => `${name}.sql`).sort(),
    )
    for (const { name, kind, text } of definitions) {
      expect(text.split('\n').find((line) => !line.startsWith('--'))).toMatch(
        new RegExp(`^create or replace ${kind} ${name}\\b`),
      )
    }
  })

  it('hold nothing that stored columns or indexes rest on', async () => {
    await migrate(db)
    const { rows } = await sql<{ name: string; by: string }>`
        select p.proname as name, pg_describe_object(d.classid, d.objid, d.objsubid) as by
        from pg_depend d join pg_proc p on d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid
        where p.pronamespace = 'public'::regnamespace`.execute(db)
    expect(new Set(rows.map(({ name }) => name))).toEqual(new Set())
  })

  it('are applied where their text is not the one that was applied last, and else left alone', async () => {
    await migrate(db)
    const fresh = await printedSchema(db)
    const state = async () => {
      const { rows } = await sql<{ name: string; oid: number; xmin: string }>`
          select proname as name, oid::int, xmin::text from pg_proc where pronamespace = 'public'::regnamespace
          union all
          select relname, oid::int, xmin::text from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
          order by name`.execute(db)
      return new Map(rows.map(({ name, ...rest }) => [name, rest]))
    }
    const before = await state()
    await migrate(db)
    expect(await state()).toEqual(before)

    // Another text with the same head, another head, and a function that no file names any more.
    await sql`create or replace function feed_tick() returns bigint language plpgsql volatile
        as ${sql.lit('begin return 0; end')}`.execute(db)
    await sql`drop function shorter_beginning`.execute(db)
    await sql`create function shorter_beginning(key text, n int) returns text language sql
        as ${sql.lit('select key')}`.execute(db)
    await sql`create function forgotten() returns int language sql as ${sql.lit('select 1')}`.execute(db)
    await sql`update definition set hash = 'other' where name in ('feed_tick', 'shorter_beginning')`.execute(
      db,
    )
    await sql`update definition set head = 'other' where name = 'shorter_beginning'`.execute(db)
    await sql`insert into definition values ('forgotten', 'function', '', '')`.execute(db)
    await migrate(db)
    expect(await printedSchema(db)).toBe(fresh)
    const after = await state()
    expect(after.get('feed_tick')?.oid).toBe(before.get('feed_tick')?.oid)
    expect(after.get('visible_article')).toEqual(before.get('visible_article'))

    await sql`update definition set hash = 'other' where name = 'visible_article'`.execute(db)
    await migrate(db)
    expect(await printedSchema(db)).toBe(fresh)
    expect((await state()).get('related_candidate')?.oid).not.toBe(before.get('related_candidate')?.oid)
  })
})
