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
import {
  around,
  concatenated,
  faultMark,
  listed,
  marked,
  neverNull,
  orNull,
  type Text,
  textOf,
} from './text.ts'

/**
 * The JSON text of a value, exactly as `JSON.stringify` would write what its type serialises. `value` is a column or
 * stands in parentheses, and may stand several times in the text: see `computedText`. `isAlways`: it is never null.
 */
export function leafText(
  compilation: Compilation,
  type: GraphQLOutputType,
  value: RawBuilder<unknown>,
  isAlways = false,
): Text {
  const named = isNonNullType(type) ? type.ofType : type
  if (isEnumType(named)) {
    const name = quoted(enumName(compilation, named, value))
    if (isNonNullType(type)) return marked(name)
    return around(marked(name), sql<string>`case when ${value} is null then 'null' else ${marked(name)} end`)
  }
  const text = valueText(compilation, named, value)
  if (isAlways) return neverNull(text)
  return isNonNullType(type) ? marked(text) : orNull(text)
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

function valueText(compilation: Compilation, type: GraphQLOutputType, value: RawBuilder<unknown>): Text {
  if (isListType(type)) {
    const item = leafText(compilation, type.ofType, sql.ref('item.value'))
    const items = listed(item, sql`from unnest(${value}) as item(value)`)
    return sql<string>`case when ${value} is not null then ${items} end`
  }
  if (isNonNullType(type) || !isLeafType(type) || isEnumType(type)) throw new Error(`${type} is not a scalar`)
  const form = scalarFormOf(type)
  if (form !== undefined) return textOf(sql`to_json(${form.sql(value as never)})`, 'json')
  switch (type.name) {
    case 'Int':
      return textOf(sql`${value}::int4`, 'plain')
    case 'Boolean':
      return sql`${value}::boolean::text`
    case 'Float':
      return floatText(value)
    case 'String':
    case 'ID':
      return textOf(sql`to_json(${value}::text)`, 'json')
    default:
      return textOf(sql`to_json(${value})`, 'json')
  }
}

/** Names need no escaping: their quotes become part of the texts beside them. */
function quoted(name: Text): Text {
  return concatenated(['"', name, '"'])
}

/**
 * The name of a value. Where the enum does not know it, that is no answer: null, or in a response the mark, which makes
 * the answer no JSON, but one that is found and left to execution.
 */
function enumName(compilation: Compilation, type: GraphQLEnumType, value: RawBuilder<unknown>): Text {
  const values = type.getValues()
  const text = sql`${value}::text`
  const isResponse = compilation.mode === 'response'
  const unknown = isResponse ? sql` else ${sql.lit(faultMark)}` : sql``
  const name = values.every((one) => one.name === one.value)
    ? sql<string>`case when ${text} in (${sql.join(values.map((one) => sql.lit(one.name)))}) then ${text}${unknown} end`
    : sql<string>`case ${text} ${sql.join(
        values.map((one) => sql`when ${sql.lit(String(one.value))} then ${sql.lit(one.name)}`),
        sql` `,
      )}${unknown} end`
  return isResponse ? neverNull(name) : name
}
