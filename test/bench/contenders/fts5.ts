import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Child, output } from '../child.ts'
import { withClient } from '../database/data-set.ts'
import { keptFolder } from '../database/where.ts'
import { type Contender, sameDocument } from './contender.ts'

const builder = fileURLToPath(new URL('../fts5/build.ts', import.meta.url))
const server = fileURLToPath(new URL('../peers/fts5.ts', import.meta.url))

/** The full-text search of SQLite, with the texts of the data set in a file of its own, which stays for the next run. */
export function fts5(say: (what: string) => void, signal: AbortSignal): Contender {
  return {
    name: 'fts5',
    title: 'SQLite FTS5',
    ...sameDocument,
    ranksItself: true,
    start: async (databaseUrl) => {
      const folder = join(keptFolder(), 'fts5')
      await mkdir(folder, { recursive: true })
      const file = join(folder, `${await nameOf(databaseUrl)}.sqlite`)
      if (!existsSync(file)) {
        say('filling a file for SQLite ...')
        await output(process.execPath, [builder, databaseUrl, file], signal)
      }
      return await Child.start(process.execPath, [server, file])
    },
  }
}

/** Of the data set: another one has another fingerprint. */
async function nameOf(databaseUrl: string): Promise<string> {
  return await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname || '_' || coalesce(shobj_description(oid, 'pg_database'), '') as name
       from pg_database where datname = current_database()`,
    )
    return rows[0]?.name ?? ''
  })
}
