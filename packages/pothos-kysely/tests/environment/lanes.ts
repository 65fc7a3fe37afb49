import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  parse,
  validate,
} from 'graphql'
import type { CompiledQuery } from 'kysely'
import type { Context } from '../../example/context.ts'
import { schema } from '../../example/schema.ts'
import { answerText, inputsOf, prepareOperation, type Statement } from '../../src/index.ts'
import type { Engine } from './engines.ts'

export interface Lanes {
  /** What ordinary execution answers, as it would be sent. */
  readonly rows: string
  readonly result: ExecutionResult
  /** What Postgres wrote; null where it leaves the answer to ordinary execution. */
  readonly text: string | null
  /** Whether something in the operation is the caller's fault, reached or not. */
  readonly faulty: boolean
  /** The statement by which Postgres alone answers. */
  readonly statement: Statement | null
  /** The statements that ordinary execution sent. */
  readonly statements: readonly CompiledQuery[]
}

/** Answers an operation in both ways. */
export async function bothLanes(
  { db }: Engine,
  source: string,
  variables: Record<string, unknown> = {},
  user: string | null = null,
  of: GraphQLSchema = schema,
): Promise<Lanes> {
  const statements: CompiledQuery[] = []
  const spied = {
    executeQuery: <Result>(query: CompiledQuery<Result>) => {
      statements.push(query)
      return db.executeQuery(query)
    },
  }
  const context = { db: spied, user } as unknown as Context
  const document = parse(source)
  const faults = validate(of, document)
  if (faults.length > 0) throw new AggregateError(faults, `${faults[0]?.message}: ${source}`)
  const result = await execute({ schema: of, document, variableValues: variables, contextValue: context })
  const sent = [...statements]
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const coerced = getVariableValues(of, operation?.variableDefinitions ?? [], variables)
  let text: string | null = null
  let faulty = false
  let statement: Statement | null = null
  if (coerced.variableValues !== undefined) {
    const prepared = prepareOperation(of, document, null, coerced.variableValues.coerced)
    if (prepared !== null) {
      const inputs = inputsOf(of, prepared.plan, coerced.variableValues, context)
      statement = prepared.statement('response', inputs)
      faulty = statement.faults.size > 0
      text = await answerText(of, prepared, inputs)
    }
  }
  return { rows: JSON.stringify(result.data), result, text, faulty, statement, statements: sent }
}
