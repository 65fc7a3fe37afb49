import { type GraphQLResolveInfo, getNamedType, isLeafType } from 'graphql'
import type { Callback } from '../declare/declaration.ts'
import { declaredType } from '../declare/declared-type.ts'
import { FinishedRow } from './finished-row.ts'
import { givenFor } from './resolve.ts'

/** The resolver of a finished field: the statement gave its columns. */
export function finishing(finish: Callback<unknown>) {
  return (parent: unknown, _args: object, _context: object, info: GraphQLResolveInfo): unknown => {
    const value = finish(givenFor(parent, info) as never)
    return isLeafType(getNamedType(declaredType(info.schema, { type: info.returnType })))
      ? value
      : rowsOf(value)
  }
}

function rowsOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rowsOf)
  return typeof value === 'object' && value !== null ? new FinishedRow(value) : value
}
