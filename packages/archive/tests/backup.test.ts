import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { PGlite, types } from '@electric-sql/pglite'
import fc from 'fast-check'
import { Kysely, PGliteDialect, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packed } from '../src/backup/backups.ts'
import { pinnedState } from '../src/backup/pinned-state.ts'
import { readBackup } from '../src/backup/read-backup.ts'
import { readTable } from '../src/backup/read-table.ts'
import { restore } from '../src/backup/restore.ts'
import { heldSnapshot, type Snapshot } from '../src/backup/snapshot.ts'
import { migrate } from '../src/migrate.ts'
import type { Tables } from '../src/tables.ts'
import { Deliveries } from '../src/webhooks/deliveries.ts'
import { Webhooks } from '../src/webhooks/webhooks.ts'
import { printedSchema } from '../testing/printed-schema.ts'

let pglite: PGlite
let db: Kysely<Tables>
beforeAll(async () => {
  pglite = await PGlite.create({ parsers: { [types.DATE]: (day: string) => day, [types.INT8]: Number } })
  db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
})
afterAll(() => db.destroy())

async function empty(): Promise<void> {
  await sql`drop schema if exists public cascade`.execute(db)
  await sql`create schema public`.execute(db)
}

/** As the first release left it, with its tables and functions. */
async function placeFirstRelease(): Promise<void> {
  await empty()
  const dump = await readFile(new URL('../testing/first-release/archive.sql.gz', import.meta.url))
  await pglite.exec(gunzipSync(dump).toString())
  await pglite.exec('reset search_path')
}

const backup = async () => await buffer(packed(await heldSnapshot(db), () => {}))

/** All rows of all tables by the order of their keys. */
async function rowsOf(snapshot: Snapshot, rows = 2_000): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>()
  for (const table of snapshot.tables) {
    const lines: string[] = []
    for await (const page of readTable(snapshot, table, { rows, bytes: 100_000 })) lines.push(...page)
    all.set(table.name, lines)
  }
  return all
}

async function allRows(): Promise<Map<string, string[]>> {
  await using snapshot = await heldSnapshot(db)
  return await rowsOf(snapshot)
}

const epochOf = async () => (await db.selectFrom('feed_head').select('epoch').executeTakeFirstOrThrow()).epoch

