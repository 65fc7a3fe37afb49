import type { TestProject } from 'vitest/node'
import { PostgresServer } from './postgres-server.ts'

/** For the project `postgres`: the server named by `TEST_DATABASE_URL`, else one of our own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  if (given !== undefined && given !== '') {
    project.provide('postgresUrl', given)
    return async () => {}
  }
  const server = await PostgresServer.start()
  project.provide('postgresUrl', server.url)
  return () => server[Symbol.asyncDispose]()
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where databases for tests can be made; empty where the embedded engine is tested. */
    postgresUrl: string
  }
}
