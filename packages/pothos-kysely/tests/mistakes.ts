/** Mistakes that the compiler must find. Never run: `tsc` fails where one of them is not an error. */
import { sql } from 'kysely'
import { builder } from '../example/builder.ts'
import { Dimensions, Entry, Passage, Port, RigCount, Ship, Voyage } from '../example/refs.ts'
import { RigType } from '../example/schema/ship-filter.ts'

builder.kyselyObjectFields(Ship, (t) => ({
  right: t.column('name'),
  // @ts-expect-error: no such column
  unknownColumn: t.column('nmae'),
  // @ts-expect-error: a column of numbers is no String
  numberAsString: t.column('tonnage'),
  // @ts-expect-error: a column of text is no Int
  textAsInt: t.column('name', { type: 'Int' }),
  // @ts-expect-error: the column may be null
  nullAsNonNull: t.column('built', { type: 'Int' }),
  // @ts-expect-error: the column may be null
  nullAsNonNullToo: t.column('built', { type: 'Int', nullable: false }),
  // @ts-expect-error: one value is no list
  valueAsList: t.column('name', { type: ['String'] }),
  // @ts-expect-error: not the values of that enum
  textAsEnum: t.column('name', { type: RigType }),

  // @ts-expect-error: no such column
  unknownInExpression: t.expression({ type: 'String', sql: (eb) => eb.ref('ships.nmae') }),
  // @ts-expect-error: a number is no String
  numberInExpression: t.expression({ type: 'String', sql: (eb) => eb.ref('ships.tonnage') }),
  // @ts-expect-error: the expression may be null
  nullInExpression: t.expression({ type: 'Int', sql: (eb) => eb.ref('ships.built') }),
  rightExpression: t.expression({ type: 'Int', nullable: true, sql: (eb) => eb.ref('ships.built') }),

  // @ts-expect-error: no such column here
  unknownKey: t.relation({ type: Port, on: { home_prot_id: 'id' }, nullable: true }),
  // @ts-expect-error: no such column there
  unknownTarget: t.relation({ type: Port, on: { home_port_id: 'di' }, nullable: true }),
  // @ts-expect-error: text and number
  otherType: t.relation({ type: Port, on: { tonnage: 'id' } }),
  // @ts-expect-error: text and number
  otherTypeToo: t.relatedMany({ type: Voyage, on: { built: 'ship_id' } }),
  // @ts-expect-error: the key may be null, and then there is no port
  missingRow: t.relation({ type: Port, on: { home_port_id: 'id' } }),
  // @ts-expect-error: the key may be null, and then there is no port
  missingRowToo: t.relation({ type: Port, on: { home_port_id: 'id' }, nullable: false }),
  // @ts-expect-error: a relation leads somewhere
  nowhere: t.relation({ type: Port, nullable: true }),
  throughColumn: t.relatedMany({
    type: Port,
    via: {
      table: 'voyages',
      parent: { ship_id: 'id' },
      // @ts-expect-error: no such column
      target: { from_prot_id: 'id' },
    },
  }),

  unknownOrder: t.relatedConnection({
    type: Voyage,
    on: { id: 'ship_id' },
    // @ts-expect-error: no such column
    orderBy: [{ by: 'saild_at', type: 'timestamptz' }],
  }),
  nullOrder: t.relatedConnection({
    type: Voyage,
    on: { id: 'ship_id' },
    // @ts-expect-error: the column may be null, so it must be said where nulls stand
    orderBy: [{ by: 'arrived_at', type: 'timestamptz' }],
  }),
  typeOfOrder: t.relatedConnection({
    type: Voyage,
    on: { id: 'ship_id' },
    // @ts-expect-error: instants are no numbers
    orderBy: [{ by: 'sailed_at', type: 'int4' }],
  }),
  unknownInWhere: t.relatedMany({
    type: Voyage,
    on: { id: 'ship_id' },
    // @ts-expect-error: no such column
    where: (eb) => eb('voyages.carog', '=', 'salt'),
  }),
  typeOfArgument: t.relatedMany({
    type: Voyage,
    on: { id: 'ship_id' },
    args: { year: t.arg.int({ required: true }) },
    // @ts-expect-error: a column of text and a number
    where: (eb, { year }) => eb('voyages.cargo', '=', year.value),
  }),
  unknownInPlanning: t.relatedMany({
    type: Voyage,
    on: { id: 'ship_id' },
    args: { year: t.arg.int({ required: true }) },
    // @ts-expect-error: no such argument
    planning: { month: 'BY_VALUES' },
  }),
  unknownArgument: t.relatedMany({
    type: Voyage,
    on: { id: 'ship_id' },
    args: { year: t.arg.int({ required: true }) },
    // @ts-expect-error: no such argument
    where: (eb, { month }) => eb('voyages.cargo', '=', month.value),
  }),

  otherRows: t.relatedMany({
    type: Dimensions,
    // @ts-expect-error: not the rows of that table
    from: (eb) => sql<{ length: string }>`(select ${eb.ref('ships.name')} as length)`,
  }),
  // @ts-expect-error: not the columns of that table
  otherColumns: t.embedded({ type: Passage, columns: { sailed_at: 'name' } }),
  // @ts-expect-error: another table
  otherTable: t.within({ type: Port }),
  unknownForResolver: t.resolved({
    type: 'String',
    // @ts-expect-error: no such column
    columns: ['nmae'],
    resolve: () => '',
  }),
  columnNotNamed: t.resolved({
    type: 'String',
    columns: ['name'],
    // @ts-expect-error: a column that was not asked for
    resolve: ({ built }) => String(built),
  }),
  resolverOfOtherType: t.resolved({
    type: 'String',
    columns: ['built'],
    // @ts-expect-error: a number is no String
    resolve: ({ built }) => built,
  }),
  unknownToFinish: t.finished({
    type: 'String',
    // @ts-expect-error: no such column
    sql: (eb) => ({ nmae: eb.ref('ships.nmae') }),
    finish: () => '',
  }),
  notNamedToFinish: t.finished({
    type: 'String',
    sql: (eb) => ({ name: eb.ref('ships.name') }),
    // @ts-expect-error: a column that was not asked for
    finish: ({ built }) => String(built),
  }),
  finishedAsOtherType: t.finished({
    type: 'String',
    sql: (eb) => ({ built: eb.ref('ships.built') }),
    // @ts-expect-error: a number is no String
    finish: ({ built }) => built,
  }),
  finishedAsOtherRows: t.finishedMany({
    type: Dimensions,
    sql: (eb) => ({ name: eb.ref('ships.name') }),
    // @ts-expect-error: not the columns of that table
    finish: ({ name }) => [{ length: name }],
  }),
}))

