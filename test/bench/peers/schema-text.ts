import { readFileSync } from 'node:fs'

/** The archive's own schema, so that peers validate and answer the same documents. */
export const schemaText = readFileSync(
  new URL('../../../packages/schema/schema.graphql', import.meta.url),
  'utf8',
)
