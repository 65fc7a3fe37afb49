import { Archive } from '@communique/archive'
import { readPage } from '@communique/press'
import { type Context, schema } from '@communique/schema'
import { type ExecutionResult, execute, getOperationAST, getVariableValues, parse, validate } from 'graphql'
import { pino } from 'pino'
import { answerText, inputsOf, prepareOperation } from 'pothos-kysely'
import { Publisher } from '../../apps/server/testing/internals.ts'
import { withSharedThreads } from '../../apps/server/testing/shared-threads.ts'
import { databaseOf } from '../../packages/archive/testing/database-of.ts'
import { createSampleDatabase } from './database.ts'

/** The sample archive on the engine under test, executed directly, so that what is sent to Postgres can be counted. */
export interface CountedArchive extends AsyncDisposable {
  readonly archive: Archive
  readonly request: (
    source: string,
    variables?: Readonly<Record<string, unknown>>,
  ) => Promise<{ readonly result: ExecutionResult; readonly statements: number }>
  /** What Postgres writes without any resolver; null where it leaves the answer to ordinary execution. */
  readonly text: (source: string, variables?: Readonly<Record<string, unknown>>) => Promise<string | null>
}

export async function openCountedArchive(): Promise<CountedArchive> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await createSampleDatabase())
  const archive = stack.use(await Archive.open({ ...database, onTrouble: () => {} }))
  const signal = new AbortController().signal
  const publisher = stack.use(new Publisher(archive, pino({ level: 'silent' }), signal, withSharedThreads()))
  const contextOn = (db: Context['db']): Context => ({
    db,
    key: { id: '', scope: 'ADMIN', label: '', expiresAt: null },
    keyFault: null,
    signal,
    publish: (pages, options) => publisher.publish(pages, options),
    reparse: (after, limit) => archive.reparse(readPage, after, limit),
    explain: (sha256) => publisher.explain(sha256, signal),
    withdraw: (id) => archive.withdraw(id),
    restore: (id) => archive.restore(id),
    moveEmbargo: (id, publishAt) => archive.moveEmbargo(id, publishAt),
    renameSource: (slug, names) => archive.renameSource(slug, names),
    mergeSources: (from, into) => archive.mergeSources(from, into),
    createKey: (key) => archive.createKey(key),
    revokeKey: (id) => archive.revokeKey(id),
    follow: (start, signal) => archive.follow(start, signal),
    webhooks: {
      create: (webhook) => archive.webhooks.create(webhook),
      remove: (id) => archive.webhooks.remove(id),
      replay: (id, start) => archive.webhooks.replay(id, start),
      pause: (id) => archive.webhooks.pause(id),
      resume: (id) => archive.webhooks.resume(id),
      rotateSecret: (id) => archive.webhooks.rotateSecret(id),
      test: () => Promise.reject(new Error('Nothing is sent here')),
    },
  })
  return {
    archive,
    text: async (source, variables = {}) => {
      const document = parse(source)
      const { variableValues, errors } = getVariableValues(
        schema,
        getOperationAST(document)?.variableDefinitions ?? [],
        variables,
      )
      if (variableValues === undefined) throw new AggregateError(errors)
      const prepared = prepareOperation(schema, document, null, variableValues.coerced)
      if (prepared === null) return null
      const inputs = inputsOf(schema, prepared.plan, variableValues, contextOn(databaseOf(archive)))
      return await answerText(schema, prepared, inputs)
    },
    request: async (source, variables = {}) => {
      let statements = 0
      const counting = databaseOf(archive).withPlugin({
        transformQuery: ({ node }) => node,
        transformResult: async ({ result }) => {
          statements += 1
          return result
        },
      })
      const context = contextOn(counting)
      const document = parse(source)
      const errors = validate(schema, document)
      if (errors.length > 0) throw new AggregateError(errors, errors[0]?.message)
      const result = await execute({ schema, document, variableValues: variables, contextValue: context })
      return { result, statements }
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}
