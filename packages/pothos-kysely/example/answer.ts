import { type DocumentNode, execute, getOperationAST, parse, validate } from 'graphql'
import { answerText, coerceVariables, inputsOf, prepareOperation } from '../src/index.ts'
import type { Context } from './context.ts'
import { schema } from './schema.ts'

interface GraphQLRequest {
  readonly query: string
  readonly variables?: Record<string, unknown>
  readonly operationName?: string
}

/** Postgres's own JSON where it can answer alone; execution over the same plan where it cannot. */
export async function answer(
  { query, variables = {}, operationName }: GraphQLRequest,
  context: Context,
): Promise<string> {
  const document = parse(query)
  const errors = validate(schema, document)
  if (errors.length > 0) return JSON.stringify({ errors })
  const data = await answeredByPostgres(document, operationName, variables, context)
  if (data !== null) return `{"data":${data}}`
  const result = await execute({
    schema,
    document,
    variableValues: variables,
    contextValue: context,
    ...(operationName === undefined ? {} : { operationName }),
  })
  return JSON.stringify(result)
}

async function answeredByPostgres(
  document: DocumentNode,
  operationName: string | undefined,
  variables: Record<string, unknown>,
  context: Context,
): Promise<string | null> {
  const operation = getOperationAST(document, operationName)
  if (operation == null) return null
  const given = coerceVariables(schema, operation, variables)
  if (given.errors !== undefined) return null
  try {
    const plan = prepareOperation(schema, document, operationName, given.coerced)
    if (plan === null) return null
    return await answerText(schema, plan, inputsOf(schema, plan.plan, given.values, context))
  } catch {
    // Whatever it was: execution says it in the form of an answer.
    return null
  }
}
