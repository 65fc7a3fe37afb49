import {
  type GraphQLEnumType,
  type GraphQLOutputType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql'
import { type Expression, type RawBuilder, sql } from 'kysely'
import { scalarFormOf } from '../declare/declaration.ts'
import type { Compilation } from './compilation.ts'
import { floatText } from './float.ts'
import { around, concatenated, listed, marked, orNull, type Text } from './text.ts'

/**
 * The JSON text of a value, exactly as `JSON.stringify` would write what its type serialises. `value` is a column or
 * stands in parentheses, and may stand several times in the text: see `computedText`.
 */
export function leafText(
  compilation: Compilation,
  type: GraphQLOutputType,
  value: RawBuilder<unknown>,
): Text {
  if (!isNonNullType(type)) return nullableText(compilation, type, value)
  const { ofType } = type
  return compilation.required(
    isEnumType(ofType) ? quoted(enumName(ofType, value)) : valueText(compilation, ofType, value),
  )
}

/** The same for an expression that is more than a column: it is computed once, however often it stands there. */
export function computedText(
  compilation: Compilation,
  type: GraphQLOutputType,
  value: Expression<unknown>,
): Text {
  const named = isNonNullType(type) ? type.ofType : type
  const once = isListType(named) || isEnumType(named) || named.name === 'Float'
  if (!once) return leafText(compilation, type, sql`(${value})`)
  // Without `offset 0` Postgres would put the expression back into each of its places.
  const text = leafText(compilation, type, sql.ref('computed.value'))
  return around(text, sql<string>`(select ${text} from (select ${value} as value offset 0) as computed)`)
}

function nullableText(compilation: Compilation, type: GraphQLOutputType, value: RawBuilder<unknown>): Text {
  if (!isEnumType(type)) return orNull(valueText(compilation, type, value))
  const name = marked(quoted(enumName(type, value)))
  return around(name, sql<string>`case when ${value} is null then 'null' else ${name} end`)
}

function valueText(compilation: Compilation, type: GraphQLOutputType, value: RawBuilder<unknown>): Text {
  if (isListType(type)) {
    const item = leafText(compilation, type.ofType, sql.ref('item.value'))
    const items = listed(item, sql`from unnest(${value}) as item(value)`)
    return sql<string>`case when ${value} is not null then ${items} end`
  }
  if (isNonNullType(type) || !isLeafType(type) || isEnumType(type)) throw new Error(`${type} is not a scalar`)
  const form = scalarFormOf(type)
  if (form !== undefined) return sql`to_json(${form.sql(value as never)})::text`
  switch (type.name) {
    case 'Int':
      return sql`${value}::int4::text`
    case 'Boolean':
      return sql`${value}::boolean::text`
    case 'Float':
      return floatText(value)
    case 'String':
    case 'ID':
      return sql`to_json(${value}::text)::text`
    default:
      return sql`to_json(${value})::text`
  }
}

/** Names need no escaping: their quotes become part of the texts beside them. */
function quoted(name: RawBuilder<string>): Text {
  return concatenated(['"', name, '"'])
}

/** The name of a value; null where the enum does not know it: that is no answer. */
function enumName(type: GraphQLEnumType, value: RawBuilder<unknown>): RawBuilder<string> {
  const values = type.getValues()
  const text = sql`${value}::text`
  if (values.every(({ name, value: inner }) => name === inner)) {
    const known = sql.join(values.map(({ name }) => sql.lit(name)))
    return sql`case when ${text} in (${known}) then ${text} end`
  }
  const branches = values.map(
    ({ name, value: inner }) => sql`when ${sql.lit(String(inner))} then ${sql.lit(name)}`,
  )
  return sql`case ${text} ${sql.join(branches, sql` `)} end`
}
