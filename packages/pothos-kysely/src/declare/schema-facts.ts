import type { GraphQLSchema } from 'graphql'
import type { CompiledQuery } from 'kysely'
import type { Bounds } from '../plan/bounds.ts'
import type { CacheSizes } from '../plan/cache-sizes.ts'
import { type Callback, type Conditions, extension, type PageLength } from './declaration.ts'

/** Runs a statement: a Kysely, or whatever else does it. */
export interface StatementExecutor {
  executeQuery<Result>(query: CompiledQuery<Result>): Promise<{ readonly rows: Result[] }>
}

/** A field whose resolver another plugin wrapped, and how Postgres alone may answer it nevertheless. */
export interface Released {
  /** The wrapped resolver. Where the schema has yet another, nothing is known of it. */
  readonly resolve: unknown
  /** Where it does not hold, the operation is left to execution. */
  readonly condition: Callback<Conditions> | null
}

/** What the plugin knows beside types and fields. Held in the `extensions` of the schema. */
export interface SchemaFacts {
  readonly visible: Readonly<Record<string, Callback<Conditions> | undefined>>
  /** The columns of each table that are never null. */
  readonly required: Readonly<Record<string, readonly string[] | undefined>>
  readonly bounds: Bounds
  readonly cache: CacheSizes
  readonly pageLength: PageLength
  readonly executor: Callback<StatementExecutor>
  /** Bytes that one answer of a statement may have. */
  readonly answerBytes?: Callback<number | undefined>
  /** By `Type.field`. */
  readonly released: ReadonlyMap<string, Released>
  /** The functions `resolveType` that nobody wrapped, or only who may be passed over, by the names of their types. */
  readonly typeResolvers: ReadonlyMap<string, unknown>
}

export function factsOf(schema: GraphQLSchema): SchemaFacts {
  const facts = schema.extensions[extension]
  if (facts === undefined) throw new Error('The schema was not built with the Kysely plugin')
  return facts as SchemaFacts
}
