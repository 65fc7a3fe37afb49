import { type GraphQLField, type GraphQLNamedType, isScalarType, specifiedScalarTypes } from 'graphql'
import type { Expression, SqlBool } from 'kysely'
import type { KeyType } from './key-type.ts'
import type { FieldPlanning } from './planning.ts'

/** Conditions that must all hold; what is not there asks for nothing. */
export type Conditions =
  | Expression<SqlBool>
  | undefined
  | readonly (Expression<SqlBool> | readonly Expression<SqlBool>[] | undefined)[]

/**
 * A function of the application: the types of what it is given were checked where the field was declared, and are
 * forgotten here, where fields of all tables meet.
 */
export type Callback<Result> = (...given: never[]) => Result

export interface OrderKeyDeclaration {
  readonly by: string | Callback<Expression<unknown>>
  readonly type?: KeyType
  readonly direction?: 'asc' | 'desc'
  readonly nulls?: 'first' | 'last'
}

/** Where the rows of a field come from. */
export interface Source {
  /** Columns of the row it stands on, and the columns of the target that equal them. */
  readonly on?: Readonly<Record<string, string>>
  /** A table between the two. */
  readonly via?: {
    readonly table: string
    readonly parent: Readonly<Record<string, string>>
    readonly target: Readonly<Record<string, string>>
  }
  /** A query instead of the target's table; undefined for the table after all. */
  readonly from?: Callback<Expression<unknown> | undefined>
  /** Of a connection: a query for the rows of its pages, where they are not all of the connection's rows. */
  readonly pageFrom?: Callback<Expression<unknown>>
  /** Whoever sees the row it stands on sees these rows: their table need not be asked whether they are visible. */
  readonly seenWithParent?: boolean
  readonly where?: Callback<Conditions>
  readonly orderBy?: readonly OrderKeyDeclaration[] | Callback<readonly OrderKeyDeclaration[]>
}

export interface PageLength {
  readonly standard: number
  readonly greatest: number
}

export type PageInfoPart = 'hasNextPage' | 'hasPreviousPage' | 'startCursor' | 'endCursor'

/** What a field is in SQL. */
export type Declaration =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'expression'; readonly sql: Callback<Expression<unknown>> }
  | { readonly kind: 'globalId' }
  | { readonly kind: 'resolved'; readonly columns: readonly string[] }
  | {
      readonly kind: 'finished'
      readonly sql: Callback<Readonly<Record<string, Expression<unknown>>>>
      readonly finish: Callback<unknown>
    }
  | {
      readonly kind: 'within'
      readonly columns?: Readonly<Record<string, string>>
      readonly when?: Callback<Conditions>
    }
  | { readonly kind: 'one'; readonly source: Source }
  | { readonly kind: 'many'; readonly source: Source; readonly limit?: number }
  | { readonly kind: 'connection'; readonly source: Source; readonly pageLength: PageLength }
  | { readonly kind: 'node' }
  | { readonly kind: 'nodes'; readonly greatest: number }
  | { readonly kind: 'edges' }
  | { readonly kind: 'pageNodes' }
  | { readonly kind: 'pageInfo' }
  | { readonly kind: 'pageInfoPart'; readonly part: PageInfoPart }
  | { readonly kind: 'edgeNode' }
  | { readonly kind: 'edgeCursor' }
  | { readonly kind: 'aggregate'; readonly sql: Callback<Expression<unknown>> }
  | { readonly kind: 'aggregates' }
  | { readonly kind: 'facet'; readonly from: Callback<Expression<unknown>> }

/** What the plugin knows of a field. Held in the `extensions` of the field. */
export interface FieldFacts {
  /** Null where the field was made without the plugin. */
  readonly declaration: Declaration | null
  /** The plugin's own resolver. Where the schema has another, somebody wrapped it. */
  readonly resolve?: (parent: never, args: never, context: never, info: never) => unknown
  readonly planning?: FieldPlanning
  readonly whenWrapped?: 'PASS_OVER' | Callback<Conditions>
  /** How many items the list is expected to hold. */
  readonly expectedLength?: number
  /** What it costs by itself, without the fields below it. */
  readonly cost?: number
}

/** What an object type is in SQL. Held in the `extensions` of the type. */
export interface ObjectFacts {
  readonly table: string
  readonly key: string | null
  readonly keyType: KeyType
}

/** How the rows of a union's table lead to the rows of its members. */
export interface UnionFacts {
  readonly table: string
  readonly key: string | null
  readonly keyType: KeyType
  readonly typeColumn: string
  readonly members: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** How a scalar is written in SQL, and read back from there. */
export interface ScalarForm {
  /** The value as Postgres is to write it into JSON: as text, number or boolean. */
  readonly sql: Callback<Expression<unknown>>
  /** From what stands in the JSON to what the scalar serialises. */
  readonly parse?: (json: never) => unknown
}

/** The name under which all of this stands in `extensions`. */
export const extension = 'kysely'

type Extensible = Pick<GraphQLField<unknown, unknown>, 'extensions'>

export function fieldFactsOf(field: Extensible | undefined): FieldFacts | undefined {
  return field?.extensions[extension] as FieldFacts | undefined
}

export function declarationOf(field: Extensible | undefined): Declaration | undefined {
  return fieldFactsOf(field)?.declaration ?? undefined
}

export function objectFactsOf(type: GraphQLNamedType): ObjectFacts | undefined {
  return type.extensions[extension] as ObjectFacts | undefined
}

export function unionFactsOf(type: GraphQLNamedType): UnionFacts | undefined {
  return type.extensions[extension] as UnionFacts | undefined
}

export function scalarFormOf(type: GraphQLNamedType): ScalarForm | undefined {
  return type.extensions[extension] as ScalarForm | undefined
}

/** Whether SQL can write a leaf of that type as execution would. */
export function isWrittenBySql(type: GraphQLNamedType): boolean {
  if (!isScalarType(type)) return true
  return specifiedScalarTypes.includes(type) || isBuiltIn(type.name) || scalarFormOf(type) !== undefined
}

/** Pothos builds the five scalars of GraphQL anew. */
function isBuiltIn(name: string): boolean {
  return specifiedScalarTypes.some((scalar) => scalar.name === name)
}
