import { type DocumentNode, getOperationAST, type OperationDefinitionNode } from 'graphql'
import { badRequest, type OperationRequest } from './operation-request.ts'

/** A request whose document is valid. */
export interface Operation {
  readonly request: OperationRequest
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  /** What it costs at most. */
  readonly cost: number
  /** Bytes that its answer may have. */
  readonly answerBytes: number
}

/**
 * Which operation of a valid document is asked for.
 * @throws GraphQLError `BAD_REQUEST`
 */
export function definitionOf(request: OperationRequest, document: DocumentNode): OperationDefinitionNode {
  const definition = getOperationAST(document, request.operationName)
  if (definition != null) return definition
  throw badRequest(
    request.operationName === null
      ? '`query` holds several operations. Send the name of one as `operationName`.'
      : `\`query\` holds no operation \`${request.operationName}\`. Send the name of one that it holds as \`operationName\`.`,
  )
}