describe('a backup of the first release', () => {
  let file: Buffer
  let upgraded: Map<string, string[]>
  let epoch: string
  let schema: string
  beforeAll(async () => {
    await placeFirstRelease()
    file = await backup()
    await migrate(db)
    upgraded = await allRows()
    epoch = await epochOf()
    schema = await printedSchema(db)
    await empty()
    await migrate(db)
    const key = {
      id: '00000000-0000-4000-8000-000000000000',
      hash: 'h',
      ending: 'last',
      label: 'of the empty one',
    }
    await db
      .insertInto('api_key')
      .values({ ...key, scope: 'ADMIN' })
      .execute()
  })

  describe('that is damaged', () => {
    const unpacked = () => gunzipSync(file).toString().trimEnd().split('\n')
    /** With lines changed and the hash of what they are now: what only a mistake of ours would write. */
    const rewritten = (change: (lines: string[]) => void, isHashed = true) => {
      const lines = unpacked()
      const end = JSON.parse(lines.pop() ?? '')
      change(lines)
      const text = `${lines.join('\n')}\n`
      if (isHashed) end.sha256 = createHash('sha256').update(text).digest('hex')
      return gzipSync(`${text}${JSON.stringify(end)}\n`)
    }
    const header = (change: (header: { format: number; migrations: string[]; tables: unknown[] }) => void) =>
      rewritten((lines) => {
        const first = JSON.parse(lines[0] ?? '')
        change(first)
        lines[0] = JSON.stringify(first)
      })

    const cases: Readonly<Record<string, readonly [code: string, file: () => Uint8Array]>> = {
      'that is empty': ['BACKUP_INVALID', () => Buffer.alloc(0)],
      'that is something else': ['BACKUP_INVALID', () => Buffer.from('a page of a ministry')],
      'that is packed but something else': ['BACKUP_INVALID', () => gzipSync('a page of a ministry\n')],
      'without its second half': ['BACKUP_INVALID', () => file.subarray(0, file.length / 2)],
      'without its last byte': ['BACKUP_INVALID', () => file.subarray(0, -1)],
      'without its last line': ['BACKUP_INVALID', () => gzipSync(`${unpacked().slice(0, -1).join('\n')}\n`)],
      'with more behind its end': ['BACKUP_INVALID', () => gzipSync(`${unpacked().join('\n')}\n{}\n`)],
      'without one row': ['BACKUP_INVALID', () => rewritten((lines) => lines.splice(30, 1), false)],
      'with other words': [
        'BACKUP_INVALID',
        () =>
          rewritten(
            (lines) => lines.splice(0, lines.length, ...lines.map((l) => l.replace('harbour', 'harbor'))),
            false,
          ),
      ],
      'with a row that is not JSON': [
        'BACKUP_INVALID',
        () => rewritten((lines) => lines.splice(-1, 1, '{"one":')),
      ],
      'with a row of another article': [
        'BACKUP_INVALID',
        () =>
          rewritten((lines) => {
            const at = lines.findLastIndex((line) => line.includes('"article_id"'))
            lines[at] =
              lines[at]?.replace(
                /"article_id":"[^"]+"/,
                '"article_id":"00000000-0000-4000-8000-000000000000"',
              ) ?? ''
          }),
      ],
      'without a table': ['BACKUP_INVALID', () => header(({ tables }) => tables.pop())],
      'of a newer format': ['BACKUP_NEWER', () => header((first) => Object.assign(first, { format: 2 }))],
      'of a newer release': [
        'BACKUP_NEWER',
        () => header(({ migrations }) => migrations.push('2999-01-01-flags')),
      ],
    }

    /** The tables themselves, and what is in them. */
    const state = async () => {
      const { rows } = await sql`select 'capture'::regclass::oid, (select count(*) from capture) as captures,
        (select json_agg(label) from api_key) as keys, (select epoch from feed_head) as epoch,
        (select json_agg(nspname) from pg_namespace where nspname like 'communique%') as schemas`.execute(db)
      return rows
    }

    it.each(Object.entries(cases))('%s is refused, and nothing of it stays', async (_what, [code, given]) => {
      const before = await state()
      // In pieces that cut lines and letters.
      const bytes = given()
      const pieces = Array.from({ length: Math.ceil(bytes.length / 5_000) }, (_, at) =>
        bytes.subarray(at * 5_000, (at + 1) * 5_000),
      )
      await expect(restore(db, Readable.from(pieces))).rejects.toMatchObject({ code })
      expect(await state()).toEqual(before)
    })
  })

  it('becomes what the archive became when it was opened, but for its epoch', async () => {
    const header = await restore(db, Readable.from([file]))
    expect(header.migrations).toHaveLength(7)
    expect(await printedSchema(db)).toBe(schema)
    const restored = await allRows()
    const fresh = await epochOf()
    expect(fresh).not.toBe(epoch)
    upgraded.set('feed_head', upgraded.get('feed_head')?.map((line) => line.replace(epoch, fresh)) ?? [])
    // The key of the empty archive stays.
    const [key, ...keys] = restored.get('api_key') ?? []
    expect(key).toContain('of the empty one')
    expect(restored.set('api_key', keys)).toEqual(upgraded)
  })

  it('goes on behind the numbers that are there', async () => {
    const { rows: next } = await sql<{ next: number; last: number }>`
      select nextval(pg_get_serial_sequence('feed', 'id'))::int8 as next, (select max(id) from feed) as last`.execute(
      db,
    )
    expect(next[0]?.next).toBe(Number(next[0]?.last) + 1)
  })

  it('is restored into no archive that has pages', async () => {
    const again = restore(db, Readable.from([file]))
    await expect(again).rejects.toMatchObject({ code: 'ARCHIVE_NOT_EMPTY' })
  })
})

