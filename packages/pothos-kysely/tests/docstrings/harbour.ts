import SchemaBuilder from '@pothos/core'
import { sql } from 'kysely'
import type { Context } from '../../example/context.ts'
import type { Tables } from '../../example/tables.ts'
import KyselyPlugin from '../../src/index.ts'

/** What the examples of docstrings find: a builder, and names of types that they fill. */
export function harbour() {
  const builder = new SchemaBuilder<{
    KyselyTables: Tables
    Context: Context
    DefaultFieldNullability: false
    Scalars: { DateTime: { Input: Date; Output: Date } }
  }>({
    plugins: [KyselyPlugin],
    defaultFieldNullability: false,
    kysely: { executor: ({ db }) => db },
  })
  builder.scalarType('DateTime', {
    serialize: (instant) => instant.toISOString(),
    parseValue: (value) => new Date(String(value)),
    kysely: { sql: (instant) => sql<string>`${instant}::text` },
  })
  return {
    builder,
    Ship: builder.kyselyRef('ships', { name: 'Ship', key: 'id' }),
    Port: builder.kyselyRef('ports', { name: 'Port', key: 'id' }),
    Position: builder.kyselyRef('ports', { name: 'Position' }),
    Sailor: builder.kyselyRef('sailors', { name: 'Sailor', key: 'id' }),
    Voyage: builder.kyselyRef('voyages', { name: 'Voyage', key: 'id' }),
    Passage: builder.kyselyRef('passage', { name: 'Passage' }),
    Entry: builder.kyselyRef('entries', { name: 'Entry', key: 'id' }),
    Remark: builder.kyselyRef('remark', { name: 'Remark' }),
    Dimensions: builder.kyselyRef('dimensions', { name: 'Dimensions' }),
    RigCount: builder.kyselyRef('rig_count', { name: 'RigCount' }),
  }
}
