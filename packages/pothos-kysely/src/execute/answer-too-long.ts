import type { GraphQLError } from 'graphql'
import { requestError } from '../plan/request-error.ts'
import { mostGiven, type Statement } from './prepared-plan.ts'

/** The caller asked for more than one answer may hold. */
export function answerTooLong(bytes: number, most: number): GraphQLError {
  return requestError(
    'RESPONSE_TOO_LARGE',
    `The answer would have ${bytes} bytes; the limit is ${most}. Ask for shorter pages, or for fewer long texts.`,
  )
}

/** The same, of a statement that was bounded by `most` and gave the number of its bytes instead. */
export function statementTooLong(statement: Statement, bytes: number, most: number): GraphQLError {
  if (statement.finish === null) return answerTooLong(bytes, most)
  const limit = mostGiven(statement, most)
  return requestError(
    'RESPONSE_TOO_LARGE',
    `The answer would be made of texts of ${bytes} bytes; the limit is ${limit}. Ask for fewer hits, by shorter pages, or for fewer long texts.`,
  )
}
