/**
 * Writes the statements that the SDK's and GraphiQL's queries become into `statements/`, so that whoever changes how they
 * are written sees what changes: `npm run generate`.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { keptStatements } from './kept-statements.ts'

const folder = new URL('statements/', import.meta.url)
const statements = keptStatements()
await rm(folder, { recursive: true, force: true })
await mkdir(folder)
for (const [name, text] of statements) await writeFile(new URL(name, folder), text)
