import { type GraphQLSchema, printSchema } from 'graphql'
import type { Operation } from '../operation/operation.ts'
import { release } from '../release.ts'
import { shortHash } from './sent-answer.ts'

const programs = new WeakMap<GraphQLSchema, string>()

/** What is asked, of which program: another release may answer the same otherwise, in the same state of the archive. */
export function questionOf(schema: GraphQLSchema, { request }: Operation): string {
  const { query, operationName, variables } = request
  return shortHash(JSON.stringify([programOf(schema), query, operationName, variables]))
}

function programOf(schema: GraphQLSchema): string {
  let program = programs.get(schema)
  if (program === undefined) {
    program = shortHash(`${release}\n${printSchema(schema)}`)
    programs.set(schema, program)
  }
  return program
}
