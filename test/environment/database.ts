import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { placeEmptyArchive } from '../../packages/archive/testing/empty-archive.ts'

/** An empty archive of its own on the engine under test, with all migrations done: what `Archive.open` is to open. */
export interface TestDatabase extends AsyncDisposable {
  readonly databaseUrl: string | undefined
  /** Where an embedded archive has its files. */
  readonly directory: string | undefined
}

export async function createDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  return server === '' ? await embeddedDatabase() : await postgresDatabase(server, inject('postgresTemplate'))
}

/** Without anything in it: whoever opens it migrates. */
export async function createBareDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  return server === '' ? await embeddedDatabase(() => {}) : await postgresDatabase(server, 'template0')
}

/** On the embedded engine, whichever is under test. */
export async function embeddedDatabase(fill = placeEmptyArchive): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-archive-'))
  const directory = join(folder, 'data')
  fill(directory)
  return {
    databaseUrl: undefined,
    directory,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** Empty, on the PostgreSQL at the address, as `create database` makes it with these options. */
export async function databaseWith(server: string, options: string): Promise<TestDatabase> {
  return await postgresDatabase(server, `template0 ${options}`)
}

async function postgresDatabase(server: string, template: string): Promise<TestDatabase> {
  const name = `communique_test_${randomBytes(6).toString('hex')}`
  await execute(server, `create database ${name} template ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    databaseUrl: url.href,
    directory: undefined,
    [Symbol.asyncDispose]: () => execute(server, `drop database ${name} with (force)`),
  }
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
