import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, rm, writeFile } from 'node:fs/promises'
import * as exported from './src/_generated/operations.ts'

// An empty folder, so that no file of an earlier build is shipped.
await rm('dist', { recursive: true, force: true })
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' })
// For users who generate their own documents.
await copyFile('../schema/schema.graphql', 'dist/schema.graphql')
// For operators who trust the documents of this package: by id, which is the hash of the text.
const documents = Object.values(exported).map((text) => [
  `sha256:${createHash('sha256').update(text).digest('hex')}`,
  `${text}`,
])
await writeFile('dist/documents.json', `${JSON.stringify(Object.fromEntries(documents), null, 2)}\n`)
