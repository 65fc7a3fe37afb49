import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Archive } from '@communique/archive'
import { sql } from 'kysely'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { Command, type Ended } from '../environment/command.ts'
import { loadFirstRelease } from '../environment/first-release.ts'
import { PostgresServer } from '../environment/postgres-server.ts'
import { type Served, serve } from '../environment/serve.ts'

export type EngineName = 'embedded' | 'PostgreSQL'

/** An archive whose processes are killed, and what it stands on. */
export class Ground implements AsyncDisposable {
  readonly folder: string
  readonly #postgres: PostgresServer | null
  readonly #environment: Readonly<Record<string, string>>
  readonly #stack: AsyncDisposableStack

  private constructor(
    folder: string,
    postgres: PostgresServer | null,
    environment: Readonly<Record<string, string>>,
    stack: AsyncDisposableStack,
  ) {
    this.#environment = environment
    this.folder = folder
    this.#postgres = postgres
    this.#stack = stack
  }

  /** `environment` is that of whatever tells the time: the database, or the server where it runs in it. `settings` are those of servers. */
  static async lay(
    engine: EngineName,
    environment: Readonly<Record<string, string>> = {},
    settings: Readonly<Record<string, string>> = {},
  ): Promise<Ground> {
    await using laying = new AsyncDisposableStack()
    const folder = await mkdtemp(join(tmpdir(), 'communique-crashes-'))
    laying.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 12 }))
    // PostgreSQL, which may run as another user, has its data in it.
    await chmod(folder, 0o711)
    const postgres =
      engine === 'embedded'
        ? null
        : laying.use(
            await PostgresServer.start({ folder: join(folder, 'postgres'), detached: true, environment }),
          )
    const ofServers = { ...(engine === 'embedded' && environment), ...settings }
    return new Ground(folder, postgres, ofServers, laying.move())
  }

  get databaseUrl(): string | undefined {
    return this.#postgres?.url
  }

  get dataDirectory(): string {
    return join(this.folder, 'data')
  }

  async serve(): Promise<Served> {
    return await serve(this.folder, this.databaseUrl, 0, this.#environment)
  }

  /** Without waiting until it answers. */
  startServer(): Command {
    const { databaseUrl } = this
    const database = databaseUrl === undefined ? [] : ['--database-url', databaseUrl]
    return new Command(['serve', '--port', '0', '--no-sample', '--data', this.dataDirectory, ...database])
  }

  /** The flag for a command that works at the archive itself. */
  get place(): string[] {
    const { databaseUrl } = this
    return databaseUrl === undefined ? ['--data', this.dataDirectory] : ['--database-url', databaseUrl]
  }

  async loadFirstRelease(): Promise<void> {
    const { databaseUrl } = this
    await mkdir(this.dataDirectory, { recursive: true })
    await loadFirstRelease(databaseUrl === undefined ? { directory: this.dataDirectory } : { databaseUrl })
  }

  /** So that another reading has something to write. */
  async spoilReadings(): Promise<void> {
    const { databaseUrl, dataDirectory: directory } = this
    await using archive = await Archive.open({ databaseUrl, directory, onTrouble: () => {} })
    await sql`update article set title = title || ' (read badly)'`.execute(databaseOf(archive))
    await sql`update statement set text = text || ' (read badly)'`.execute(databaseOf(archive))
  }

  /** With SIGKILL, one or the other: a real database may be what dies. */
  async kill(command: Command, isDatabase: boolean): Promise<void> {
    if (this.#postgres === null || !isDatabase) {
      await command.kill()
      return
    }
    await this.#postgres.crash()
    await command.kill()
    await this.#postgres.restart()
  }

  /** What `communique verify` says; nothing else may be at work. */
  async verify(): Promise<Ended> {
    return await new Command(['verify', ...this.place]).ended
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#stack.disposeAsync()
  }
}
