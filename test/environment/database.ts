import { randomBytes } from 'node:crypto'
import { cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Archive } from '@communique/archive'
import pg from 'pg'
import { inject } from 'vitest'
import { loadSample } from '../../apps/server/testing/internals.ts'
import { withSharedThreads } from '../../apps/server/testing/shared-threads.ts'
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

/** With the sample in it, as a server loads it. It is read once in each process that runs tests, and copied. */
export async function createSampleDatabase(): Promise<TestDatabase> {
  sample ??= loadedSample()
  const loaded = await sample
  const server = inject('postgresUrl')
  return server === ''
    ? await embeddedDatabase((directory) => cpSync(loaded, directory, { recursive: true }))
    : await postgresDatabase(server, loaded)
}

/** The name of the database, or the data directory, with the sample. */
let sample: Promise<string> | undefined

async function loadedSample(): Promise<string> {
  const server = inject('postgresUrl')
  const name = `${inject('postgresSamples')}_${process.pid}`
  const directory = join(inject('runFolder'), `sample-${process.pid}`)
  if (server === '') placeEmptyArchive(directory)
  else await execute(server, `create database ${name} template ${inject('postgresTemplate')}`)
  const onTrouble = (what: string, cause: unknown) => {
    throw new Error(what, { cause })
  }
  const databaseUrl = server === '' ? undefined : databaseAt(server, name)
  const archive = await Archive.open({ databaseUrl, directory, onTrouble })
  await loadSample(archive, undefined, withSharedThreads().threads)
  await archive[Symbol.asyncDispose]()
  if (server !== '') return name
  await rm(join(directory, 'lock'))
  return directory
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
  return {
    databaseUrl: databaseAt(server, name),
    directory: undefined,
    [Symbol.asyncDispose]: () => execute(server, `drop database ${name} with (force)`),
  }
}

function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
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
