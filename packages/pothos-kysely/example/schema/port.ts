import { builder } from '../builder.ts'
import { Port, Position, Ship, Voyage } from '../refs.ts'
import { ShipConnection } from './ship.ts'
import { ShipFilter, ShipOrder, shipConditions, shipOrder } from './ship-filter.ts'

builder.kyselyObject(Port, {
  description: 'Where ships lie.',
  node: true,
  fields: (t) => ({
    name: t.column('name'),
    country: t.column('country', { nullable: true }),
    position: t.within({
      type: Position,
      nullable: true,
      description: 'Known only of ports that are in some country.',
      when: (eb) => eb('ports.country', 'is not', null),
    }),
    ships: t.relatedConnection({
      type: Ship,
      connection: ShipConnection,
      on: { id: 'home_port_id' },
      args: { filter: t.arg({ type: ShipFilter }), orderBy: t.arg({ type: ShipOrder }) },
      where: (eb, { filter }) => shipConditions(eb, filter),
      orderBy: ({ orderBy }) => shipOrder(orderBy),
    }),
    departures: t.relatedConnection({
      type: Voyage,
      on: { id: 'from_port_id' },
      orderBy: [{ by: 'sailed_at', type: 'timestamptz', direction: 'desc' }],
    }),
  }),
})

builder.kyselyObject(Position, {
  description: 'In degrees.',
  fields: (t) => ({
    latitude: t.column('latitude', { type: 'Float' }),
    longitude: t.column('longitude', { type: 'Float' }),
  }),
})

builder.queryField('ports', (t) =>
  t.kyselyConnection({
    type: Port,
    description: 'By country, ports without one last; within a country by name, backwards.',
    orderBy: [
      { by: 'country', type: 'text', nulls: 'last' },
      { by: 'name', type: 'text', direction: 'desc' },
    ],
  }),
)
