import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql'
import type { CostModel } from 'pothos-kysely'
import { badRequest, type OperationRequest } from './operation-request.ts'

/** A request whose document is valid. */
export interface Operation {
  readonly request: OperationRequest
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  /** What it costs at most, in fields: see docs/limits.md. */
  readonly cost: number
}

/**
 * What of a valid document is asked for.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function operationOf(request: OperationRequest, document: DocumentNode, model: CostModel): Operation {
  const definition = getOperationAST(document, request.operationName)
  if (definition != null) {
    return { request, document, definition, cost: model.cost(document, definition, request.variables) }
  }
  throw badRequest(
    request.operationName === null
      ? '`query` holds several operations. Send the name of one as `operationName`.'
      : `\`query\` holds no operation \`${request.operationName}\`. Send the name of one that it holds as \`operationName\`.`,
  )
}
