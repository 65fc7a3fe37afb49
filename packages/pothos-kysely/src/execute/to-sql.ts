import { type DocumentNode, type GraphQLSchema, getOperationAST, parse } from 'graphql'
import { inputsOf } from '../bind/inputs-of.ts'
import { coerceVariables } from '../bind/variables.ts'
import { prepareOperation } from './prepare.ts'
import type { Statement } from './prepared-plan.ts'

export interface ToSqlOptions {
  readonly variables?: Readonly<Record<string, unknown>>
  readonly operationName?: string
  /** What conditions and expressions read through `context`. Default: an empty object. */
  readonly context?: object
}

/**
 * The statement that a query becomes: for tests, logs and `explain`. Nothing is sent. `faults` holds what is wrong with
 * the arguments, by the path of their field. Where other plugins or resolvers take part, it is the statement for the
 * part of Postgres.
 * @throws GraphQLError where the document is not one, or `TOO_COSTLY`
 * @throws AggregateError of the variables' faults
 * @throws Error where the operation is not a query of the document
 * @example
 * ```ts
 * builder.queryField('ships', (t) => t.kyselyList({ type: Ship, limit: 3 }))
 * export const statementOf = () => toSQL(builder.toSchema(), '{ ships { name } }')
 * ```
 * ```graphql
 * { ships { name } }
 * ```
 * ```sql
 * select format('{"ships":[%s]}', coalesce((
 *   select string_agg(l.i, ',')
 *   from (
 *     select format('{"name":%s}', coalesce(to_json(t1.name::text), '"\u0000"')) as i
 *     from "ships" as t1
 *     limit 3
 *   ) as l
 * ), '')) as data
 * ```
 */
export function toSQL(
  schema: GraphQLSchema,
  operation: string | DocumentNode,
  { variables = {}, operationName, context = {} }: ToSqlOptions = {},
): Statement {
  const document = typeof operation === 'string' ? parse(operation) : operation
  const definition = getOperationAST(document, operationName)
  if (definition == null) throw new Error('The document has no such operation: pass `operationName`.')
  const coerced = coerceVariables(schema, definition, variables)
  if (coerced.errors !== undefined) throw new AggregateError(coerced.errors, coerced.errors[0]?.message)
  const prepared = prepareOperation(schema, document, operationName, coerced.coerced)
  if (prepared === null) throw new Error('Only queries become one statement: pass a query.')
  return prepared.statement('response', inputsOf(schema, prepared.plan, coerced.values, context))
}
