import { execSync } from 'node:child_process'
import { rm } from 'node:fs/promises'

// From nothing, so that no file of an earlier build is shipped.
await rm('dist', { recursive: true, force: true })
execSync('tsc -p tsconfig.build.json', { stdio: 'inherit' })
