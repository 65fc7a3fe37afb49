import { builder } from '../builder.ts'
import { Ship } from '../refs.ts'

/** An object of no statement: what is read below it begins one. */
const Christened = builder.objectRef<{ readonly shipId: string; readonly before: string }>('Christened')

Christened.implement({
  description: 'What came of it.',
  fields: (t) => ({
    before: t.exposeString('before', { description: 'What she was called until then.' }),
    ship: t.kyselyField({
      type: Ship,
      where: (eb, _args, _context, parent) => eb('ships.id', '=', parent.at('shipId').as('uuid')),
    }),
  }),
})

builder.mutationType({})

builder.mutationField('christen', (t) =>
  t.field({
    type: Christened,
    nullable: true,
    description: 'Gives a ship another name; null when there is no such ship.',
    args: { from: t.arg.string({ required: true }), to: t.arg.string({ required: true }) },
    resolve: async (_root, { from, to }, { db }) => {
      const ship = await db
        .updateTable('ships')
        .set({ name: to })
        .where('name', '=', from)
        .returning('id')
        .executeTakeFirst()
      return ship === undefined ? null : { shipId: ship.id, before: from }
    },
  }),
)
