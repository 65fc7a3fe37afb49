// Made from a docstring by docstrings.test.ts: `vitest -u` writes it anew.
import { harbour } from '../harbour.ts'

const { builder, Ship, Port, Position, Sailor, Voyage, Passage, Entry, Remark, Dimensions, RigCount } = harbour()
builder.kyselyObject(Ship, {
  fields: (t) => ({
    initials: t.finished({
      type: 'String',
      sql: (eb) => ({ name: eb.ref('ships.name') }),
      finish: ({ name }) => name.split(' ').map(([first]) => first).join(''),
    }),
  }),
})
builder.kyselyObject(Port, { fields: (t) => ({ name: t.column('name') }) })
builder.kyselyObject(Position, { fields: (t) => ({ latitude: t.column('latitude', { type: 'Float' }) }) })
builder.kyselyObject(Sailor, { fields: (t) => ({ name: t.column('name') }) })
builder.kyselyObject(Voyage, { fields: (t) => ({ cargo: t.column('cargo', { nullable: true }) }) })
builder.kyselyObject(Passage, { fields: (t) => ({ arrivedAt: t.column('arrived_at', { type: 'DateTime' }) }) })
builder.kyselyObject(Entry, { fields: (t) => ({ words: t.column('words') }) })
builder.kyselyObject(Remark, { fields: (t) => ({ text: t.column('text') }) })
builder.kyselyObject(Dimensions, { fields: (t) => ({ beam: t.column('beam', { type: 'Float' }) }) })
builder.kyselyObject(RigCount, { fields: (t) => ({ ships: t.column('ships', { type: 'Int' }) }) })
builder.queryType({})
builder.queryField('ship', (t) => t.kyselyField({ type: Ship, orderBy: [{ by: 'id', type: 'uuid' }] }))
builder.queryField('port', (t) => t.kyselyField({ type: Port, orderBy: [{ by: 'id', type: 'uuid' }] }))
builder.queryField('voyage', (t) => t.kyselyField({ type: Voyage, orderBy: [{ by: 'id', type: 'uuid' }] }))
builder.queryField('entry', (t) => t.kyselyField({ type: Entry, orderBy: [{ by: 'id', type: 'uuid' }] }))
export const schema = builder.toSchema()
