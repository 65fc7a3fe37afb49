import { type ExpressionBuilder, sql } from 'kysely'
import { jsonRow } from '../../src/index.ts'
import { builder } from '../builder.ts'
import { Dimensions, Port, RigCount, Sailor, Ship, Voyage } from '../refs.ts'
import type { Tables } from '../tables.ts'
import { RigType, ShipFilter, ShipOrder, shipConditions, shipOrder } from './ship-filter.ts'

builder.kyselyObject(Ship, {
  description: 'A ship that sails, or lies up.',
  node: true,
  fields: (t) => ({
    name: t.column('name'),
    rig: t.column('rig', { type: RigType }),
    built: t.column('built', { type: 'Int', nullable: true }),
    tonnage: t.column('tonnage', { type: 'Float' }),
    value: t.column('value', { type: 'BigInt' }),
    flags: t.column('flags', { type: ['String'] }),
    registeredAt: t.column('registered_at', { type: 'DateTime' }),
    launchedOn: t.column('launched_on', { type: 'Date', nullable: true }),
    age: t.expression({
      type: 'Int',
      nullable: true,
      description: 'In years, in a given year.',
      args: { in: t.arg.int({ required: true }) },
      sql: (eb, args) => eb(args.in.as('int4'), '-', eb.ref('ships.built')),
    }),
    greeting: t.resolved({
      type: 'String',
      columns: ['name', 'built'],
      description: 'Made by a resolver, not by SQL.',
      resolve: ({ name, built }) => `Ahoy ${name}${built === null ? '' : `, of ${built}`}!`,
    }),
    jubilee: t.finished({
      type: 'DateTime',
      nullable: true,
      sql: (eb) => ({ built: eb.ref('ships.built') }),
      description: 'A hundred years after she was built.',
      finish: ({ built }) => (built === null ? null : new Date(Date.UTC(built + 100, 0, 1))),
    }),
    dimensions: t.relation({
      type: Dimensions,
      nullable: true,
      from: (eb) =>
        jsonRow(eb.ref('ships.dimensions'), { length: 'float8', beam: 'float8', draught: 'float8' }),
    }),
    homePort: t.relation({ type: Port, on: { home_port_id: 'id' }, nullable: true }),
    crew: t.relatedMany({
      type: Sailor,
      description: 'Who serves on her, by name.',
      via: { table: 'berths', parent: { ship_id: 'id' }, target: { sailor_id: 'id' } },
      orderBy: [
        { by: 'name', type: 'text' },
        { by: 'id', type: 'uuid' },
      ],
    }),
    voyages: t.relatedConnection({
      type: Voyage,
      on: { id: 'ship_id' },
      args: { since: t.arg({ type: 'DateTime' }) },
      where: (eb, { since }) => since.when((instant) => eb('voyages.sailed_at', '>=', instant.value)),
      orderBy: [{ by: 'sailed_at', type: 'timestamptz' }],
    }),
    lastVoyage: t.relation({
      type: Voyage,
      nullable: true,
      on: { id: 'ship_id' },
      orderBy: [
        { by: 'sailed_at', type: 'timestamptz', direction: 'desc' },
        { by: 'id', type: 'uuid', direction: 'desc' },
      ],
    }),
  }),
})

builder.kyselyObject(Dimensions, {
  description: 'In metres.',
  fields: (t) => ({
    length: t.column('length', { type: 'Float' }),
    beam: t.column('beam', { type: 'Float' }),
    draught: t.column('draught', { type: 'Float', nullable: true }),
  }),
})

builder.kyselyObject(RigCount, {
  description: 'How many ships have a rig.',
  fields: (t) => ({
    rig: t.column('rig', { type: RigType }),
    ships: t.column('ships', { type: 'Int' }),
  }),
})

const ShipFacets = builder.kyselyAggregateObject('ships', {
  name: 'ShipFacets',
  description: 'How the ships spread.',
  fields: (t) => ({
    rigs: t.facet({
      type: RigCount,
      from: (eb, whole) =>
        eb
          .selectFrom(whole.as('ships'))
          .select((ship) => ['ships.rig', ship.cast<number>(ship.fn.countAll(), 'integer').as('ships')])
          .groupBy('ships.rig')
          .orderBy('ships.rig'),
    }),
  }),
})

export const ShipConnection = builder.kyselyConnectionObject({
  type: Ship,
  description: 'A page of ships.',
  fields: (t) => ({
    greatestTonnage: t.aggregate({
      type: 'Float',
      nullable: true,
      sql: (eb) => eb.fn.max<number | null>('ships.tonnage'),
    }),
    facets: t.aggregates({ type: ShipFacets }),
  }),
})

export type ShipBuilder = ExpressionBuilder<Tables, 'ships'>

builder.queryFields((t) => ({
  ships: t.kyselyConnection({
    type: Ship,
    connection: ShipConnection,
    args: { filter: t.arg({ type: ShipFilter }), orderBy: t.arg({ type: ShipOrder }) },
    planning: { filter: 'BY_VALUES' },
    where: (eb, { filter }) => shipConditions(eb, filter),
    orderBy: ({ orderBy }) => shipOrder(orderBy),
  }),
  ship: t.kyselyField({
    type: Ship,
    nullable: true,
    args: { name: t.arg.string({ required: true }) },
    where: (eb, { name }) => eb('ships.name', '=', name.value),
    orderBy: [{ by: 'id', type: 'uuid' }],
  }),
  rigs: t.kyselyList({
    type: RigCount,
    description: 'How many ships have which rig.',
    expectedLength: 3,
    from: (eb) =>
      eb
        .selectFrom('ships')
        .select((ship) => ['ships.rig', sql<number>`${ship.fn.countAll()}::int`.as('ships')])
        .where('ships.broken_up', '=', false)
        .groupBy('ships.rig'),
    orderBy: [{ by: 'rig', type: 'text' }],
  }),
}))
