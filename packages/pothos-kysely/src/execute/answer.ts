import type { GraphQLError, GraphQLSchema } from 'graphql'
import { CompiledQuery } from 'kysely'
import type { Inputs } from '../bind/inputs.ts'
import { factsOf } from '../declare/schema-facts.ts'
import { faultMark } from '../sql/text.ts'
import { answerTooLong, statementTooLong } from './answer-too-long.ts'
import { answerLength, type PreparedPlan, type Statement } from './prepared-plan.ts'

export interface Answer {
  readonly data: Readonly<Record<string, unknown>>
  readonly faults: ReadonlyMap<string, GraphQLError>
}

/** What execution resolves over. */
export async function answerRows(
  schema: GraphQLSchema,
  prepared: PreparedPlan,
  inputs: Inputs,
): Promise<Answer> {
  const statement = prepared.statement('rows', inputs)
  return { data: JSON.parse(await run(schema, statement, inputs.context)), faults: statement.faults }
}

/**
 * The JSON text of `data` as Postgres writes it; null where execution has to answer: the operation is not
 * expressible, the caller did something wrong, or a value is missing that must be there.
 */
export async function answerText(
  schema: GraphQLSchema,
  prepared: PreparedPlan,
  inputs: Inputs,
): Promise<string | null> {
  if (!prepared.plan.expressible) return null
  const statement = prepared.statement('response', inputs)
  if (statement.faults.size > 0) return null
  const text = await run(schema, statement, inputs.context)
  if (text.includes(faultMark)) return null
  if (statement.finish === null) return text
  const finished = await statement.finish(text)
  const most = mostBytes(schema, inputs.context)
  if (finished === null || most === undefined) return finished
  const bytes = new TextEncoder().encode(finished).length
  if (bytes > most) throw answerTooLong(bytes, most)
  return finished
}

async function run(schema: GraphQLSchema, statement: Statement, context: object): Promise<string> {
  if (statement.constant !== null) return statement.constant
  const { executor } = factsOf(schema)
  const most = mostBytes(schema, context)
  const { sql, parameters } = most === undefined ? statement : statement.bounded(most)
  const { rows } = await executor(context as never).executeQuery<{ data: string }>(
    CompiledQuery.raw(sql, [...parameters]),
  )
  const [row] = rows
  if (row === undefined) throw new Error('The statement returned no row')
  const length = answerLength(row.data)
  if (length !== null && most !== undefined) throw statementTooLong(statement, length, most)
  return row.data
}

function mostBytes(schema: GraphQLSchema, context: object): number | undefined {
  return factsOf(schema).answerBytes?.(context as never)
}
