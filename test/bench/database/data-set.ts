import pg from 'pg'
import { storyOrigin } from '../data/story.ts'
import type { Size } from '../options.ts'
import type { ListName } from '../requests/request-lists.ts'
import { current, type Version } from '../version.ts'
import type { Variables } from '../workloads/workload.ts'
import { dataFingerprint } from './fingerprint.ts'
import { keptRequests } from './kept-requests.ts'
import { loadDataSet } from './load.ts'

/** A database full of articles, and what is asked of it. */
export interface DataSet {
  readonly size: Size
  readonly url: string
  readonly requests: Readonly<Record<ListName, readonly Variables[]>>
}

/** Builds the data set, or takes the one that is there when it is the same. */
export async function openDataSet(
  server: string,
  size: Size,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<DataSet> {
  const known = await findDataSet(server, size)
  if (known !== null) return known
  const name = databaseName(size)
  say(`building the data set of ${size} articles ...`)
  const url = await migratedDatabase(server, name, current)
  await loadDataSet(url, size, say, signal)
  // Last of all, so that one that was interrupted is built again.
  await withClient(server, (client) =>
    client.query(`comment on database ${name} is '${dataFingerprint(size, storyOrigin())}'`),
  )
  const built = await findDataSet(server, size)
  if (built === null) throw new Error('The data set that was just built is not the one that is wanted')
  return built
}

/** The data set, if it is there and the same as would be built now. */
export async function findDataSet(server: string, size: Size): Promise<DataSet | null> {
  const name = databaseName(size)
  const fingerprint = await withClient(server, async (client) => {
    const { rows } = await client.query<{ fingerprint: string | null }>(
      `select shobj_description(oid, 'pg_database') as fingerprint from pg_database where datname = $1`,
      [name],
    )
    return rows[0]?.fingerprint
  })
  if (fingerprint !== dataFingerprint(size, storyOrigin())) return null
  const url = databaseUrl(server, name)
  const requests = await withClient(url, (client) => keptRequests(client, size))
  return { size, url, requests }
}

/** Makes a database anew on the server of another, with the empty archive that a version makes of it. Returns its URL. */
export async function migratedDatabase(
  beside: string,
  name: string,
  { Archive }: Pick<Version, 'Archive'>,
): Promise<string> {
  await withClient(beside, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0 encoding 'UTF8'`)
  })
  const url = databaseUrl(beside, name)
  const archive = await Archive.open({ databaseUrl: url, onTrouble: () => {} })
  await archive[Symbol.asyncDispose]()
  return url
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function withClient<Result>(
  url: string,
  use: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

function databaseName(size: Size): string {
  return `communique_bench_${size}`
}
