import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort, nobody } from './postgres-server.ts'

const places = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/opt/homebrew/bin/pgbouncer']

/** A pgbouncer on this machine; null where a user has none. Where everything must be checked, its absence is a failure. */
export function pgbouncerPath(): string | null {
  const path = places.find((place) => existsSync(place))
  if (path !== undefined) return path
  if (process.env['CI'] !== undefined)
    throw new Error('pgbouncer is missing: nothing may be left unchecked here')
  console.warn('Skipped: the test behind a pooler needs pgbouncer; install it')
  return null
}

/** A pgbouncer before a database, which lends each connection for one transaction, to anybody. */
export class Pgbouncer implements AsyncDisposable {
  readonly url: string
  readonly #process: ChildProcess
  readonly #folder: string

  private constructor(url: string, process: ChildProcess, folder: string) {
    this.url = url
    this.#process = process
    this.#folder = folder
  }

  /** `connections`: how many there are to the database; the fewer, the more they are shared. */
  static async start(path: string, databaseUrl: string, connections: number): Promise<Pgbouncer> {
    const { hostname, port: databasePort, username, password, pathname } = new URL(databaseUrl)
    const port = await freePort()
    const folder = await mkdtemp(join(tmpdir(), 'communique-pgbouncer-'))
    const target = [
      `host=${hostname}`,
      `port=${databasePort || '5432'}`,
      `dbname=${pathname.slice(1)}`,
      `user=${decodeURIComponent(username)}`,
      ...(password === '' ? [] : [`password=${decodeURIComponent(password)}`]),
    ]
    const configuration = join(folder, 'pgbouncer.ini')
    await writeFile(
      configuration,
      `[databases]
archive = ${target.join(' ')}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = any
pool_mode = transaction
default_pool_size = ${connections}
max_client_conn = 200
`,
    )
    // It refuses to run as root.
    const root = process.getuid?.() === 0
    if (root) await chown(folder, nobody.uid, nobody.gid)
    const bouncer = spawn(path, [configuration], { ...(root ? nobody : {}), cwd: folder, stdio: 'ignore' })
    const url = `postgres://archive@127.0.0.1:${port}/archive`
    const started = new Pgbouncer(url, bouncer, folder)
    try {
      await answering(url, bouncer)
    } catch (error) {
      await started[Symbol.asyncDispose]()
      throw error
    }
    return started
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const exited = once(this.#process, 'exit')
      if (this.#process.kill('SIGKILL')) await exited
    }
    await rm(this.#folder, { recursive: true, force: true })
  }
}

async function answering(url: string, bouncer: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (bouncer.exitCode !== null) throw new Error(`pgbouncer ended at once with code ${bouncer.exitCode}`)
    const client = new pg.Client(url)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch {
      await sleep(50)
    } finally {
      await client.end().catch(() => {})
    }
  }
  throw new Error('pgbouncer did not answer within ten seconds')
}