// @ts-expect-error: no such table
builder.kyselyRef('shpis', { name: 'Shpi' })
// @ts-expect-error: no such column
builder.kyselyRef('ships', { name: 'Other', key: 'di' })

builder.kyselyUnion('find', {
  name: 'Other',
  // @ts-expect-error: no such column
  typeColumn: 'tpye',
  members: [{ type: Ship, on: { id: 'id' } }],
})
builder.kyselyUnion('find', {
  name: 'Another',
  typeColumn: 'type',
  // @ts-expect-error: a number leads to no entry
  members: [{ type: Entry, on: { score: 'id' } }],
})

builder.queryField('other', (t) =>
  t.kyselyList({
    type: RigCount,
    // @ts-expect-error: not the rows of that table
    from: (eb) => eb.selectFrom('ships').select('ships.name'),
  }),
)

builder.kyselyConnectionObject({
  type: Ship,
  name: 'OtherConnection',
  fields: (t) => ({
    // @ts-expect-error: the greatest of nothing is null
    greatest: t.aggregate({ type: 'Float', sql: (eb) => eb.fn.max<number | null>('ships.tonnage') }),
  }),
})

// @ts-expect-error: a row cannot be made up by a resolver
builder.queryField('madeUp', (t) => t.field({ type: Ship, resolve: () => ({ name: 'Argo' }) }))
