import { failingDatabase } from '@communique/archive'
import { schema } from '@communique/schema'
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { inputsOf, prepareOperation } from 'pothos-kysely'
import { readableSql } from '../../packages/pothos-kysely/tests/environment/readable-sql.ts'
import { SqlError } from './sql-error.ts'

export interface OperationStatement {
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export interface GivenOperation {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operation?: string | undefined
}

/**
 * The statement by which Postgres writes the whole response of a query; where a part of it is executed, the one by which
 * the rows below are read. Nothing is asked of a database.
 * @throws SqlError where it is not a query, or not valid.
 */
export function operationStatement({ document, variables, operation }: GivenOperation): OperationStatement {
  const parsed = validDocument(document)
  const definition = operationOf(parsed, operation)
  if (definition.operation !== 'query') {
    throw new SqlError(
      `A ${definition.operation} has no statement of its own: its fields are executed. Pass a query that selects the same fields.`,
    )
  }
  const { variableValues, errors } = getVariableValues(
    schema,
    definition.variableDefinitions ?? [],
    variables,
  )
  if (variableValues === undefined) throw refused(errors)
  const prepared = prepareOperation(schema, parsed, operation, variableValues.coerced)
  if (prepared === null) throw new SqlError('The operation has no plan.')
  const db = failingDatabase(new Error('A statement was run while it was made'))
  const inputs = inputsOf(schema, prepared.plan, variableValues, { db })
  const { sql, parameters, faults } = prepared.statement(
    prepared.plan.expressible ? 'response' : 'rows',
    inputs,
  )
  if (faults.size > 0) throw refused([...faults.values()])
  return { sql, parameters }
}

/** For people: the parameters as comments, then the statement with its clauses on lines of their own. */
export function readableStatement({ sql, parameters }: OperationStatement): string {
  const values = parameters.map((value, index) => `-- $${index + 1}: ${JSON.stringify(value)}\n`)
  return `${values.join('')}${readableSql(sql)}`
}

function validDocument(text: string): DocumentNode {
  try {
    const document = parse(text)
    const errors = validate(schema, document)
    if (errors.length > 0) throw refused(errors)
    return document
  } catch (error) {
    throw error instanceof GraphQLError ? refused([error]) : error
  }
}

function operationOf(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const found = getOperationAST(document, name)
  if (found != null) return found
  const names = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.name?.value ?? 'unnamed'] : [],
  )
  throw new SqlError(
    names.length === 0
      ? 'The document has no operation. Add a query.'
      : `The document has the operations ${names.join(', ')}. Choose one with --operation.`,
  )
}

function refused(errors: readonly GraphQLError[]): SqlError {
  return new SqlError(
    errors
      .map(({ message, locations }) => {
        const [place] = locations ?? []
        return place === undefined ? message : `${place.line}:${place.column} ${message}`
      })
      .join('\n'),
  )
}
