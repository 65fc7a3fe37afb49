import type { Reading } from '@communique/archive'
import { type GraphQLSchema, getVariableValues } from 'graphql'
import {
  answerLength,
  answerTooLong,
  faultMark,
  inputsOf,
  prepareOperation,
  type Statement,
} from 'pothos-kysely'
import type { Operation } from './operation.ts'

/**
 * Answers queries that Postgres can answer alone with the text that Postgres writes. Everything else is left to
 * execution, which goes by the same documents and the same plans: both return identical bytes, this one is only faster.
 */
export class FastPath {
  readonly #schema: GraphQLSchema
  readonly #reading: Reading

  constructor(schema: GraphQLSchema, reading: Reading) {
    this.#schema = schema
    this.#reading = reading
  }

  /**
   * The response as JSON text, at once where it depends on nothing in the database; null where execution has to answer.
   * @throws GraphQLError `RESPONSE_TOO_LARGE`, and where execution finds the same fault, with its path
   * @throws Error what the database says
   */
  answer({ document, definition, request, answerBytes }: Operation): string | null | Promise<string | null> {
    const { operationName, variables } = request
    const { variableValues } = getVariableValues(
      this.#schema,
      definition.variableDefinitions ?? [],
      variables,
    )
    if (variableValues === undefined) return null
    const prepared = prepareOperation(this.#schema, document, operationName, variableValues.coerced)
    if (prepared === null || !prepared.plan.expressible) return null
    const inputs = inputsOf(this.#schema, prepared.plan, variableValues, { db: this.#reading.db })
    const statement = prepared.statement('response', inputs)
    if (statement.faults.size > 0) return null
    return statement.constant === null ? this.#read(statement, answerBytes) : `{"data":${statement.constant}}`
  }

  async #read(statement: Statement, answerBytes: number): Promise<string | null> {
    const { sql, parameters } = statement.bounded(answerBytes)
    const data = await this.#reading.text(sql, parameters, statement.planning)
    const length = answerLength(data)
    if (length !== null) throw answerTooLong(length, answerBytes)
    if (data.includes(faultMark)) return null
    const finished = statement.finish === null ? data : statement.finish(data)
    return finished === null ? null : `{"data":${finished}}`
  }
}
