import { parseArgs } from 'node:util'
import { Archive } from '@communique/archive'
import pg from 'pg'
import { PostgresServer } from '../environment/postgres-server.ts'

// What it would bring to cut the table of articles into months: the same rows in one table and in one partitioned by the time
// in their ids, with the same indexes and a table that refers to them. Prints medians in milliseconds, as Markdown.

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string', default: '1000000' },
    months: { type: 'string', default: '24' },
    rounds: { type: 'string', default: '9' },
  },
})
const rows = Number(options.rows)
const months = Number(options.months)
const rounds = Number(options.rounds)

const tables = ['flat', 'monthly'] as const
type Table = (typeof tables)[number]

await using postgres = await PostgresServer.start({
  settings: ['shared_buffers=1GB', 'maintenance_work_mem=512MB', 'max_wal_size=4GB'],
})
// For the types and functions of its columns.
await (await Archive.open({ databaseUrl: postgres.url, onTrouble: () => {} }))[Symbol.asyncDispose]()
const client = new pg.Client(postgres.url)
await client.connect()

const begins = (month: number) => Date.UTC(2031, month, 1)
/** The smallest id of a moment: ids are UUIDs of version 7, which begin with it. */
const idAt = (milliseconds: number) =>
  `'${milliseconds
    .toString(16)
    .padStart(12, '0')
    .replace(/^(.{8})/, '$1-')}-7000-8000-000000000000'`
const partition = (month: number) =>
  `create table monthly_${month} partition of monthly for values from (${idAt(begins(month))}) to (${idAt(begins(month + 1))})`

try {
  await make()
  const report = new Map<string, Record<Table, number>>()
  const measure = async (
    what: string,
    statement: (table: Table, round: number) => string,
    times = rounds,
  ) => {
    const taken: Record<Table, number[]> = { flat: [], monthly: [] }
    for (let round = 0; round < times; round++) {
      for (const table of tables) taken[table].push(await timed(statement(table, round)))
    }
    report.set(what, { flat: median(taken.flat), monthly: median(taken.monthly) })
  }
  const some = (round: number) => ((round * 7_919 + 13) * 104_729) % rows
  const id = (round: number) => `(select id from flat where number = ${some(round)})`
  await measure('insert 1,000 articles', (table, round) =>
    insertion(table, months - 1, 1_000, rows + round * 1_000),
  )
  await measure('one article by id', (table, round) => `select * from ${table} where id = ${id(round)}`)
  await measure(
    'one article by sha256',
    (table, round) =>
      `select * from ${table} where sha256 = (select sha256 from flat where number = ${some(round)})`,
  )
  await measure(
    'newest 20',
    (table) =>
      `select id, title from ${table} where withdrawn_at is null and publish_at <= now() order by sort_date desc, id desc limit 20`,
  )
  await measure(
    '20 articles 500,000 down the list',
    (table) =>
      `select id, title from ${table} where withdrawn_at is null and (sort_date, id) < (select sort_date, id from flat where number = ${Math.floor(rows / 2)}) order by sort_date desc, id desc limit 20`,
  )
  await measure(
    'newest 20 with a rare word',
    (table) =>
      `select id from ${table} where search @@ to_tsquery('simple', 'rare7') order by id desc limit 20`,
  )
  await measure(
    'count of a frequent word',
    (table) => `select count(*) from ${table} where search @@ to_tsquery('simple', 'harbour')`,
    3,
  )
  await measure('a month added', (table) => (table === 'flat' ? 'select 1' : partition(months)), 1)
  await measure(
    'a month taken out, nothing refers to it',
    (table) =>
      table === 'flat'
        ? `delete from flat where id >= ${idAt(begins(0))} and id < ${idAt(begins(1))}`
        : 'drop table monthly_0',
    1,
  )
  for (const table of tables) {
    await client.query(`delete from child_of_${table} where article_id < ${idAt(begins(1))}`)
  }
  for (const table of tables)
    await client.query(`alter table child_of_${table} add foreign key (article_id) references ${table} (id)`)
  await measure(
    'its speeches deleted first',
    (table) =>
      `delete from child_of_${table} where article_id >= ${idAt(begins(1))} and article_id < ${idAt(begins(2))}`,
    1,
  )
  await measure(
    'a month taken out that speeches referred to',
    (table) =>
      table === 'flat'
        ? `delete from flat where id >= ${idAt(begins(1))} and id < ${idAt(begins(2))}`
        : 'alter table monthly detach partition monthly_1; drop table monthly_1',
    1,
  )
  console.log(
    `| ${rows.toLocaleString('en')} articles in ${months} months, milliseconds | one table | by month |\n| --- | --- | --- |`,
  )
  for (const [what, { flat, monthly }] of report)
    console.log(`| ${what} | ${shown(flat)} | ${shown(monthly)} |`)
} finally {
  await client.end()
}

async function make(): Promise<void> {
  const like = '(like article including defaults including generated including storage, number bigint)'
  await client.query(`create table flat ${like}; create table monthly ${like} partition by range (id)`)
  for (let month = 0; month < months; month++) await client.query(partition(month))
  const each = Math.ceil(rows / months)
  for (const table of tables) {
    for (let month = 0; month < months; month++)
      await client.query(insertion(table, month, each, month * each))
  }
  for (const table of tables) {
    await client.query(`
      alter table ${table} add primary key (id);
      create index on ${table} (sha256); create index on ${table} (number); create index on ${table} (sort_date, id);
      create index on ${table} (source_id, sort_date, id); create index on ${table} (url_key);
      create index on ${table} (head_key); create index on ${table} (title_key);
      create index on ${table} using gin (search);
      create table child_of_${table} as select id as article_id from ${table};
      create index on child_of_${table} (article_id)`)
    await client.query(`vacuum analyze ${table}`)
    await client.query(`vacuum analyze child_of_${table}`)
  }
}

/** So many articles of a month, numbered from `first`. */
function insertion(table: Table, month: number, count: number, first: number): string {
  const step = Math.floor((begins(month + 1) - begins(month)) / (count + 1))
  return `
    insert into ${table} (id, sha256, title, title_basis, text, event_present, head_key, title_key, first_seen_at, publish_at, number)
    select (lpad(to_hex(${begins(month)} + n * ${step}::bigint), 12, '0') || '7' || lpad(to_hex(n % 4096), 3, '0') || '8' || lpad(to_hex(${first} + n), 15, '0'))::uuid,
      encode(sha256(convert_to((${first} + n)::text, 'UTF8')), 'hex'),
      'Pier ' || ${first} + n, 'PRINTED',
      'The ' || case when n % 20 = 0 then 'harbour' else 'bridge' end || ' of Harl, pier ' || ${first} + n || ', was opened ' || md5(n::text) || case when n % 5000 = 7 then ' rare7' else '' end || repeat(' and the builders were thanked', 10),
      '{}', 'pier ' || ${first} + n, 'pier ' || ${first} + n,
      to_timestamp((${begins(month)} + n * ${step}::bigint) / 1000.0) - interval '6 years', '2025-01-01', ${first} + n
    from generate_series(0, ${count - 1}) as n`
}

async function timed(statement: string): Promise<number> {
  const begun = performance.now()
  await client.query(statement)
  return performance.now() - begun
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

function shown(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(0)
}
