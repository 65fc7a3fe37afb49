import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Conditions, ObjectFacts, Source, UnionFacts } from '../declare/declaration.ts'
import { type BoundArguments, type Compilation, conditionsOf } from './compilation.ts'
import { columnOf, onRow, type Row, type Rows } from './row.ts'

/** All conditions of a table and of the field, for a new alias each time it is called. */
export function rowsOf(
  compilation: Compilation,
  facts: ObjectFacts | UnionFacts,
  source: Source,
  given: BoundArguments,
  parent: Row | null,
): Rows {
  const row: Row = { naming: { table: facts.table, alias: compilation.nextAlias() }, key: facts.key }
  const conditions: Expression<unknown>[] = []
  const eb = expressionBuilder()
  let table: Expression<unknown> = sql.table(facts.table)
  const query = source.from?.(
    eb as never,
    given as never,
    compilation.context as never,
    compilation.parent as never,
  )
  if (query !== undefined) table = parent === null ? query : onRow(parent, query)
  else if (source.seenWithParent !== true) conditions.push(...visibleConditions(compilation, row))
  if (source.on !== undefined) conditions.push(...equalities(source.on, present(parent), row))
  if (source.via !== undefined) conditions.push(viaCondition(compilation, source.via, present(parent), row))
  const where = source.where?.(
    eb as never,
    given as never,
    compilation.context as never,
    compilation.parent as never,
  )
  conditions.push(...onRows(row, where))
  return {
    row,
    from: sql`${table} as ${sql.id(row.naming.alias)}`,
    where: conditions.length === 0 ? null : allOf(conditions),
  }
}

/** What the application says of every row of the table, wherever it is read. */
export function visibleConditions(compilation: Compilation, row: Row): Expression<SqlBool>[] {
  const visible = compilation.facts.visible[row.naming.table]
  return onRows(row, visible?.(expressionBuilder() as never, compilation.context as never))
}

export function equalities(
  on: Readonly<Record<string, string>>,
  parent: Row,
  row: Row,
): RawBuilder<SqlBool>[] {
  return Object.entries(on).map(
    ([own, target]) => sql<SqlBool>`${columnOf(row, target)} = ${columnOf(parent, own)}`,
  )
}

/** ` where ...`, or nothing. */
export function allOf(conditions: readonly Expression<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`
}

function viaCondition(
  compilation: Compilation,
  via: NonNullable<Source['via']>,
  parent: Row,
  row: Row,
): RawBuilder<SqlBool> {
  const between: Row = { naming: { table: via.table, alias: compilation.nextAlias() }, key: null }
  const conditions = [
    ...equalities(via.parent, between, parent),
    ...equalities(via.target, between, row),
    ...visibleConditions(compilation, between),
  ]
  return sql<SqlBool>`exists (select from ${sql.table(via.table)} as ${sql.id(between.naming.alias)}${allOf(conditions)})`
}

function onRows(row: Row, conditions: Conditions): Expression<SqlBool>[] {
  return conditionsOf(conditions).map((condition) => sql<SqlBool>`(${onRow(row, condition)})`)
}

function present(parent: Row | null): Row {
  if (parent === null) throw new Error('A relation needs a row to stand on')
  return parent
}
