import { randomBytes } from 'node:crypto'
import type { Version } from '../version.ts'
import { migratedDatabase, withClient } from './data-set.ts'

/** An empty archive of a version for one measurement. */
export async function withScratchDatabase<Result>(
  server: string,
  version: Version,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const name = `communique_bench_scratch_${randomBytes(6).toString('hex')}`
  try {
    return await use(await migratedDatabase(server, name, version))
  } finally {
    await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
}
