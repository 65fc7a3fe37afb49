import { builder } from '../builder.ts'
import { Sailor, Ship } from '../refs.ts'

builder.kyselyObject(Sailor, {
  description: 'Who sails.',
  node: true,
  fields: (t) => ({
    name: t.column('name'),
    nickname: t.column('nickname', { nullable: true }),
    initials: t.finished({
      type: 'String',
      sql: (eb) => ({ name: eb.ref('sailors.name') }),
      description: 'Made by JavaScript, whoever answers.',
      finish: ({ name }) => name.replaceAll(/(\p{L})\p{L}*/gu, '$1.'),
    }),
    ships: t.relatedConnection({
      type: Ship,
      via: { table: 'berths', parent: { sailor_id: 'id' }, target: { ship_id: 'id' } },
      orderBy: [{ by: 'tonnage', type: 'float8', direction: 'desc' }],
    }),
  }),
})

builder.queryField('sailors', (t) =>
  t.kyselyConnection({
    type: Sailor,
    description: 'By nickname, those without one first.',
    orderBy: [{ by: 'nickname', type: 'text', nulls: 'first' }],
  }),
)
