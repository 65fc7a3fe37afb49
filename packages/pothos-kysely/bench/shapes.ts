/**
 * The shapes of SQL between which the plugin chooses, side by side on a real PostgreSQL:
 * `npm run bench --workspace pothos-kysely`. Each round runs every shape once; the figures are ratios.
 */
import { getVariableValues, Kind, parse } from 'graphql'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { createTables } from '../example/create-tables.ts'
import { schema } from '../example/schema.ts'
import type { Tables } from '../example/tables.ts'
import { inputsOf, prepareOperation } from '../src/index.ts'
import { startPostgres } from '../tests/environment/postgres-server.ts'
import { fillLargeHarbour } from './fill.ts'

const page = (length: number) => `(select * from voyages order by sailed_at desc, id desc limit ${length}) v`
const entries = 'select * from entries e where e.voyage_id = v.id order by position'
const visible = 's.broken_up = false'

/** The same answer by the functions that make JSON, with subqueries in the select list or lateral joins. */
function jsonCorrelated(kind: 'json' | 'jsonb', length: number): string {
  return `select ${kind}_build_object('voyages', (select ${kind}_agg(o) from (select ${kind}_build_object('cargo', v.cargo,
    'from', (select ${kind}_build_object('name', p.name, 'country', p.country) from ports p where p.id = v.from_port_id),
    'ship', (select ${kind}_build_object('name', s.name, 'built', s.built) from ships s where s.id = v.ship_id and ${visible}),
    'entries', (select coalesce(${kind}_agg(${kind}_build_object('position', e.position, 'words', e.words)), '[]') from (${entries}) e)) o
    from ${page(length)}) x))::text as data`
}

function jsonLateral(length: number): string {
  return `select json_build_object('voyages', (select json_agg(o) from (select json_build_object('cargo', v.cargo,
    'from', p.j, 'ship', s.j, 'entries', e.j) o from ${page(length)}
    left join lateral (select json_build_object('name', p.name, 'country', p.country) j from ports p where p.id = v.from_port_id) p on true
    left join lateral (select json_build_object('name', s.name, 'built', s.built) j from ships s where s.id = v.ship_id and ${visible}) s on true
    left join lateral (select coalesce(json_agg(json_build_object('position', e.position, 'words', e.words)), '[]') j from (${entries}) e) e on true
    ) x))::text as data`
}

function rowToJson(length: number): string {
  return `select row_to_json(r)::text as data from (select (select array_to_json(array_agg(row_to_json(o))) from (select v.cargo,
    (select row_to_json(o) from (select p.name, p.country from ports p where p.id = v.from_port_id) o) as "from",
    (select row_to_json(o) from (select s.name, s.built from ships s where s.id = v.ship_id and ${visible}) o) as ship,
    (select coalesce(array_to_json(array_agg(row_to_json(o))), '[]') from (select e.position, e.words from (${entries}) e) o) as entries
    from ${page(length)}) o) as voyages) r`
}

/** Text put together by `concat` or by `||`, without and with lateral joins. */
function text(length: number, join: 'concat' | '||', lateral: boolean): string {
  const whole = (...pieces: string[]) =>
    join === 'concat' ? `concat(${pieces.join(', ')})` : `(${pieces.join(' || ')})`
  const value = (column: string) => `coalesce(to_json(${column})::text, 'null')`
  const from = `select ${whole(`'{"name":'`, value('p.name'), `',"country":'`, value('p.country'), `'}'`)} j from ports p where p.id = v.from_port_id`
  const ship = `select ${whole(`'{"name":'`, value('s.name'), `',"built":'`, value('s.built'), `'}'`)} j from ships s where s.id = v.ship_id and ${visible}`
  const list = `select coalesce(string_agg(${whole(`'{"position":'`, value('e.position'), `',"words":'`, value('e.words'), `'}'`)}, ','), '') j from (${entries}) e`
  const inner = lateral
    ? { from: 'p.j', ship: 's.j', list: 'e.j' }
    : { from: `(${from})`, ship: `(${ship})`, list: `(${list})` }
  const joins = lateral
    ? `left join lateral (${from}) p on true left join lateral (${ship}) s on true left join lateral (${list}) e on true`
    : ''
  const object = whole(
    `'{"cargo":'`,
    value('v.cargo'),
    `',"from":'`,
    `coalesce(${inner.from}, 'null')`,
    `',"ship":'`,
    `coalesce(${inner.ship}, 'null')`,
    `',"entries":['`,
    inner.list,
    `']}'`,
  )
  return `select ${whole(`'{"voyages":['`, `(select string_agg(${object}, ',') from ${page(length)} ${joins})`, `']}'`)} as data`
}

