import { randomBytes } from 'node:crypto'
import { Archive } from '@communique/archive'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { archiveForm } from '../../packages/archive/testing/empty-archive.ts'
import { PostgresServer } from './postgres-server.ts'

/** For tests on PostgreSQL: the server named by `TEST_DATABASE_URL`, else one of our own; and an empty archive there to copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await using stack = new AsyncDisposableStack()
  const given = process.env['TEST_DATABASE_URL'] ?? ''
  const url = given === '' ? stack.use(await PostgresServer.start()).url : given
  project.provide('postgresUrl', url)
  project.provide('postgresTemplate', await templateOn(url))
  const samples = `communique_sample_${randomBytes(6).toString('hex')}`
  project.provide('postgresSamples', samples)
  if (given !== '') stack.defer(() => dropAll(url, samples))
  const running = stack.move()
  return () => running.disposeAsync()
}

/** The databases with such names, on a server that stays. */
async function dropAll(server: string, prefix: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [prefix],
    )
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  } finally {
    await client.end()
  }
}

/** Makes the database that others are copied from, unless that server has it from an earlier run. */
async function templateOn(server: string): Promise<string> {
  const name = `communique_template_${archiveForm}`
  const client = new pg.Client(server)
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return name
    // Under another name until it is whole.
    const making = `${name}_${process.pid}`
    await client.query(`create database ${making}`)
    const url = new URL(server)
    url.pathname = `/${making}`
    const archive = await Archive.open({
      databaseUrl: url.href,
      onTrouble: (what, error) => {
        throw new Error(what, { cause: error })
      },
    })
    await archive[Symbol.asyncDispose]()
    await client.query(`alter database ${making} rename to ${name}`)
    return name
  } finally {
    await client.end()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where databases for tests can be made; empty where the embedded engine is tested. */
    postgresUrl: string
    /** There: the name of a database with an empty archive, to copy. */
    postgresTemplate: string
    /** There: how the names of databases begin that hold the sample. They go with the run. */
    postgresSamples: string
  }
}
