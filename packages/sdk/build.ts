import { execSync } from 'node:child_process'
import { copyFile, rm } from 'node:fs/promises'

// An empty folder, so that no file of an earlier build is shipped.
await rm('dist', { recursive: true, force: true })
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' })
// For users who generate their own documents.
await copyFile('../schema/schema.graphql', 'dist/schema.graphql')
