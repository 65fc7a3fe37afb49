import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Bound } from '../bind/bound.ts'
import { type Declaration, declarationOf, type OrderKeyDeclaration } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import { requestError } from '../plan/request-error.ts'
import type { Compilation } from './compilation.ts'
import { sqlText } from './compiler.ts'
import { cursorOf, placeIn } from './cursor.ts'
import { fingerprintOf } from './fingerprint.ts'
import { targetOf } from './item.ts'
import { beyond } from './keyset.ts'
import { objectText } from './object.ts'
import { declaredOrder, orderedBy, orderKeys } from './order.ts'
import { checkLength } from './page-length.ts'
import type { PageScope, Scope } from './scope.ts'
import { rowsOf } from './source.ts'
import { around, type Text } from './text.ts'
import { Whole } from './whole.ts'

/** A page of rows, and what can be said of all of them: one object. Only what is selected is read or counted. */
export function connectionText(
  compilation: Compilation,
  field: PlanField,
  { source, pageLength }: Extract<Declaration, { kind: 'connection' }>,
  scope: Scope,
): Text {
  const connection = getNamedType(compilation.typeOf(field))
  if (!isObjectType(connection)) throw new Error(`${connection} is not a connection`)
  const selected = field.selections?.[connection.name] ?? []
  const { first, last, after, before, ...given } = compilation.argumentsOf(field)
  if (first?.given === true && last?.given === true) {
    throw requestError('BAD_USER_INPUT', 'Pass `first` or `last`, not both.')
  }
  const backward = last?.given === true
  const asked = backward ? last : first
  // Known to the planner of Postgres, which takes a limit that is a parameter for a tenth of the table and then plans
  // anew for every request.
  const length = asked?.map((count) => checkLength(count, pageLength)).known() ?? pageLength.standard

  const nodeType = nodeTypeOf(connection)
  const target = targetOf(nodeType)
  const { pageFrom = source.from } = source
  const paged = pageFrom === undefined ? source : { ...source, from: pageFrom }
  const { row, from, where } = rowsOf(compilation, target, paged, given, scope.row)
  const declared = uniquely(declaredOrder(source, given), target)
  const keys = orderKeys(declared, row)
  const fingerprint = fingerprintOf(
    JSON.stringify([
      field.parent,
      field.name,
      orderKeys(declared, { ...row, naming: { ...row.naming, alias: 'row' } }).map((key) => ({
        ...key,
        expression: sqlText(key.expression),
      })),
    ]),
  )
  const mark = Object.keys(given).length === 0 ? fingerprint : markOf(compilation, field, fingerprint)
  const beyonds = (['after', 'before'] as const).flatMap((side) => {
    const cursor = side === 'after' ? after : before
    if (cursor?.given !== true) return []
    return [beyond(keys, placeIn(cursor, keys, mark), side)]
  })
  const whole = new Whole(compilation, pageFrom === source.from ? null : target, () =>
    rowsOf(compilation, target, source, given, scope.row),
  )
  const count = sql.lit(length)
  const place = sql.ref(`${row.naming.alias}.#`)
  const page: PageScope = {
    row,
    nodeType: nodeType.name,
    backward,
    place,
    onPage: sql<boolean>`${place} <= ${count}`,
    // Of a page without length, the one row that is read only tells whether there are more.
    isFirst: length > 0 ? sql<boolean>`${place} = 1` : sql<boolean>`false`,
    overfull: sql<SqlBool>`count(*) > ${count}`,
    cursor: () => cursorOf(keys, mark),
    hasAfter: after?.given === true,
    hasBefore: before?.given === true,
    whole: () => whole.rows(),
  }
  const object = objectText(compilation, connection.name, selected, { ...scope, row: null, page }, false)
  const shared = whole.shared()
  if (!selected.some((one) => readsPage(compilation, one))) {
    return shared === null ? object : around(object, sql<string>`(${shared} select ${object})`)
  }
  const order = orderedBy(keys, backward)
  const alias = sql.id(row.naming.alias)
  // `having true`: one row even where nothing selected is an aggregate.
  return around(
    object,
    sql<string>`(${shared === null ? sql`` : sql`${shared} `}select ${object} from (
    select ${alias}.*, row_number() over (${order}) as "#" from ${from}${restricted(where, beyonds)}${order} limit ${sql.lit(length + 1)}
  ) as ${alias} having true)`,
  )
}

function nodeTypeOf(connection: GraphQLObjectType) {
  const edge = getNamedType(connection.getFields()['edges']?.type)
  const node = isObjectType(edge) ? getNamedType(edge.getFields()['node']?.type) : undefined
  if (node === undefined) throw new Error(`${connection} has no edges with nodes`)
  return node
}

/** With the key of the table at the end, so that no two rows share a place. */
function uniquely(
  declared: readonly OrderKeyDeclaration[],
  { key, keyType }: ReturnType<typeof targetOf>,
): readonly OrderKeyDeclaration[] {
  if (key === null) throw new Error('A connection needs a table with a key')
  if (declared.some(({ by }) => by === key)) return declared
  return [...declared, { by: key, type: keyType, direction: declared.at(-1)?.direction ?? 'asc' }]
}

/** The fingerprint of a list and of the arguments that were given, but for those that say which page. */
function markOf(compilation: Compilation, { arguments: place }: PlanField, list: string): Bound<string> {
  return compilation
    .bind(({ argumentsOf }) => (place === null ? {} : argumentsOf(place)))
    .map(({ first, last, after, before, ...given }) => {
      // In the order in which the schema declares them: so they were coerced. Null is the same as left out.
      const text = JSON.stringify(given, (_name, value: unknown) =>
        typeof value === 'bigint' ? `${value}` : (value ?? undefined),
      )
      return text === '{}' ? list : fingerprintOf(list + text)
    })
}

function restricted(
  where: RawBuilder<unknown> | null,
  more: readonly RawBuilder<SqlBool>[],
): RawBuilder<unknown> {
  if (more.length === 0) return where ?? sql``
  const conditions = sql.join(more, sql` and `)
  return where === null ? sql` where ${conditions}` : sql`${where} and ${conditions}`
}

function readsPage(compilation: Compilation, field: PlanField): boolean {
  if (field.name === '__typename') return false
  const kind = declarationOf(compilation.fieldOf(field))?.kind
  return kind === 'edges' || kind === 'pageNodes' || kind === 'pageInfo'
}
