import { StoreError } from '@communique/archive'
import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from 'pino'
import { requestId } from '../request-id.ts'

export type MaskError = (error: unknown) => GraphQLError

/**
 * What a caller gets to see of an error. The caller's own faults are told, with their code. Ours are logged whole
 * and answered with the request's id alone.
 */
export function errorMask(log: Logger): MaskError {
  return (error) => {
    const located = error instanceof GraphQLError ? error : undefined
    const original = located?.originalError ?? error
    const where: GraphQLErrorOptions = located
      ? { nodes: located.nodes, source: located.source, positions: located.positions, path: located.path }
      : {}
    if (original instanceof StoreError) {
      return new GraphQLError(original.message, { ...where, extensions: { code: original.code } })
    }
    if (original instanceof GraphQLError) {
      if (original.extensions['code'] !== undefined) return located ?? original
      // Of a variable, only the outer message names it.
      return new GraphQLError(located?.message ?? original.message, {
        ...where,
        extensions: { ...original.extensions, code: codeOf(original) },
      })
    }
    if (isOverTime(original)) {
      return new GraphQLError(
        'This operation took longer than allowed. Select less, ask for shorter pages, or narrow it by a filter.',
        { ...where, extensions: { code: 'TIME_LIMIT_EXCEEDED' } },
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

/** GraphQL itself gives its errors no codes. */
function codeOf(error: GraphQLError): string {
  return error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED'
}

/** Postgres ended the statement: `query_canceled`. */
function isOverTime(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014'
}
