import { type FieldNode, Kind } from 'graphql'
import type { PageLength } from '../declare/declaration.ts'

/** The length of a list: known from the document, or from a variable. */
export type Length = number | VariableLength

interface VariableLength {
  readonly variable: string
  /** Where the variable is null or was not sent. */
  readonly standard: number
  readonly greatest: number
}

/** What was sent as variables, not yet coerced; null where it is not known. */
export type VariableLengths = Readonly<Record<string, unknown>> | null

/** The length of the page that a connection is asked for. */
export function pageGiven({ arguments: given = [] }: FieldNode, { standard, greatest }: PageLength): Length {
  const asked = given.find(
    ({ name, value }) => (name.value === 'first' || name.value === 'last') && value.kind !== Kind.NULL,
  )?.value
  if (asked === undefined) return standard
  if (asked.kind === Kind.VARIABLE) return { variable: asked.name.value, standard, greatest }
  return asked.kind === Kind.INT ? within(Number(asked.value), greatest) : greatest
}

/** How many ids a field is given. */
export function idsGiven({ arguments: given = [] }: FieldNode, greatest: number): Length {
  const ids = given.find(({ name }) => name.value === 'ids')?.value
  if (ids?.kind === Kind.VARIABLE) return { variable: ids.name.value, standard: 0, greatest }
  return ids?.kind === Kind.LIST ? Math.min(ids.values.length, greatest) : greatest
}

/** The length with the variables of a request. What a variable holds that is no length is taken as the greatest. */
export function lengthIn(length: Length, variables: VariableLengths): number {
  if (typeof length === 'number') return length
  const { variable, standard, greatest } = length
  if (variables === null) return greatest
  const value = variables[variable]
  if (value == null) return standard
  if (Array.isArray(value)) return Math.min(value.length, greatest)
  return typeof value === 'number' ? within(value, greatest) : greatest
}

/** A connection of length 0 is still asked. */
function within(length: number, greatest: number): number {
  return Math.min(Math.max(length, 0), greatest)
}
