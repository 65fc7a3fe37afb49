import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { withIdempotent } from './idempotent.ts'
import { schema } from './schema.ts'

// The committed contract of the archive. `npm test` fails when it is out of date.
writeFileSync(
  new URL('../schema.graphql', import.meta.url),
  `${withIdempotent(printSchema(schema), schema)}\n`,
)
