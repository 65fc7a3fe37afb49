import { failingDatabase } from '@communique/archive'
import { schema } from '@communique/schema'
import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  Kind,
  NoUnusedFragmentsRule,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { type Statement, toSQL } from 'pothos-kysely'
import { readableSql } from '../../packages/pothos-kysely/tests/environment/readable-sql.ts'
import { UsageError } from '../command-line.ts'

export type OperationStatement = Pick<Statement, 'sql' | 'parameters'>

export interface GivenOperation {
  readonly document: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly operation?: string | undefined
}

/**
 * The statement by which Postgres writes the response of a query, or the part of it that is not executed. Nothing is asked
 * of a database.
 * @throws UsageError where it is not a query, or not valid.
 */
export function operationStatement({ document, variables, operation }: GivenOperation): OperationStatement {
  const parsed = validDocument(document)
  const definition = operationOf(parsed, operation)
  if (definition.operation !== 'query') {
    throw new UsageError(
      `A ${definition.operation} has no statement of its own: its fields are executed. Pass a query that selects the same fields.`,
    )
  }
  const { sql, parameters, faults } = statementOf(parsed, definition, variables)
  if (faults.size > 0) throw refused([...faults.values()])
  return { sql, parameters }
}

function statementOf(
  document: DocumentNode,
  { name }: OperationDefinitionNode,
  variables: GivenOperation['variables'],
): Statement {
  const context = { db: failingDatabase(new Error('A statement was run while it was made')) }
  try {
    return toSQL(schema, document, {
      variables,
      context,
      ...(name !== undefined && { operationName: name.value }),
    })
  } catch (error) {
    if (error instanceof GraphQLError) throw refused([error])
    if (!(error instanceof AggregateError)) throw error
    throw refused(error.errors.filter((one) => one instanceof GraphQLError))
  }
}

/** For people: the parameters as comments, then the statement with its clauses on lines of their own. */
export function readableStatement({ sql, parameters }: OperationStatement): string {
  const values = parameters.map((value, index) => `-- $${index + 1}: ${JSON.stringify(value)}\n`)
  return `${values.join('')}${readableSql(sql)}`
}

function validDocument(text: string): DocumentNode {
  try {
    const document = parse(text)
    // A file of fragments may hold more than one operation uses.
    const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)
    const errors = validate(schema, document, rules)
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
  throw new UsageError(
    names.length === 0
      ? 'The document has no operation. Add a query.'
      : `The document has the operations ${names.join(', ')}. Choose one with --operation.`,
  )
}

function refused(errors: readonly GraphQLError[]): UsageError {
  return new UsageError(
    errors
      .map(({ message, locations }) => {
        const [place] = locations ?? []
        return place === undefined ? message : `${place.line}:${place.column} ${message}`
      })
      .join('\n'),
  )
}
