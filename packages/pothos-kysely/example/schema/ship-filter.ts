import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Bound } from '../../src/index.ts'
import { builder } from '../builder.ts'
import type { Rig, Tables } from '../tables.ts'

export const RigType = builder.enumType('Rig', {
  description: 'How a ship is rigged.',
  values: {
    SLOOP: { value: 'sloop' },
    BRIG: { value: 'brig' },
    FULL_RIGGED: { value: 'full_rigged' },
  } as const,
})

export interface ShipFilterValue {
  and?: ShipFilterValue[] | null | undefined
  not?: ShipFilterValue | null | undefined
  rigs?: Rig[] | null | undefined
  builtBefore?: number | null | undefined
  named?: string | null | undefined
}

export const ShipFilter = builder.inputRef<ShipFilterValue>('ShipFilter').implement({
  description: 'Which ships.',
  fields: (t) => ({
    and: t.field({ type: [ShipFilter] }),
    not: t.field({ type: ShipFilter }),
    rigs: t.field({ type: [RigType] }),
    builtBefore: t.int(),
    named: t.string({ description: 'Words in the name, whatever their case.' }),
  }),
})

export const ShipOrder = builder.enumType('ShipOrder', {
  description: 'In what order.',
  values: ['NAME', 'NEWEST', 'HEAVIEST'] as const,
})

/** What a filter asks of a ship. Absent parts ask for nothing, and the values stay parameters. */
export function shipConditions(
  eb: ExpressionBuilder<Tables, 'ships'>,
  filter: Bound<ShipFilterValue | null | undefined>,
): Expression<SqlBool>[] {
  return [
    filter.at('rigs').when((rigs) => eb('ships.rig', '=', eb.fn.any(rigs.as('text[]')))),
    filter.at('builtBefore').when((year) => eb('ships.built', '<', year.value)),
    filter
      .at('named')
      .when((words) =>
        eb(
          eb.fn<number>('strpos', [
            eb.fn('lower', ['ships.name']),
            words.map((text) => text.toLowerCase()).as('text'),
          ]),
          '>',
          0,
        ),
      ),
    filter
      .at('not')
      .when((inner) => eb.not(eb.fn.coalesce(eb.and(shipConditions(eb, inner)), eb.lit(false)))),
    ...filter
      .at('and')
      .items()
      .map((inner) => eb.and(shipConditions(eb, inner))),
  ].filter((condition) => condition !== undefined)
}

/** Ships by name if not said otherwise. */
export function shipOrder(order: Bound<'NAME' | 'NEWEST' | 'HEAVIEST' | null | undefined>) {
  switch (order.known()) {
    case 'NEWEST':
      return [{ by: 'built', type: 'int4', direction: 'desc', nulls: 'last' }] as const
    case 'HEAVIEST':
      return [{ by: 'tonnage', type: 'float8', direction: 'desc' }] as const
    default:
      return [{ by: 'name', type: 'text' }] as const
  }
}
