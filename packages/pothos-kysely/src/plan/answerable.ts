import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { fieldFactsOf, isWrittenBySql } from '../declare/declaration.ts'
import type { Released, SchemaFacts } from '../declare/schema-facts.ts'

/**
 * Whether Postgres alone may answer the field: it is declared in SQL, and nobody put anything around its resolver, or
 * around what tells its type, that would have to run. Looks at the schema as it is, whoever transformed it.
 */
export function isAnswerable(
  facts: SchemaFacts,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): boolean {
  const { declaration = null, resolve } = fieldFactsOf(field) ?? {}
  if (declaration === null || declaration.kind === 'resolved') return false
  if (field.resolve !== resolve && releaseOf(facts, parent.name, field) === undefined) return false
  const type = getNamedType(field.type)
  return (declaration.kind === 'finished' || isWrittenBySql(type)) && isPlain(facts, type)
}

/** How a wrapped field may be answered nevertheless; undefined where it is not wrapped, or must be executed. */
export function releaseOf(
  { released }: SchemaFacts,
  parent: string,
  field: GraphQLField<unknown, unknown>,
): Released | undefined {
  const known = released.get(`${parent}.${field.name}`)
  return known !== undefined && known.resolve === field.resolve ? known : undefined
}

/** Whether execution would ask nobody about a value of that type. */
function isPlain(facts: SchemaFacts, type: GraphQLNamedType): boolean {
  if (isObjectType(type)) return type.isTypeOf == null
  return !isAbstractType(type) || facts.typeResolvers.get(type.name) === type.resolveType
}
