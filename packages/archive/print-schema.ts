/** Prints `schema.sql` from a new archive: `npm run generate`. */
import { writeFile } from 'node:fs/promises'
import { Archive } from './src/index.ts'
import { databaseOf } from './testing/database-of.ts'
import { printedSchema } from './testing/printed-schema.ts'

await using archive = await Archive.open({ onTrouble: (what, error) => console.error(what, error) })
const heading =
  '-- Written by `npm run generate`, to be read: what migrations and sql/ make of an empty database. Do not edit.'
await writeFile(
  new URL('schema.sql', import.meta.url),
  `${heading}\n\n${await printedSchema(databaseOf(archive))}`,
)