/** What the plugin makes of the operation: a connection, so it reads one row more and numbers the rows. */
function plugin(length: number): { text: string; values: unknown[] } {
  const document = parse(
    `{ voyages(first: ${length}) { nodes { cargo from { name country } ship { name built } entries { position words } } } }`,
  )
  const [operation] = document.definitions
  const coerced = getVariableValues(
    schema,
    operation?.kind === Kind.OPERATION_DEFINITION ? (operation.variableDefinitions ?? []) : [],
    {},
  )
  const prepared = prepareOperation(schema, document, null, {})
  if (prepared === null || coerced.variableValues === undefined) throw new Error('Not planned')
  const inputs = inputsOf(schema, prepared.plan, coerced.variableValues, { user: null })
  const { sql, parameters } = prepared.statement('response', inputs)
  return { text: sql, values: [...parameters] }
}

const limited = (statement: string, length: number) => statement.replace(`limit ${length}`, 'limit $1')

function contenders(length: number): Record<string, { text: string; values: unknown[] }> {
  const fixed = (statement: string) => ({ text: statement, values: [] })
  return {
    '||, correlated': fixed(text(length, '||', false)),
    '||, lateral': fixed(text(length, '||', true)),
    'concat, correlated': fixed(text(length, 'concat', false)),
    'row_to_json, correlated': fixed(rowToJson(length)),
    'json_build_object, correlated': fixed(jsonCorrelated('json', length)),
    'json_build_object, lateral': fixed(jsonLateral(length)),
    'jsonb_build_object, correlated': fixed(jsonCorrelated('jsonb', length)),
    '||, correlated, limit $1': {
      text: limited(text(length, '||', false), length),
      values: [length],
    },
    'the plugin, with its connection': plugin(length),
  }
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const server = await startPostgres()
const pool = new pg.Pool({ connectionString: server.url, max: 1 })
// The server ends before the last connection has said goodbye.
pool.on('error', () => {})
const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
try {
  await createTables(db)
  console.log(`${await fillLargeHarbour(db)} entries`)
  const client = await pool.connect()
  for (const [length, repeat] of [
    [20, 60],
    [500, 5],
  ] as const) {
    // The plugin's example allows pages of 50.
    const shapes = Object.entries(contenders(length)).filter(
      ([name]) => length <= 50 || !name.includes('plugin'),
    )
    const times = new Map<string, number[]>()
    const answers = new Map<string, string>()
    for (let round = 0; round < 11; round++) {
      for (const [name, statement] of shapes) {
        const query = { name: `${name} ${length}`, ...statement }
        const begun = performance.now()
        for (let run = 0; run < repeat; run++) answers.set(name, (await client.query(query)).rows[0].data)
        // The first round makes the plans.
        if (round > 0) times.set(name, [...(times.get(name) ?? []), (performance.now() - begun) / repeat])
      }
    }
    const base = middle(times.get('||, correlated') ?? [])
    console.log(`\npage of ${length}: median ${base.toFixed(3)} ms for "||, correlated"`)
    for (const [name, all] of times) {
      const answer = answers.get(name) ?? ''
      const compact = answer === JSON.stringify(JSON.parse(answer)) ? 'as JSON.stringify' : 'with white space'
      const ratio = (value: number) => (value / base).toFixed(2)
      console.log(
        `${name.padEnd(34)} ${ratio(middle(all))} (${ratio(Math.min(...all))} to ${ratio(Math.max(...all))})  ${compact}`,
      )
    }
  }
  const plans = await client.query(
    `select name, generic_plans, custom_plans from pg_prepared_statements where name like '||, correlated%' order by name`,
  )
  console.log('\nplans kept and made anew:')
  for (const { name, generic_plans, custom_plans } of plans.rows)
    console.log(name, generic_plans, custom_plans)
  for (const [name, statement] of [
    ['correlated', text(500, '||', false)],
    ['lateral', text(500, '||', true)],
  ] as const) {
    const { rows } = await client.query(`explain (analyze, timing off, summary on, buffers off) ${statement}`)
    console.log(`\nEXPLAIN of ||, ${name}, 500:`)
    for (const row of rows) console.log(row['QUERY PLAN'])
  }
  client.release()
} finally {
  await db.destroy()
  await server.stop()
}
