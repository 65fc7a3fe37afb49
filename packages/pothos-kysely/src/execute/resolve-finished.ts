import { type GraphQLResolveInfo, getNamedType, isLeafType } from 'graphql'
import type { Callback } from '../declare/declaration.ts'
import { declaredType } from '../declare/declared-type.ts'
import { FinishedRow } from './finished-row.ts'
import { givenFor } from './resolve.ts'
import { Slices } from './slices.ts'

/** Of each execution; its variables are an object of its own. */
const slicesOf = new WeakMap<object, Slices>()

/** The resolver of a finished field: the statement gave its columns. */
export function finishing(finish: Callback<unknown>) {
  return (parent: unknown, _args: object, _context: object, info: GraphQLResolveInfo): unknown => {
    const { variableValues, schema, returnType } = info
    const given = givenFor(parent, info)
    const slices = slicesOf.get(variableValues) ?? new Slices()
    slicesOf.set(variableValues, slices)
    const isLeaf = isLeafType(getNamedType(declaredType(schema, { type: returnType })))
    return slices.do(lengthOf(given), () => {
      const value = finish(given as never)
      return isLeaf ? value : rowsOf(value)
    })
  }
}

/** Characters of the texts of which a value is made. */
function lengthOf(given: unknown): number {
  if (typeof given === 'string') return given.length
  if (typeof given !== 'object' || given === null) return 0
  return Object.values(given).reduce((length: number, value: unknown) => length + lengthOf(value), 0)
}

function rowsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rowsOf)
  return typeof value === 'object' && value !== null ? new FinishedRow(value) : value
}
