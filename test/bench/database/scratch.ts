import { randomBytes } from 'node:crypto'
import { databaseUrl, migrateArchive, withClient } from './data-set.ts'

/** An empty archive for one measurement. */
export async function withScratchDatabase<Result>(
  server: string,
  use: (url: string) => Promise<Result>,
): Promise<Result> {
  const name = `communique_bench_scratch_${randomBytes(6).toString('hex')}`
  await withClient(server, (client) =>
    client.query(`create database ${name} template template0 encoding 'UTF8'`),
  )
  try {
    const url = databaseUrl(server, name)
    await migrateArchive(url)
    return await use(url)
  } finally {
    await withClient(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  }
}
