import { sql } from 'kysely'
import { jsonRows } from '../../src/index.ts'
import { builder } from '../builder.ts'
import { Entry, Passage, Port, Remark, Ship, Voyage } from '../refs.ts'

builder.kyselyObject(Voyage, {
  description: 'From one port to another.',
  node: true,
  fields: (t) => ({
    ship: t.relation({ type: Ship, on: { ship_id: 'id' } }),
    from: t.relation({ type: Port, on: { from_port_id: 'id' } }),
    to: t.relation({ type: Port, on: { to_port_id: 'id' }, nullable: true }),
    sailedAt: t.column('sailed_at', { type: 'DateTime' }),
    cargo: t.column('cargo', { nullable: true }),
    passage: t.embedded({
      type: Passage,
      nullable: true,
      description: 'Null while at sea.',
      columns: { sailed_at: 'sailed_at', arrived_at: 'arrived_at' },
      when: (eb) => eb('voyages.arrived_at', 'is not', null),
    }),
    entries: t.relatedMany({
      type: Entry,
      description: 'The logbook.',
      on: { id: 'voyage_id' },
      // `visible` of entries asks only for that of their voyage.
      seenWithParent: true,
      args: { holding: t.arg.string({ description: 'Words.' }) },
      where: (eb, { holding }) =>
        holding.when((words) => eb(eb.fn<number>('strpos', ['entries.words', words.as('text')]), '>', 0)),
      orderBy: [{ by: 'position', type: 'int4' }],
    }),
  }),
})

builder.kyselyObject(Passage, {
  description: 'When it was made.',
  fields: (t) => ({
    sailedAt: t.column('sailed_at', { type: 'DateTime' }),
    arrivedAt: t.column('arrived_at', { type: 'DateTime' }),
    days: t.expression({
      type: 'Float',
      sql: (eb) =>
        sql<number>`extract(epoch from ${eb.ref('passage.arrived_at')} - ${eb.ref('passage.sailed_at')}) / 86400`,
    }),
  }),
})

builder.kyselyObject(Entry, {
  description: 'What was written on a day.',
  node: true,
  fields: (t) => ({
    position: t.column('position', { type: 'Int' }),
    words: t.column('words'),
    remarks: t.relatedMany({
      type: Remark,
      from: (eb) => jsonRows(eb.ref('entries.remarks'), { at: 'int4', text: 'text' }),
    }),
    voyage: t.relation({ type: Voyage, on: { voyage_id: 'id' } }),
    nouns: t.finished({
      type: ['String'],
      nullable: true,
      sql: (eb) => ({ words: eb.ref('entries.words') }),
      description: 'Made by JavaScript, whoever answers. Null where there are none.',
      finish: ({ words }) => words.match(/\p{Lu}\p{L}+/gu),
    }),
    sentences: t.finishedMany({
      type: Remark,
      sql: (eb) => ({ words: eb.ref('entries.words'), position: eb.ref('entries.position') }),
      description: 'The same, as objects.',
      finish: ({ words, position }) => words.split('. ').map((text) => ({ at: position, text })),
    }),
  }),
})

builder.kyselyObject(Remark, {
  description: 'In the margin.',
  fields: (t) => ({
    at: t.column('at', { type: 'Int' }),
    text: t.column('text'),
  }),
})

builder.queryField('voyages', (t) =>
  t.kyselyConnection({
    type: Voyage,
    orderBy: [{ by: 'sailed_at', type: 'timestamptz', direction: 'desc' }],
  }),
)
