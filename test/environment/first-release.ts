import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'

const folder = fileURLToPath(new URL('../../packages/archive/testing/first-release/', import.meta.url))

/** What the API of the first release showed of its archive: see the README beside it. */
export interface FirstReleaseAnswers {
  readonly key: string
  readonly responses: readonly {
    readonly operation: string
    readonly variables: Readonly<Record<string, unknown>>
    readonly data: unknown
  }[]
  /** Of the feed, from the beginning. */
  readonly events: readonly { readonly cursor: string }[]
}

export async function firstReleaseAnswers(): Promise<FirstReleaseAnswers> {
  const answers: FirstReleaseAnswers = JSON.parse(await unzipped('answers.json.gz'))
  return answers
}

/** The text of an operation that the first release answered. */
export function firstReleaseOperation(name: string): Promise<string> {
  return readFile(join(folder, 'operations', `${name}.graphql`), 'utf8')
}

/** Puts the archive of the first release into an empty database, or into a data directory of the embedded engine. */
export async function loadFirstRelease(into: { databaseUrl: string } | { directory: string }): Promise<void> {
  const dump = await unzipped('archive.sql.gz')
  if ('databaseUrl' in into) {
    // Of its own: a dump leaves its connection without a search path.
    const client = new pg.Client(into.databaseUrl)
    await client.connect()
    try {
      await client.query(dump)
    } finally {
      await client.end()
    }
    return
  }
  const pglite = await PGlite.create({ dataDir: join(into.directory, 'postgres') })
  try {
    await pglite.exec(dump)
  } finally {
    await pglite.close()
  }
}

async function unzipped(name: string): Promise<string> {
  return gunzipSync(await readFile(join(folder, name))).toString('utf8')
}
