import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Tables } from '../tables.ts'

/** Fails every statement with an error that the database returned before, without sending it anything. */
export function failingDatabase(failure: Error): Kysely<Tables> {
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new FailingDriver(failure),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

class FailingDriver extends DummyDriver {
  readonly #failure: Error

  constructor(failure: Error) {
    super()
    this.#failure = failure
  }

  override acquireConnection(): Promise<never> {
    return Promise.reject(this.#failure)
  }
}
