import { type ExecutionResult, execute, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import type { CompiledQuery, Kysely } from 'kysely'
import { answerText, coerceVariables, inputsOf, prepareOperation, type Statement } from '../../src/index.ts'

export interface BothPaths {
  /** What execution answers, as it would be sent. */
  readonly rows: string
  readonly result: ExecutionResult
  /** What Postgres wrote; null where it leaves the answer to execution. */
  readonly text: string | null
  /** Whether something in the operation is the caller's fault, reached or not. */
  readonly faulty: boolean
  /** The statement by which Postgres alone answers. */
  readonly statement: Statement | null
  /** The statements that execution sent. */
  readonly statements: readonly CompiledQuery[]
}

export interface PathOptions {
  readonly variables?: Record<string, unknown>
  readonly user?: string | null
}

/** Answers an operation in both ways. The context holds `db` and `user`. */
export async function bothPathsOf<Tables>(
  schema: GraphQLSchema,
  db: Kysely<Tables>,
  source: string,
  { variables = {}, user = null }: PathOptions = {},
): Promise<BothPaths> {
  const statements: CompiledQuery[] = []
  const spied = {
    executeQuery: <Result>(query: CompiledQuery<Result>) => {
      statements.push(query)
      return db.executeQuery(query)
    },
  }
  const context = { db: spied, user }
  const document = parse(source)
  const faults = validate(schema, document)
  if (faults.length > 0) throw new AggregateError(faults, `${faults[0]?.message}: ${source}`)
  const result = await execute({ schema, document, variableValues: variables, contextValue: context })
  const sent = [...statements]
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  let text: string | null = null
  let faulty = false
  let statement: Statement | null = null
  if (operation === undefined) throw new Error('No operation')
  const given = coerceVariables(schema, operation, variables)
  if (given.errors === undefined) {
    const prepared = prepareOperation(schema, document, null, given.coerced)
    if (prepared !== null) {
      const inputs = inputsOf(schema, prepared.plan, given.values, context)
      statement = prepared.statement('response', inputs)
      faulty = statement.faults.size > 0
      text = await answerText(schema, prepared, inputs)
    }
  }
  return { rows: JSON.stringify(result.data), result, text, faulty, statement, statements: sent }
}
