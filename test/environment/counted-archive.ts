import { Archive } from '@communique/archive'
import { type Context, schema } from '@communique/schema'
import { type ExecutionResult, execute, parse, validate } from 'graphql'
import { pino } from 'pino'
import { Publisher } from '../../apps/server/src/publishing/publisher.ts'
import { readPage } from '../../apps/server/src/reading/read-page.ts'
import { loadSample } from '../../apps/server/src/sample.ts'
import { createDatabase } from './database.ts'

/** The sample archive on the engine under test, executed directly, so that what is sent to Postgres can be counted. */
export interface CountedArchive extends AsyncDisposable {
  readonly request: (
    source: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly result: ExecutionResult; readonly statements: number }>
}

export async function openCountedArchive(): Promise<CountedArchive> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await createDatabase())
  const archive = stack.use(await Archive.open({ databaseUrl: database.databaseUrl, onTrouble: () => {} }))
  await loadSample(archive)
  const signal = new AbortController().signal
  const publisher = stack.use(new Publisher(archive, pino({ level: 'silent' }), signal))
  return {
    request: async (source, variables = {}) => {
      let statements = 0
      const counting = archive.db.withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          statements += 1
          return result
        },
      })
      const context: Context = {
        db: counting,
        scope: 'PUBLISH',
        signal,
        publish: (pages, options) => publisher.publish(pages, options),
        reparse: (after, limit) => archive.reparse(readPage, after, limit),
        withdraw: (id) => archive.withdraw(id),
        createKey: (scope, label) => archive.createKey(scope, label),
        follow: (start, signal) => archive.follow(start, signal),
        resumeAfter: null,
        progress: { passed: () => {}, coming: () => {} },
      }
      const document = parse(source)
      const errors = validate(schema, document)
      if (errors.length > 0) throw new AggregateError(errors, errors[0]?.message)
      const result = await execute({ schema, document, variableValues: variables, contextValue: context })
      return { result, statements }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
