import {
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  versionInfo,
} from 'graphql'

/** Coerced variables as graphql hands them to resolvers. Version 17 adds where they come from, version 16 does not. */
export type VariableValues = GraphQLResolveInfo['variableValues']

export type CoercedVariables =
  | {
      /** For `inputsOf`. */
      readonly values: VariableValues
      /** By their names, for `prepareOperation`. */
      readonly coerced: Readonly<Record<string, unknown>>
      readonly errors?: never
    }
  | { readonly errors: readonly GraphQLError[] }

/**
 * The variables of a request, coerced, whichever major version of graphql is installed.
 * @example
 * ```ts
 * const variables = coerceVariables(schema, operation, { name: 'Argo' })
 * if (variables.errors !== undefined) throw new AggregateError(variables.errors)
 * ```
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): CoercedVariables {
  const result: object = getVariableValues(schema, variableDefinitions, given)
  const errors: unknown = Reflect.get(result, 'errors')
  if (Array.isArray(errors)) return { errors }
  const values = Reflect.get(result, versionInfo.major < 17 ? 'coerced' : 'variableValues') as VariableValues
  return { values, coerced: coercedOf(values) }
}

/** The values of the variables by their names. */
export function coercedOf(values: VariableValues): Readonly<Record<string, unknown>> {
  const coerced: unknown = versionInfo.major < 17 ? values : Reflect.get(values, 'coerced')
  return coerced as Readonly<Record<string, unknown>>
}
