import { statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PostgresServer, postgresVersion } from '../../environment/postgres-server.ts'
import { BenchError } from '../options.ts'
import { withClient } from './data-set.ts'

export interface Database extends AsyncDisposable {
  readonly url: string
}

/** As a small server of its own is set up; everything else is PostgreSQL's default. */
export const settings = [
  'shared_buffers=1GB',
  'max_wal_size=8GB',
  'checkpoint_timeout=30min',
  'random_page_cost=1.1',
]

/** The PostgreSQL that was named, or one of our own whose data stay for the next run. */
export async function openDatabase(
  given: string | undefined,
  folder: string | undefined,
  signal: AbortSignal,
): Promise<Database> {
  if (given !== undefined) {
    if (!URL.canParse(given)) throw new BenchError('--database-url takes postgres://user@host:port/database')
    await reach(given)
    return { url: given, [Symbol.asyncDispose]: async () => {} }
  }
  const [major = ''] = postgresVersion().split('.')
  const place = join(folder === undefined ? keptFolder() : resolve(folder), `postgres-${major}`)
  try {
    const server = await PostgresServer.start({ folder: place, settings, detached: true })
    // At once, so that nobody who presses Ctrl-C waits for an index.
    signal.addEventListener('abort', () => void server[Symbol.asyncDispose]())
    return server
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new BenchError(
      `No PostgreSQL could be started in ${place} (${reason}): is another bench running there, or the folder closed to others?`,
    )
  }
}

async function reach(url: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('select'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const { host } = new URL(url)
    throw new BenchError(`The database at ${host} cannot be used (${reason}): check --database-url`)
  }
}

/** In this folder; where root runs PostgreSQL as somebody else who cannot come here, in a folder open to all. */
export function keptFolder(): string {
  const own = fileURLToPath(new URL('../.data', import.meta.url))
  const isReachable =
    process.getuid?.() !== 0 || ancestorsOf(own).every((path) => statSync(path).mode & 0o001)
  return isReachable ? own : '/var/tmp/communique-bench'
}

function ancestorsOf(path: string): readonly string[] {
  const parent = dirname(path)
  return parent === path ? [] : [parent, ...ancestorsOf(parent)]
}
