import { type ExpressionBuilder, sql } from 'kysely'
import type { Bound } from '../../src/index.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { Entry, Ship } from '../refs.ts'
import type { Tables } from '../tables.ts'

const Find = builder.kyselyUnion('find', {
  name: 'Find',
  description: 'What a search finds.',
  key: 'id',
  typeColumn: 'type',
  members: [
    { type: Ship, on: { id: 'id' } },
    { type: Entry, on: { id: 'id' } },
  ],
})

const FindConnection = builder.kyselyConnectionObject({
  type: Find,
  edge: {
    fields: (t) => ({
      score: t.column('score', { type: 'Float' }),
      words: t.column('words'),
      length: t.finished({
        type: 'Int',
        sql: (eb) => ({ words: eb.ref('find.words') }),
        finish: ({ words }) => words.length,
      }),
    }),
  },
  fields: (t) => ({
    longest: t.aggregate({
      type: 'Int',
      nullable: true,
      sql: (eb) => eb.fn.max<number | null>(eb.fn('length', ['find.words'])),
    }),
  }),
})

/** How many of each kind are looked at for a page. */
const mostCandidates = 6

type Found = ExpressionBuilder<Tables, keyof Tables>

function shipsFound(eb: Found, words: Bound<string>) {
  const held = words.map((text) => text.toLowerCase())
  return eb
    .selectFrom('ships')
    .select([
      sql<'Ship' | 'Entry'>`'Ship'`.as('type'),
      'ships.id',
      sql<number>`1.0 / length(ships.name)`.as('score'),
      'ships.name as words',
    ])
    .where('ships.broken_up', '=', false)
    .where((ship) =>
      ship(ship.fn<number>('strpos', [ship.fn('lower', ['ships.name']), held.as('text')]), '>', 0),
    )
}

function entriesFound(eb: Found, words: Bound<string>, context: Bound<Context>) {
  const held = words.map((text) => text.toLowerCase())
  return eb
    .selectFrom('entries')
    .innerJoin('voyages', 'voyages.id', 'entries.voyage_id')
    .select([
      sql<'Ship' | 'Entry'>`'Entry'`.as('type'),
      'entries.id',
      sql<number>`1.0 / length(entries.words)`.as('score'),
      'entries.words',
    ])
    .where((entry) =>
      entry.or([
        entry('voyages.secret_of', 'is', null),
        entry('voyages.secret_of', '=', context.at('user').as('text')),
      ]),
    )
    .where((entry) =>
      entry(entry.fn<number>('strpos', [entry.fn('lower', ['entries.words']), held.as('text')]), '>', 0),
    )
}

builder.queryField('find', (t) =>
  t.kyselyConnection({
    type: Find,
    connection: FindConnection,
    description: 'Ships and entries that hold the words, the shortest first: of the first ones of each.',
    args: { words: t.arg.string({ required: true }) },
    planning: 'EACH_TIME',
    from: (eb, { words }, context) => shipsFound(eb, words).unionAll(entriesFound(eb, words, context)),
    pageFrom: (eb, { words }, context) => {
      const ships = shipsFound(eb, words).orderBy('ships.id').limit(mostCandidates)
      const entries = entriesFound(eb, words, context).orderBy('entries.id').limit(mostCandidates)
      return eb
        .selectFrom(ships.as('found'))
        .selectAll()
        .unionAll(eb.selectFrom(entries.as('found')).selectAll())
    },
    orderBy: [{ by: 'score', type: 'numeric', direction: 'desc' }],
  }),
)
