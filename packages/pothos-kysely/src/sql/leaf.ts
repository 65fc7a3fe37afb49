import {
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { type Expression, type RawBuilder, sql } from 'kysely'
import { scalarFormOf } from '../declare/declaration.ts'
import { floatText } from './float.ts'
import { faultMark, listed, type Text } from './text.ts'

/**
 * The JSON text of a value, exactly as `JSON.stringify` would write what its type serialises. `value` may stand
 * several times in it: see `once`.
 */
export function leafText(type: GraphQLOutputType, value: RawBuilder<unknown>): Text {
  const nullable = !isNonNullType(type)
  return orMissing(valueText(isNonNullType(type) ? type.ofType : type, value), nullable)
}

/** The same for an expression that is more than a column: it is computed once, however often it stands there. */
export function computedText(type: GraphQLOutputType, value: Expression<unknown>): Text {
  const named = isNonNullType(type) ? type.ofType : type
  const once = isListType(named) || isEnumType(named) || named.name === 'Float'
  if (!once) return leafText(type, sql`(${value})`)
  // Without `offset 0` Postgres would put the expression back into each of its places.
  const text = leafText(type, sql.ref('computed.value'))
  return sql<string>`(select ${text} from (select ${value} as value offset 0) as computed)`
}

export function orMissing(text: Expression<unknown>, nullable: boolean): Text {
  return sql<string>`coalesce(${text}, ${sql.lit(nullable ? 'null' : faultMark)})`
}

function valueText(type: GraphQLOutputType, value: RawBuilder<unknown>): RawBuilder<unknown> {
  if (isListType(type)) {
    const items = listed(leafText(type.ofType, sql.ref('item.value')))
    return sql`case when ${value} is not null then (select ${items} from unnest(${value}) as item(value)) end`
  }
  if (isNonNullType(type) || !isLeafType(type)) throw new Error(`${type} is not a scalar or an enum`)
  return leaf(type, value)
}

function leaf(type: GraphQLLeafType, value: RawBuilder<unknown>): RawBuilder<unknown> {
  if (isEnumType(type)) return enumText(type, value)
  const form = scalarFormOf(type)
  if (form !== undefined) return sql`to_json(${form.sql(value as never)})::text`
  switch (type.name) {
    case 'Int':
      return sql`cast(cast(${value} as int4) as text)`
    case 'Boolean':
      return sql`cast(cast(${value} as boolean) as text)`
    case 'Float':
      return floatText(value)
    case 'String':
    case 'ID':
      return sql`to_json(cast(${value} as text))::text`
    default:
      return sql`to_json(${value})::text`
  }
}

/** Under their names; a value that the enum does not know is no answer. */
function enumText(type: GraphQLEnumType, value: RawBuilder<unknown>): RawBuilder<unknown> {
  const values = type.getValues()
  const text = sql`cast(${value} as text)`
  if (values.every(({ name, value: inner }) => name === inner)) {
    const known = sql.join(values.map(({ name }) => sql.lit(name)))
    return sql`case when ${text} in (${known}) then '"' || ${text} || '"' when ${value} is not null then ${sql.lit(faultMark)} end`
  }
  const branches = values.map(
    ({ name, value: inner }) => sql`when ${sql.lit(String(inner))} then ${sql.lit(`"${name}"`)}`,
  )
  const names = sql`case ${text} ${sql.join(branches, sql` `)} else ${sql.lit(faultMark)} end`
  return sql`case when ${value} is not null then ${names} end`
}
