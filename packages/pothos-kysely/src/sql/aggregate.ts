import { getNamedType } from 'graphql'
import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Callback } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import type { Compilation } from './compilation.ts'
import { itemText, targetOf } from './item.ts'
import { computedText } from './leaf.ts'
import { objectText } from './object.ts'
import { onRow, type Row } from './row.ts'
import type { PageScope, Scope } from './scope.ts'
import { listed, type Text } from './text.ts'

/** Something of all rows of a connection: their number, the greatest of them. */
export function aggregateText(
  compilation: Compilation,
  field: PlanField,
  aggregate: Callback<Expression<unknown>>,
  page: PageScope,
): Text {
  const { row, from, where } = page.whole()
  const value = onRow(row, aggregate(expressionBuilder() as never, compilation.context as never))
  const type = compilation.typeOf(field)
  return computedText(compilation, type, sql`(select ${value} from ${from}${where ?? sql``})`)
}

/** An object whose fields say something of all rows of the connection around it. */
export function aggregatesText(compilation: Compilation, field: PlanField, scope: Scope): Text {
  const named = getNamedType(compilation.typeOf(field)).name
  return objectText(compilation, named, field.selections?.[named] ?? [], scope, false)
}

/** How all rows of a connection spread: rows made from them. */
export function facetText(
  compilation: Compilation,
  field: PlanField,
  rows: Callback<Expression<unknown>>,
  page: PageScope,
  scope: Scope,
): Text {
  const { table, key } = targetOf(getNamedType(compilation.typeOf(field)))
  const whole = page.whole()
  const query = sql`(select ${sql.id(whole.row.naming.alias)}.* from ${whole.from}${whole.where ?? sql``})`
  const row: Row = { naming: { table, alias: compilation.nextAlias() }, key }
  const from = rows(expressionBuilder() as never, query as never, compilation.context as never)
  const item = itemText(compilation, field, row, { ...scope, page: null })
  return listed(item, sql`from ${from} as ${sql.id(row.naming.alias)}`)
}
