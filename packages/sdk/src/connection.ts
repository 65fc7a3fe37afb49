import { ArchiveError } from './archive-error.ts'

/** The connection in a result: the object with `pageInfo`, at any depth outside of lists. */
export type ConnectionIn<Result> = Result extends readonly unknown[]
  ? never
  : Result extends { readonly pageInfo: PageInfo }
    ? Result
    : Result extends object
      ? { [Field in keyof Result]-?: ConnectionIn<Result[Field]> }[keyof Result]
      : never

/** The node type of the connection in a result: of its `nodes`, else of the `node` of its `edges`. */
export type NodeIn<Result> =
  ConnectionIn<Result> extends infer Connection
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

/** Null if the object that has the connection is null. @throws ArchiveError `BAD_DOCUMENT` if there are several */
export function connectionIn(result: unknown): Connection | null {
  const [connection = null, another] = connectionsIn(result)
  if (another) throw badDocument('has several connections. Use one')
  return connection
}

export function nodesOf({ nodes, edges = [] }: Connection): readonly unknown[] {
  return nodes ?? edges.map(({ node }) => node)
}

/** The cursor of the next page; null after the last. @throws ArchiveError `BAD_DOCUMENT` if it does not move on */
export function nextPage({ pageInfo }: Connection, after: unknown): string | null {
  if (!pageInfo.hasNextPage) return null
  if (!pageInfo.endCursor || pageInfo.endCursor === after) {
    throw badDocument('needs pageInfo { endCursor hasNextPage } and $after. Add them')
  }
  return pageInfo.endCursor
}

function connectionsIn(value: unknown): Connection[] {
  if (!(value instanceof Object) || Array.isArray(value)) return []
  return isConnection(value) ? [value] : Object.values(value).flatMap(connectionsIn)
}

function isConnection(value: object): value is Connection {
  return 'pageInfo' in value
}

function badDocument(what: string): ArchiveError {
  return new ArchiveError('BAD_DOCUMENT', `This document ${what}.`)
}
