import { getNamedType, isNonNullType, isObjectType } from 'graphql'
import { expressionBuilder, sql } from 'kysely'
import type { Declaration, Source } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import { type Compilation, conditionsOf } from './compilation.ts'
import { itemText, targetOf } from './item.ts'
import { objectText } from './object.ts'
import { declaredOrder, orderedBy, orderKeys } from './order.ts'
import { onRow, type Row } from './row.ts'
import type { Scope } from './scope.ts'
import { rowsOf } from './source.ts'
import { around, listed, marked, orNull, type Text } from './text.ts'

/** One row, as an object. */
export function oneText(compilation: Compilation, field: PlanField, source: Source, scope: Scope): Text {
  const type = compilation.typeOf(field)
  const target = targetOf(getNamedType(type))
  const given = compilation.argumentsOf(field)
  const { row, from, where } = rowsOf(compilation, target, source, given, scope.row)
  const order = orderedBy(orderKeys(declaredOrder(source, given), row))
  const item = itemText(compilation, field, row, scope)
  const alone = target.key !== null && Object.values(source.on ?? {}).includes(target.key)
  const first = alone ? sql`` : sql`${order} limit 1`
  const selected = (text: Text) => sql<string>`(select ${text} from ${from}${where ?? sql``}${first})`
  if (isNonNullType(type)) return marked(selected(item))
  // Of a union null means that there is none, and what is missing in one is marked already.
  return orNull(selected(isObjectType(getNamedType(type)) ? marked(item) : item))
}

/** All rows, as a list of objects. */
export function manyText(
  compilation: Compilation,
  field: PlanField,
  { source, limit }: Extract<Declaration, { kind: 'many' }>,
  scope: Scope,
): Text {
  const type = compilation.typeOf(field)
  const target = targetOf(getNamedType(type))
  const given = compilation.argumentsOf(field)
  const { row, from, where } = rowsOf(compilation, target, source, given, scope.row)
  const order = orderedBy(orderKeys(declaredOrder(source, given), row))
  const most = limit === undefined ? sql`` : sql` limit ${sql.lit(limit)}`
  const item = itemText(compilation, field, row, scope)
  return listed(
    isObjectType(getNamedType(type)) ? item : orNull(item),
    sql`from ${from}${where ?? sql``}${order}${most}`,
  )
}

/** An object on the same row. */
export function withinText(
  compilation: Compilation,
  field: PlanField,
  { columns, when }: Extract<Declaration, { kind: 'within' }>,
  row: Row,
  scope: Scope,
): Text {
  const type = compilation.typeOf(field)
  const named = getNamedType(type)
  const naming = { ...row.naming, table: targetOf(named).table, columns: columns ?? row.naming.columns }
  const inner = objectText(
    compilation,
    named.name,
    field.selections?.[named.name] ?? [],
    { ...scope, row: { ...row, naming } },
    false,
  )
  if (when === undefined) return inner
  const given = compilation.argumentsOf(field)
  const conditions = conditionsOf(
    when(expressionBuilder() as never, given as never, compilation.context as never),
  )
  const condition = sql.join(
    conditions.map((one) => onRow(row, one)),
    sql` and `,
  )
  if (isNonNullType(type)) return marked(sql<string>`case when ${condition} then ${inner} end`)
  return around(inner, sql<string>`case when ${condition} then ${inner} else 'null' end`)
}
