import type { GraphQLSchema } from 'graphql'
import { schema } from '../../example/schema.ts'
import { type BothPaths, bothPathsOf } from './both-paths.ts'
import type { Engine } from './engines.ts'

/** Answers an operation over the harbour in both ways. */
export function bothPaths(
  { db }: Engine,
  source: string,
  variables: Record<string, unknown> = {},
  user: string | null = null,
  of: GraphQLSchema = schema,
): Promise<BothPaths> {
  return bothPathsOf(of, db, source, { variables, user })
}
