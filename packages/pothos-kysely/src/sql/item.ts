import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql'
import { sql } from 'kysely'
import { type ObjectFacts, objectFactsOf, type UnionFacts, unionFactsOf } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import type { Compilation } from './compilation.ts'
import { objectText } from './object.ts'
import { columnOf, type Row } from './row.ts'
import type { Scope } from './scope.ts'
import { allOf, equalities, visibleConditions } from './source.ts'
import { literal, marked, type Text } from './text.ts'

/** What is read from for a field of that type. */
export function targetOf(type: GraphQLNamedType): ObjectFacts | UnionFacts {
  const facts = isObjectType(type) ? objectFactsOf(type) : unionFactsOf(type)
  if (facts === undefined) throw new Error(`${type} is not declared on a table`)
  return facts
}

/** The object that a row is, or leads to where the type is a union: then null where there is none. */
export function itemText(compilation: Compilation, field: PlanField, row: Row, scope: Scope): Text {
  const named = getNamedType(compilation.typeOf(field))
  return selectedText(compilation, named, field, row, scope)
}

export function selectedText(
  compilation: Compilation,
  named: GraphQLNamedType,
  field: PlanField,
  row: Row,
  scope: Scope,
): Text {
  const { selections } = field
  if (isObjectType(named)) {
    return objectText(
      compilation,
      named.name,
      selections?.[named.name] ?? [],
      { ...scope, row, page: null },
      false,
    )
  }
  const facts = unionFactsOf(named)
  if (facts === undefined) throw new Error(`${named} is not declared on a table`)
  const branches = Object.entries(facts.members).map(([member, on]) => {
    const { table, key } = targetOf(compilation.objectType(member))
    const own: Row = { naming: { table, alias: compilation.nextAlias() }, key }
    const where = allOf([...equalities(on, row, own), ...visibleConditions(compilation, own)])
    const within = { ...scope, row: own, page: null }
    const text = objectText(compilation, member, selections?.[member] ?? [], within, true)
    return sql`when ${sql.lit(member)} then (select ${marked(text)} from ${sql.table(table)} as ${sql.id(own.naming.alias)}${where})`
  })
  const chosen = sql`case ${columnOf(row, facts.typeColumn)} ${sql.join(branches, sql` `)} end`
  return branches.length === 0 ? literal('null') : sql<string>`${chosen}`
}
