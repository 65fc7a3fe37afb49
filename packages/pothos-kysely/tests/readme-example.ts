import SchemaBuilder from '@pothos/core'
import type { Kysely } from 'kysely'
import KyselyPlugin from 'pothos-kysely'

interface Tables {
  ports: { id: string; name: string; country: string | null }
  ships: { id: string; name: string; built: number | null; home_port_id: string | null; broken_up: boolean }
}

const builder = new SchemaBuilder<{
  KyselyTables: Tables
  Context: { db: Kysely<Tables> }
  DefaultFieldNullability: false
}>({
  plugins: [KyselyPlugin],
  defaultFieldNullability: false,
  kysely: {
    executor: ({ db }) => db,
    // Holds wherever ships are read: lists, relations, counts, nodes.
    tables: { ships: { visible: (eb) => eb('ships.broken_up', '=', false) } },
  },
})

const Port = builder.kyselyRef('ports', { name: 'Port', key: 'id' })
const Ship = builder.kyselyRef('ships', { name: 'Ship', key: 'id' })

builder.kyselyObject(Port, {
  node: true,
  fields: (t) => ({
    name: t.column('name'),
    ships: t.relatedConnection({
      type: Ship,
      on: { id: 'home_port_id' },
      orderBy: [{ by: 'name', type: 'text' }],
    }),
  }),
})

builder.kyselyObject(Ship, {
  node: true,
  fields: (t) => ({
    name: t.column('name'),
    built: t.column('built', { type: 'Int', nullable: true }), // not nullable: a type error
    homePort: t.relation({ type: Port, on: { home_port_id: 'id' }, nullable: true }),
  }),
})

builder.queryType({})
builder.kyselyNodeFields()
builder.queryField('ships', (t) =>
  t.kyselyConnection({
    type: Ship,
    args: { builtBefore: t.arg.int() },
    where: (eb, { builtBefore }) => builtBefore.when((year) => eb('ships.built', '<', year.value)),
    orderBy: [{ by: 'built', type: 'int4', direction: 'desc', nulls: 'last' }],
  }),
)

export const schema = builder.toSchema()
