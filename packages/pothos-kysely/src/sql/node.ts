import { isNonNullType } from 'graphql'
import { type RawBuilder, sql } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import { objectFactsOf } from '../declare/declaration.ts'
import { isOfKeyType } from '../declare/key-type.ts'
import type { PlanField } from '../plan/plan.ts'
import { requestError } from '../plan/request-error.ts'
import type { Compilation } from './compilation.ts'
import { leafText } from './leaf.ts'
import { objectText } from './object.ts'
import { columnOf, type Row } from './row.ts'
import type { Scope } from './scope.ts'
import { allOf, visibleConditions } from './source.ts'
import { concatenated, listed, literal, marked, neverNull, orNull, type Text, textOf } from './text.ts'

/** Keys whose text holds nothing that JSON would have to escape. */
const plainKeys: ReadonlySet<string> = new Set(['uuid', 'int4', 'int8'])

/** The JSON text of `Ship:0198c5e0-...`: readable, and as cheap in SQL as a concatenation. */
export function globalIdText(compilation: Compilation, field: PlanField, row: Row): Text {
  if (row.key === null) throw new Error(`${field.parent} has no key`)
  const { keyType = 'text' } = objectFactsOf(compilation.objectType(field.parent)) ?? {}
  const type = compilation.typeOf(field)
  const key = textOf(columnOf(row, row.key), 'plain')
  const isAlways = compilation.hasAlways(row, row.key)
  if (!plainKeys.has(keyType))
    return leafText(compilation, type, sql`(${sql.lit(`${field.parent}:`)} || ${key})`, isAlways)
  const text = concatenated([`"${field.parent}:`, isAlways ? neverNull(key) : key, '"'])
  return isNonNullType(type) ? marked(text) : orNull(text)
}

interface GlobalId {
  readonly type: string
  readonly key: string
}

/** Anything by its id. The statement is for the one type that the id names: Postgres prepares no look into others. */
export function nodeText(compilation: Compilation, field: PlanField, scope: Scope): Text {
  const { id } = compilation.argumentsOf(field)
  if (id === undefined) throw new Error(`${field.parent}.${field.name} has no argument id`)
  const decoded = id.map((given) => globalId(compilation, field, given))
  const selections = field.selections ?? {}
  // Types that are not here are all the same: callers could think of any number of them.
  const type = decoded.map((one) => (Object.hasOwn(selections, one.type) ? one.type : '')).known()
  const key = decoded.map((one) => one.key).as('text')
  const found = ofType(compilation, type, selections[type] ?? [], key, scope)
  if (!isNonNullType(compilation.typeOf(field))) return found === null ? literal('null') : orNull(found)
  return marked(found ?? sql<string>`null`)
}

/** Several things by their ids, in the order of the ids. */
export function nodesText(compilation: Compilation, field: PlanField, greatest: number, scope: Scope): Text {
  const { ids } = compilation.argumentsOf(field)
  if (ids === undefined) throw new Error(`${field.parent}.${field.name} has no argument ids`)
  const decoded: Bound<readonly GlobalId[]> = ids.map((given) => {
    const list: readonly unknown[] = Array.isArray(given) ? given : []
    if (list.length > greatest)
      throw requestError(
        'BAD_USER_INPUT',
        `Too many ids. Pass at most ${greatest}, and send several requests for more.`,
      )
    return list.map((one) => globalId(compilation, field, one))
  })
  const types = decoded.map((all) => all.map(({ type }) => type)).as('text[]')
  const keys = decoded.map((all) => all.map(({ key }) => key)).as('text[]')
  const item = orNull(ofItsType(compilation, field, scope))
  return listed(item, sql`from unnest(${types}, ${keys}) as id(type, key)`)
}

/** Which table to look into is known only when the statement runs; Postgres then looks into that one alone. */
function ofItsType(compilation: Compilation, field: PlanField, scope: Scope): RawBuilder<string> {
  const branches = Object.entries(field.selections ?? {}).flatMap(([type, fields]) => {
    const found = ofType(compilation, type, fields, sql`id.key`, scope)
    return found === null ? [] : [sql`when ${sql.lit(type)} then ${found}`]
  })
  return branches.length === 0 ? literal('null') : sql`case id.type ${sql.join(branches, sql` `)} end`
}

/** The object of a type with a key; null where the type is none that has keys. */
function ofType(
  compilation: Compilation,
  type: string,
  fields: readonly PlanField[],
  key: RawBuilder<unknown>,
  scope: Scope,
): RawBuilder<string> | null {
  const facts = type === '' ? undefined : objectFactsOf(compilation.objectType(type))
  if (facts?.key == null) return null
  const row: Row = { naming: { table: facts.table, alias: compilation.nextAlias() }, key: facts.key }
  const where = allOf([
    sql`${columnOf(row, facts.key)} = ${key}::${sql.raw(facts.keyType)}`,
    ...visibleConditions(compilation, row),
  ])
  const text = objectText(compilation, type, fields, { ...scope, row }, true)
  return sql`(select ${marked(text)} from ${sql.table(facts.table)} as ${sql.id(row.naming.alias)}${where})`
}

/** @throws GraphQLError `ID_INVALID` */
function globalId({ schema }: Compilation, { selections }: PlanField, given: unknown): GlobalId {
  const text = String(given)
  const colon = text.indexOf(':')
  const type = text.slice(0, Math.max(colon, 0))
  const key = text.slice(colon + 1)
  const facts = Object.hasOwn(selections ?? {}, type)
    ? objectFactsOf(schema.getType(type) as never)
    : undefined
  // What has the form of an id but of no type that is here is nothing that anybody could find.
  const fits =
    facts === undefined
      ? /^[A-Z_]\w*$/i.test(type) && key !== '' && !key.includes('\0')
      : isOfKeyType(facts.keyType, key)
  if (!fits) {
    throw requestError(
      'ID_INVALID',
      `${JSON.stringify(text.slice(0, 60))} is not a valid id. Use an id that this API returned, unchanged.`,
    )
  }
  return { type, key }
}