/* Of what was restored. */
describe('a backup on the engine with one connection', () => {
  /** Each may find nothing that it could change. */
  const changes = [
    sql`update article set title = title || '!' where id = (select id from article order by random() limit 1)`,
    sql`update article set withdrawn_at = now() where id = (select id from article order by random() limit 1)`,
    sql`update capture set raw = raw || ' ' where sha256 = (select sha256 from capture order by random() limit 1)`,
    sql`delete from statement where (speech_id, position) = (select speech_id, position from statement order by random() limit 1)`,
    sql`insert into statement select id, 900 + floor(random() * 90), 'DIRECT', 'new', '[]' from speech order by random() limit 1 on conflict do nothing`,
    sql`update statement set position = position + 1000 where (speech_id, position) = (select speech_id, position from statement order by random() limit 1)`,
    sql`with gone as (delete from related_link where (related_item_id, article_id) = (
        select related_item_id, article_id from related_link order by random() limit 1) returning *)
      insert into related_link select related_item_id, article_id, 2, not dated from gone on conflict do nothing`,
    sql`delete from related_link where (related_item_id, article_id) = (select related_item_id, article_id from related_link order by random() limit 1)`,
    sql`insert into speaker (id, name, sort_name, kind) values (gen_random_uuid(), 'Somebody New', 'new', 'PERSON')`,
    sql`insert into feed (article_id, kind, publish_at) select id, 'WITHDRAWN', now() from article order by random() limit 1`,
    sql`select feed_tick()`,
  ]

  it('has every row as it was when it began, whatever is written between its pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 8, max: 40 }),
        fc.array(fc.nat(changes.length - 1), { minLength: 30, maxLength: 60 }),
        async (rows, order) => {
          const before = await allRows()
          const held = await pinnedState(db)
          const rest = order.map((index) => changes[index])
          // The pages of the largest tables come one by one, with a change after each.
          const disturbed: Snapshot = {
            header: held.header,
            tables: held.tables,
            rows: (table, within) => held.rows(table, within),
            read: async (work) => {
              const result = await held.read(work)
              await rest.shift()?.execute(db)
              return result
            },
            [Symbol.asyncDispose]: () => held[Symbol.asyncDispose](),
          }
          await using snapshot = disturbed
          expect(await rowsOf(snapshot, rows)).toEqual(before)
          expect(held.header.tables.map(({ rows }) => rows)).toEqual(
            [...before.values()].map((lines) => lines.length),
          )
        },
      ),
      { numRuns: 2 },
    )
    const { rows } = await sql`select from pg_trigger where tgname = 'communique_pinned'`.execute(db)
    expect(rows).toEqual([])
  })

  it('leaves nothing to the next start when its process dies', async () => {
    await pinnedState(db)
    await migrate(db)
    const { rows } = await sql`select from pg_trigger where tgname = 'communique_pinned'`.execute(db)
    expect(rows).toEqual([])
  })

  it('is cut off where nobody reads on, and gives its state back', async () => {
    const stream = packed(await pinnedState(db), () => {})
    for await (const _piece of stream) break
    await expect
      .poll(
        async () => (await sql`select from pg_trigger where tgname = 'communique_pinned'`.execute(db)).rows,
      )
      .toEqual([])
    await expect(readBackup(Readable.from([]), {})).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
  })
})

/* Of what was restored. */
describe('webhooks of an archive that is restored', () => {
  it('are paused where they were, with those of the empty archive', async () => {
    const given = { kinds: ['PUBLISHED' as const], filter: '{"text": "pier"}', start: 'NOW' as const }
    const made = await new Webhooks(db, () => {}).create({
      ...given,
      url: 'https://desk.example/',
      label: '',
    })
    const deliveries = new Deliveries(db)
    await sql`update webhook set position = 3`.execute(db)
    expect(await deliveries.lease(made.id)).toMatchObject({ position: 3, secrets: [made.secret] })
    const file = await backup()
    await empty()
    await migrate(db)
    await new Webhooks(db, () => {}).create({
      ...given,
      url: 'https://empty.example/',
      label: 'of the empty one',
    })
    await restore(db, Readable.from([file]))
    const paused = { state: 'PAUSED', lease: null, fault: 'The archive was restored from a backup.' }
    const rows = await db.selectFrom('webhook').selectAll().orderBy('url').execute()
    expect(rows).toMatchObject([
      { ...paused, id: made.id, secret: made.secret, position: 3, filter: { text: 'pier' } },
      { ...paused, label: 'of the empty one', position: 0 },
    ])
    expect(await deliveries.due()).toEqual({ areAny: false, ids: [], nextIn: null })
    await new Webhooks(db, () => {}).resume(made.id)
    expect(await deliveries.due()).toMatchObject({ areAny: true, ids: [made.id] })
  })
})
