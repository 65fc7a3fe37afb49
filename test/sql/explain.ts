import { Archive } from '@communique/archive'
import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { loadSample } from '../../apps/server/testing/internals.ts'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { UsageError } from '../command-line.ts'
import type { OperationStatement } from './operation-statement.ts'

const explain = 'explain (analyze, buffers)'

/** PostgreSQL's plan of the statement, run on an embedded archive of its own with the sample. */
export async function explainOnSample({ sql, parameters }: OperationStatement): Promise<string> {
  await using archive = await Archive.open({
    onTrouble: (what, error) => {
      throw new Error(what, { cause: error })
    },
  })
  await loadSample(archive)
  const db = databaseOf(archive)
  // Without statistics, plans are those of empty tables.
  await db.executeQuery(CompiledQuery.raw('analyze'))
  const { rows } = await db.executeQuery<PlanLine>(CompiledQuery.raw(`${explain} ${sql}`, [...parameters]))
  return planText(rows)
}

/** The same on an archive that is there. It is not migrated, and nothing is written. */
export async function explainOn(url: string, { sql, parameters }: OperationStatement): Promise<string> {
  const client = new pg.Client(url)
  try {
    await client.connect()
    await client.query('begin read only')
    const { rows } = await client.query<PlanLine>(`${explain} ${sql}`, [...parameters])
    return planText(rows)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(
      `The database cannot explain the statement (${reason}). Check --database-url, and that it holds an archive of this release.`,
    )
  } finally {
    await client.end()
  }
}

interface PlanLine {
  readonly 'QUERY PLAN': string
}

function planText(rows: readonly PlanLine[]): string {
  return rows.map((row) => `${row['QUERY PLAN']}\n`).join('')
}
