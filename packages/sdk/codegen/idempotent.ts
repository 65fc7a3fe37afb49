import { type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql'

/** The directive of the schema at mutations that a client may send again when its response was lost. */
const idempotent = 'idempotent'

/** A mutation carries the directive that all its fields have in the schema: the client reads there that it may repeat it. */
export function withIdempotent(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): OperationDefinitionNode {
  if (operation.operation !== OperationTypeNode.MUTATION) return operation
  const mutations = schema.getMutationType()?.getFields() ?? {}
  const directives = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD
      ? mutations[field.name.value]?.astNode?.directives?.find(({ name }) => name.value === idempotent)
      : undefined,
  )
  const [directive] = directives
  if (directive === undefined || directives.includes(undefined)) return operation
  return { ...operation, directives: [directive] }
}

export function isIdempotent({ directives }: OperationDefinitionNode): boolean {
  return directives?.some(({ name }) => name.value === idempotent) === true
}
