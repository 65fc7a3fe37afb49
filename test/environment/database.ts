import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

/** A database of its own on the engine under test: on PostgreSQL a new one, embedded one in memory. */
export interface TestDatabase extends AsyncDisposable {
  readonly databaseUrl: string | undefined
}

export async function createDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl')
  if (server === '') return { databaseUrl: undefined, [Symbol.asyncDispose]: async () => {} }
  const name = `communique_test_${randomBytes(6).toString('hex')}`
  await execute(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return {
    databaseUrl: url.href,
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
