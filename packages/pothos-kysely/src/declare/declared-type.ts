import {
  type GraphQLField,
  GraphQLList,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isOutputType,
} from 'graphql'

/** A field through which one gets from a type that a plugin put around another to that other one. */
export interface Step {
  readonly type: string
  readonly name: string
}

interface IndirectInclude {
  readonly getType: () => string
  readonly path: readonly Step[]
}

/**
 * The way that Pothos plugins tell each other of a type put around another: the errors plugin makes `QueryShipResult` of
 * `Ship`, a union of errors and an object that holds the ship in `data`.
 */
export function stepsThrough(type: GraphQLNamedType): readonly Step[] | undefined {
  return indirectOf(type)?.path
}

/** The type with which a field was declared, whatever another plugin put around it. */
export function declaredType(
  schema: GraphQLSchema,
  { type }: Pick<GraphQLField<unknown, unknown>, 'type'>,
): GraphQLOutputType {
  const indirect = indirectOf(getNamedType(type))
  if (indirect === undefined) return type
  const step = indirect.path.at(-1)
  const inner = step === undefined ? schema.getType(indirect.getType()) : stepType(schema, step)
  if (!isOutputType(inner)) return type
  const declared = declaredType(schema, { type: inner })
  return isListType(getNullableType(type)) ? new GraphQLList(declared) : declared
}

function stepType(schema: GraphQLSchema, { type, name }: Step): GraphQLOutputType | undefined {
  const named = schema.getType(type)
  return isObjectType(named) ? named.getFields()[name]?.type : undefined
}

function indirectOf(type: GraphQLNamedType): IndirectInclude | undefined {
  return type.extensions['pothosIndirectInclude'] as IndirectInclude | undefined
}
