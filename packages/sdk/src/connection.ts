import { ArchiveError } from './archive-error.ts'

/** The fields that lead from a result to each connection in it, joined by dots: `speaker.speeches`. None is a list. */
export type ConnectionPath<Result> = Result extends readonly unknown[]
  ? never
  : Result extends object
    ? { [Field in keyof Result & string]-?: PathFrom<Field, Result[Field]> }[keyof Result & string]
    : never

type PathFrom<Field extends string, Value> = Value extends { readonly pageInfo: PageInfo }
  ? Field
  : Value extends object
    ? `${Field}.${ConnectionPath<Value>}`
    : never

/** What is at a path. */
type At<Value, Path> = Path extends `${infer Field}.${infer Rest}`
  ? At<FieldOf<Value, Field>, Rest>
  : FieldOf<Value, Path>

type FieldOf<Value, Field> = Value extends unknown
  ? Field extends keyof Value
    ? Value[Field]
    : never
  : never

/** The node type of the connection at a path, of the only one by default: of its `nodes`, else of its `edges`. */
export type NodeIn<Result, Path = ConnectionPath<Result>> =
  At<Result, Path> extends infer Connection
    ? Connection extends { readonly nodes: readonly (infer Node)[] }
      ? Node
      : Connection extends { readonly edges: readonly { readonly node: infer Node }[] }
        ? Node
        : never
    : never

export interface PageInfo {
  readonly endCursor: string | null
  readonly hasNextPage: boolean
}

interface Connection {
  readonly pageInfo: PageInfo
  readonly nodes?: readonly unknown[]
  readonly edges?: readonly { readonly node: unknown }[]
}

/**
 * The connection at a path, or the only one. Null if an object that has the connection is null.
 * @throws ArchiveError `BAD_DOCUMENT` if there are several
 */
export function connectionIn(result: unknown, path: string | undefined): Connection | null {
  const at = path ? path.split('.').reduce((value, field) => Object(value)[field], result) : result
  const [connection = null, another] = connectionsIn(at)
  if (another) throw new ArchiveError('BAD_DOCUMENT', 'This document has several connections. Give a path.')
  return connection
}

export function nodesOf({ nodes, edges }: Connection): readonly unknown[] {
  return nodes ?? edges?.map(({ node }) => node) ?? []
}

/** The cursor of the next page; null after the last. @throws ArchiveError `BAD_DOCUMENT` if it does not move on */
export function nextPage(
  { pageInfo: { hasNextPage, endCursor } }: Connection,
  after: unknown,
): string | null {
  if (!hasNextPage) return null
  if (!endCursor || endCursor === after)
    throw new ArchiveError('BAD_DOCUMENT', 'This document needs pageInfo { endCursor } and $after. Add them.')
  return endCursor
}

function connectionsIn(value: unknown): Connection[] {
  if (!(value instanceof Object)) return []
  return 'pageInfo' in value ? [value as Connection] : Object.values(value).flatMap(connectionsIn)
}
