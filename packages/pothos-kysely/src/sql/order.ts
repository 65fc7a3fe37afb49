import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { OrderKeyDeclaration, Source } from '../declare/declaration.ts'
import type { KeyType } from '../declare/key-type.ts'
import type { BoundArguments } from './compilation.ts'
import { columnOf, onRow, type Row } from './row.ts'

/** Something to order by, ready for a row. */
export interface OrderKey {
  readonly expression: RawBuilder<unknown>
  readonly type: KeyType
  readonly descending: boolean
  /** Where rows stand that have none; null where each has one. */
  readonly nulls: 'first' | 'last' | null
}

export function declaredOrder(source: Source, given: BoundArguments): readonly OrderKeyDeclaration[] {
  const { orderBy = [] } = source
  return typeof orderBy === 'function' ? orderBy(given as never) : orderBy
}

export function orderKeys(declared: readonly OrderKeyDeclaration[], row: Row): readonly OrderKey[] {
  return declared.map(({ by, type = 'text', direction, nulls }) => ({
    expression:
      typeof by === 'string' ? columnOf(row, by) : sql`(${onRow(row, by(expressionBuilder() as never))})`,
    type,
    descending: direction === 'desc',
    nulls: nulls ?? null,
  }))
}

/** ` order by ...`, or nothing. */
export function orderedBy(keys: readonly OrderKey[], backward = false): RawBuilder<unknown> {
  if (keys.length === 0) return sql``
  return sql` order by ${sql.join(
    keys.map(({ expression, descending, nulls }) => {
      const direction = descending === backward ? sql`asc` : sql`desc`
      if (nulls === null) return sql`${expression} ${direction}`
      return sql`${expression} ${direction} nulls ${(nulls === 'first') === backward ? sql`last` : sql`first`}`
    }),
  )}`
}
