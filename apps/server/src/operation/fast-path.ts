import { type Reading, stateColumn } from '@communique/archive'
import { type GraphQLSchema, getVariableValues } from 'graphql'
import {
  answerLength,
  answerTooLong,
  faultMark,
  inputsOf,
  prepareOperation,
  type Statement,
  statementTooLong,
} from 'pothos-kysely'
import type { Operation } from './operation.ts'
import { AnswerInBytes, always, type StatedAnswer } from './operation-result.ts'

const none = Buffer.alloc(0)
const faultBytes = Buffer.from(faultMark)

/** Of the number of bytes that an answer has. */
const mostDigits = 20

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
   * The response, at once where it depends on nothing in the database; null where execution has to answer. Nothing of the
   * caller is in it: the statement is made of the document and the variables alone.
   * @throws GraphQLError `RESPONSE_TOO_LARGE`, and where execution finds the same fault, with its path
   * @throws Error what the database says
   */
  answer({
    document,
    definition,
    request,
    answerBytes,
  }: Operation): StatedAnswer | null | Promise<StatedAnswer | null> {
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
    return statement.constant === null
      ? this.#read(statement, answerBytes)
      : { text: `{"data":${statement.constant}}`, state: always }
  }

  async #read(statement: Statement, answerBytes: number): Promise<StatedAnswer | null> {
    const { sql, parameters } = statement.bounded(answerBytes, stateColumn)
    const [data = none, stated] = await this.#reading.texts(sql, parameters, statement.planning)
    const length = answerLength(data.toString('latin1', 0, mostDigits))
    if (length !== null) throw statementTooLong(statement, length, answerBytes)
    if (data.includes(faultBytes)) return null
    const state = stated?.toString() ?? null
    if (statement.finish === null) return new AnswerInBytes(`{"data":${data.toString('latin1')}}`, state)
    const finished = await statement.finish(data.toString())
    if (finished === null) return null
    const bytes = Buffer.byteLength(finished)
    if (bytes > answerBytes) throw answerTooLong(bytes, answerBytes)
    return { text: `{"data":${finished}}`, state }
  }
}
