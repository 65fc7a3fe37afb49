import { expressionBuilder, sql } from 'kysely'
import { declarationOf } from '../declare/declaration.ts'
import { releaseOf } from '../plan/answerable.ts'
import type { PlanField } from '../plan/plan.ts'
import { type Compilation, conditionsOf } from './compilation.ts'
import { columnOf, onRow } from './row.ts'
import type { Scope } from './scope.ts'
import { concatenated, faultMark, literal, type Text } from './text.ts'

/** Beside the keys of the answer, which never begin like this: what type an object is, and what resolvers need. */
export const typeKey = '$type'
export const rowKey = '$row'

/** The JSON text of an object: its selected fields in their order. */
export function objectText(
  compilation: Compilation,
  type: string,
  fields: readonly PlanField[],
  scope: Scope,
  abstract: boolean,
): Text {
  const members: (string | Text)[] = []
  const add = (key: string, text: Text) => members.push(`${members.length === 0 ? '{' : ','}"${key}":`, text)
  if (abstract && compilation.mode === 'rows') add(typeKey, literal(`"${type}"`))
  const columns = new Set<string>()
  for (const field of fields) {
    const declaration = field.name === '__typename' ? undefined : declarationOf(compilation.fieldOf(field))
    if (declaration?.kind === 'resolved') for (const column of declaration.columns) columns.add(column)
    if (field.name === '__typename') add(field.key, literal(`"${type}"`))
    else if (declaration !== undefined && declaration.kind !== 'resolved') {
      const path = scope.path === '' ? field.key : `${scope.path}.${field.key}`
      const within = { ...scope, path: [path, ...field.through].join('.') }
      add(
        field.key,
        compilation.attempt(
          path,
          () =>
            guarded(
              compilation,
              field,
              within,
              compilation.fieldText(compilation, field, declaration, within),
            ),
          literal('null'),
        ),
      )
    }
  }
  const { row } = scope
  if (row !== null && columns.size > 0) {
    const values = [...columns].flatMap((column) => [sql.lit(column), columnOf(row, column)])
    add(rowKey, sql<string>`json_build_object(${sql.join(values)})::text`)
  }
  return concatenated(members.length === 0 ? ['{}'] : [...members, '}'])
}

/** Where the application says when a wrapped field may be answered by Postgres alone, that stands around it. */
function guarded(compilation: Compilation, field: PlanField, { row }: Scope, text: Text): Text {
  if (compilation.mode === 'rows') return text
  const condition = releaseOf(compilation.facts, field.parent, compilation.fieldOf(field))?.condition ?? null
  if (condition === null) return text
  const holding = conditionsOf(
    condition(
      expressionBuilder() as never,
      compilation.argumentsOf(field) as never,
      compilation.context as never,
    ),
  )
  if (holding.length === 0) return text
  const all = sql.join(
    holding.map((one) => (row === null ? one : onRow(row, one))),
    sql` and `,
  )
  return sql<string>`case when ${all} then ${text} else ${sql.lit(faultMark)} end`
}
