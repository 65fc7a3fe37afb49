import { getNamedType, isObjectType } from 'graphql'
import { expressionBuilder, sql } from 'kysely'
import { type Declaration, declarationOf } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'
import type { Compilation } from './compilation.ts'
import { finisherEnd, finishMark } from './finisher.ts'
import { onRow, type Row } from './row.ts'
import { concatenated, type Text } from './text.ts'

/** What the value is made of: for the resolver, or marked for `finishedText`. */
export function textToFinish(
  compilation: Compilation,
  field: PlanField,
  declaration: Extract<Declaration, { kind: 'finished' }>,
  row: Row,
): Text {
  const type = compilation.typeOf(field)
  const named = getNamedType(type)
  if (isObjectType(named)) checkColumns(compilation, field.selections?.[named.name] ?? [])
  const made = declaration.sql(
    expressionBuilder() as never,
    compilation.argumentsOf(field) as never,
    compilation.context as never,
  )
  const values = Object.entries(made).flatMap(([name, value]) => [sql.lit(name), onRow(row, value)])
  const given = sql<string>`json_build_object(${sql.join(values)})::text`
  const number = compilation.finishers.push({ field, type, finish: declaration.finish }) - 1
  if (compilation.mode === 'rows') return given
  return concatenated([`${finishMark}${number}${finisherEnd}`, given, finishMark])
}

/** An object that no statement gives has nothing but the columns that it was made with. */
function checkColumns(compilation: Compilation, fields: readonly PlanField[]): void {
  for (const field of fields) {
    if (field.name === '__typename') continue
    const kind = declarationOf(compilation.fieldOf(field))?.kind
    if (kind !== 'column') {
      throw new Error(`${field.parent}.${field.name} is not a column: a finished object has no other fields`)
    }
  }
}
