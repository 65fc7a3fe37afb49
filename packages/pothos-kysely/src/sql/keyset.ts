import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import type { KeyType } from '../declare/key-type.ts'
import type { OrderKey } from './order.ts'

/** The rows behind a place in an order, or before it. */
export function beyond(
  keys: readonly OrderKey[],
  place: Bound<readonly (string | null)[]>,
  side: 'after' | 'before',
): RawBuilder<SqlBool> {
  const values = place.items()
  const [first] = keys
  if (first === undefined) throw new Error('A connection needs something to order by')
  const alike = keys.every(({ descending, nulls }) => nulls === null && descending === first.descending)
  if (alike) {
    // One comparison of rows: what an index on the keys answers directly.
    const left = sql.join(keys.map(({ expression }) => expression))
    const right = sql.join(keys.map(({ type }, index) => typedValue(values[index], type)))
    return sql<SqlBool>`(${left}) ${comparison(first, side)} (${right})`
  }
  // Behind in the first key; or alike in the first and behind in the second; and so on.
  const alternatives = keys.map((key, index) => {
    const equal = keys.slice(0, index).map((other, at) => equals(other, values[at]))
    return sql<SqlBool>`(${sql.join([...equal, behind(key, values[index], side)], sql` and `)})`
  })
  const behindInOne = sql<SqlBool>`(${sql.join(alternatives, sql` or `)})`
  // Says nothing new, but is what an index on the first key can answer.
  return first.nulls === null
    ? sql<SqlBool>`${notBefore(first, values[0], side)} and ${behindInOne}`
    : behindInOne
}

type Value = Bound<string | null> | undefined

function equals({ expression, type }: OrderKey, value: Value): RawBuilder<unknown> {
  return value?.given === true ? sql`${expression} = ${typedValue(value, type)}` : sql`${expression} is null`
}

function behind(key: OrderKey, value: Value, side: 'after' | 'before'): RawBuilder<unknown> {
  const { expression, type, nulls } = key
  const nullsAreBehind = (nulls === 'last') === (side === 'after')
  if (value?.given !== true) return nullsAreBehind ? sql`false` : sql`${expression} is not null`
  const greater = sql`${expression} ${comparison(key, side)} ${typedValue(value, type)}`
  return nulls !== null && nullsAreBehind ? sql`(${greater} or ${expression} is null)` : greater
}

function notBefore(key: OrderKey, value: Value, side: 'after' | 'before'): RawBuilder<unknown> {
  return sql`${key.expression} ${comparison(key, side)}= ${typedValue(value, key.type)}`
}

function comparison({ descending }: OrderKey, side: 'after' | 'before'): RawBuilder<unknown> {
  return (side === 'after') === descending ? sql`<` : sql`>`
}

function typedValue(value: Value, type: KeyType): RawBuilder<unknown> {
  if (value === undefined) throw new Error('A cursor has fewer values than its order has keys')
  const text = sql`cast(${value.value} as text)`
  return type === 'timestamptz'
    ? sql`(${text}::timestamp at time zone 'UTC')`
    : sql`${text}::${sql.raw(type)}`
}
