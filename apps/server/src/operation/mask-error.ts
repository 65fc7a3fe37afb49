import { isUnavailable, refusedBySql, StoreError } from '@communique/archive'
import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from 'pino'
import { requestId } from '../request-id.ts'

/** UTF-16 units of a message: room for a path, a value and what was expected. */
const maxMessageLength = 1_000

export type MaskError = (error: unknown) => GraphQLError

/**
 * What a caller gets to see of an error. The caller's own faults are told, with their code. Ours are logged whole
 * and answered with the request's id alone.
 */
export function errorMask(log: Logger): MaskError {
  return (error) => {
    const located = error instanceof GraphQLError ? error : undefined
    const thrown = located?.originalError ?? error
    const original = refusedBySql(thrown) ?? thrown
    const where: GraphQLErrorOptions = located
      ? { nodes: located.nodes, source: located.source, positions: located.positions, path: located.path }
      : {}
    if (original instanceof StoreError) {
      return new GraphQLError(original.message, { ...where, extensions: { code: original.code } })
    }
    if (original instanceof GraphQLError) {
      const told = located ?? original
      const { code = codeOf(original) } = original.extensions
      if (told.extensions['code'] === code && told.message.length <= maxMessageLength) return told
      // Of a variable, only the outer message names it.
      return new GraphQLError(bounded(told.message), {
        ...where,
        extensions: { ...original.extensions, code },
      })
    }
    if (isOverTime(original)) {
      return new GraphQLError(
        'This operation took longer than allowed. Select less, ask for shorter pages, or narrow it by a filter.',
        { ...where, extensions: { code: 'TIME_LIMIT_EXCEEDED' } },
      )
    }
    if (isDiskFull(original)) {
      log.error({ err: original }, 'the disk of the database is full')
      return new GraphQLError(
        'The archive takes no more: the disk of its database is full. Reading goes on. Send the same again when there is room.',
        { ...where, extensions: { code: 'STORAGE_FULL' } },
      )
    }
    if (isUnavailable(original)) {
      return new GraphQLError(
        'The database does not answer now. Send the same request again in a few seconds.',
        { ...where, extensions: { code: 'DATABASE_UNAVAILABLE' } },
      )
    }
    if (isOverMemory(original)) {
      return new GraphQLError(
        'The answer would be longer than the database can write. Ask for shorter pages, or for fewer long texts.',
        { ...where, extensions: { code: 'RESPONSE_TOO_LARGE' } },
      )
    }
    const id = requestId()
    log.error({ request: id, err: original }, 'a request failed')
    return new GraphQLError(
      `The server failed; your request is not at fault. Ask the operator about request ${id}.`,
      { ...where, extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id } },
    )
  }
}

/** Whether a masked error is a fault of ours. */
export function isOurs({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'INTERNAL_SERVER_ERROR'
}

/** Whether a masked error says that the database is away: it comes back, and what was begun can go on then. */
export function isAway({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'DATABASE_UNAVAILABLE'
}

/** Messages repeat what was sent, however long that is. */
function bounded(message: string): string {
  if (message.length <= maxMessageLength) return message
  // No half of a character in two parts.
  return `${message.slice(0, maxMessageLength).replace(/[\ud800-\udbff]$/, '')}…`
}

/** GraphQL itself gives its errors no codes. */
function codeOf(error: GraphQLError): string {
  return error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED'
}

/** One value became longer than Postgres can hold: `program_limit_exceeded`. */
function isOverMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '54000'
}

/** PostgreSQL, on whatever machine it is, could not write. */
function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '53100'
}

/** Postgres ended the statement: `query_canceled`. */
function isOverTime(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014'
}
