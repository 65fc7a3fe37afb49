import SchemaBuilder from '@pothos/core'
import { sql } from 'kysely'
import KyselyPlugin from '../src/index.ts'
import type { Context } from './context.ts'
import type { Tables } from './tables.ts'

export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  KyselyTables: Tables
  Scalars: {
    DateTime: { Input: Date; Output: Date }
    Date: { Input: string; Output: string }
    BigInt: { Input: string; Output: string }
    ID: { Input: string; Output: string }
  }
}>({
  plugins: [KyselyPlugin],
  defaultFieldNullability: false,
  kysely: {
    executor: ({ db }) => db,
    pageLength: { standard: 3, greatest: 50 },
    bounds: { depth: 12 },
    tables: {
      ships: { visible: (eb) => eb('ships.broken_up', '=', false) },
      voyages: {
        visible: (eb, context) => {
          const user = context.at('user')
          return eb.or([eb('voyages.secret_of', 'is', null), eb('voyages.secret_of', '=', user.as('text'))])
        },
      },
      entries: {
        // Of voyages that may be seen.
        visible: (eb, context) =>
          eb.exists(
            eb
              .selectFrom('voyages')
              .select('voyages.id')
              .whereRef('voyages.id', '=', 'entries.voyage_id')
              .where((voyage) =>
                voyage.or([
                  voyage('voyages.secret_of', 'is', null),
                  voyage('voyages.secret_of', '=', context.at('user').as('text')),
                ]),
              ),
          ),
      },
    },
  },
})

builder.queryType({})

builder.scalarType('DateTime', {
  description: 'An instant, in UTC.',
  serialize: (instant) => instant.toISOString(),
  parseValue: (value) => new Date(String(value)),
  kysely: {
    sql: (instant) =>
      sql<string>`to_char(date_trunc('milliseconds', ${instant}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    parse: (text: string) => new Date(text),
  },
})

builder.scalarType('Date', {
  description: 'A day.',
  serialize: (day) => day,
  parseValue: (value) => String(value),
  kysely: { sql: (day) => sql<string>`${day}::text` },
})

builder.scalarType('BigInt', {
  description: 'A whole number of any size, as digits.',
  serialize: (digits) => digits,
  parseValue: (value) => String(value),
  kysely: { sql: (digits) => sql<string>`${digits}::text` },
})
