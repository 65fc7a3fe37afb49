import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, release, totalmem, type } from 'node:os'
import { withClient } from '../database/data-set.ts'
import { peerVersion } from '../peer-packages.ts'

export interface Machine {
  readonly system: string
  readonly processor: string
  readonly cores: number
  readonly memoryGigabytes: number
  /** Of each program that took part, as `name version`. */
  readonly versions: readonly string[]
  /** Those that are not PostgreSQL's own. */
  readonly databaseSettings: readonly string[]
}

const peers = [
  'postgraphile',
  'postgraphile-plugin-connection-filter',
  'mercurius',
  'graphql-jit',
  'fastify',
  'dataloader',
  'autocannon',
]

export async function describeMachine(server: string): Promise<Machine> {
  const [processor] = cpus()
  const database = await withClient(server, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    )
    const changed = await client.query<{ setting: string }>(
      `select name || ' = ' || current_setting(name) as setting from pg_settings
       where source in ('command line', 'configuration file')
         and name in ('fsync', 'shared_buffers', 'max_wal_size', 'checkpoint_timeout', 'random_page_cost', 'jit')
         and setting is distinct from boot_val order by name`,
    )
    return { version: rows[0]?.version ?? '', settings: changed.rows.map(({ setting }) => setting) }
  })
  return {
    system: `${type()} ${release()}`,
    processor: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    versions: [
      `Node ${process.versions.node}`,
      `PostgreSQL ${database.version}`,
      ...['graphql', 'pg', 'kysely'].map((name) => `${name} ${ownVersion(name)}`),
      ...peers.map((name) => `${name} ${peerVersion(name)}`),
      `graphql ${peerVersion('graphql')} (of the peers)`,
    ],
    databaseSettings: database.settings,
  }
}

/** Of a package of the product's own tree. */
function ownVersion(name: string): string {
  const server = createRequire(new URL('../../../apps/server/package.json', import.meta.url))
  for (const folder of server.resolve.paths(name) ?? []) {
    try {
      return String(JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8')).version)
    } catch {
      // Not in this folder: then in one above.
    }
  }
  return 'unknown'
}
