import { writeFileSync } from 'node:fs'
import { printSchema } from 'graphql'
import { schema } from './schema.ts'

// The committed contract of the archive. `npm test` fails when it is out of date.
writeFileSync(new URL('../schema.graphql', import.meta.url), `${printSchema(schema)}\n`)
