import { ArchiveError } from '@communique/archive'
import { GraphQLError, type GraphQLErrorOptions } from 'graphql'
import type { Logger } from 'pino'
import { requestId } from '../request-id.ts'

/**
 * What a caller gets to see of an error. The caller's own faults are told, with their code. Ours are logged whole
 * and answered with the request's id alone.
 */
export function errorMask(log: Logger) {
  return (error: unknown): GraphQLError => {
    const located = error instanceof GraphQLError ? error : undefined
    const original = located?.originalError ?? error
    const place: GraphQLErrorOptions = located
      ? { nodes: located.nodes, source: located.source, positions: located.positions, path: located.path }
      : {}
    if (original instanceof ArchiveError) {
      return new GraphQLError(original.message, { ...place, extensions: { code: original.code } })
    }
    if (original instanceof GraphQLError) {
      if (original.extensions['code'] !== undefined) return located ?? original
      return new GraphQLError(original.message, {
        ...place,
        extensions: { ...original.extensions, code: codeOf(original) },
      })
    }
    if (isOverTime(original)) {
      return new GraphQLError(
        'This took longer than an answer may take: ask for less, or narrow it by a filter.',
        { ...place, extensions: { code: 'TIME_LIMIT_EXCEEDED' } },
      )
    }
    const id = requestId()
    log.error({ request: id, err: original }, 'a request failed')
    return new GraphQLError(
      `Something went wrong here, not with your request. Ask the operator about request ${id}.`,
      {
        ...place,
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: id },
      },
    )
  }
}

/** GraphQL itself gives its errors no codes. */
function codeOf(error: GraphQLError): string {
  return error.message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED'
}

/** Postgres ended the statement: `query_canceled`. */
function isOverTime(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '57014'
}
