import { execSync } from 'node:child_process'
import { copyFile, rm } from 'node:fs/promises'

// From nothing, so that no file of an earlier build is shipped.
await rm('dist', { recursive: true, force: true })
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' })
// For those who generate documents of their own from the package.
await copyFile('../schema/schema.graphql', 'dist/schema.graphql')
