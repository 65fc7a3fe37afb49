import { failingDatabase } from '@communique/archive'
import { type Context, schema } from '@communique/schema'
import { GraphQLSchema } from 'graphql'
import { pino } from 'pino'
import { expect, it, vi } from 'vitest'
import { uncountedGrant } from '../limits/grant.ts'
import { exampleOperations } from '../transports/graphiql/example-operations.ts'
import { FeedSubscription } from './feed-subscription.ts'
import { errorMask } from './mask-error.ts'
import type { Operation } from './operation.ts'
import { FailedOperation } from './operation-result.ts'
import { Operations } from './operations.ts'

const failure = new Error('The database is away')
const caller = {
  key: null,
  address: '192.0.2.1',
  requestId: 'request-7',
  signal: new AbortController().signal,
}
const unused = () => Promise.reject(new Error('Nothing is written here'))

/** Operations without a database: the fast path gets `text`, or the failure where there is none. */
function without(text?: string) {
  const context = vi.fn(
    async (): Promise<Context> => ({
      db: failingDatabase(failure),
      key: null,
      keyFault: null,
      signal: caller.signal,
      publish: unused,
      reparse: unused,
      explain: unused,
      withdraw: unused,
      restore: unused,
      moveEmbargo: unused,
      renameSource: unused,
      mergeSources: unused,
      createKey: unused,
      revokeKey: unused,
      follow: unused,
      webhooks: {
        create: unused,
        remove: unused,
        replay: unused,
        pause: unused,
        resume: unused,
        rotateSecret: unused,
        test: unused,
      },
    }),
  )
  const read = vi.fn(async () => {
    if (text === undefined) throw failure
    return [Buffer.from(text), Buffer.from('state-1')]
  })
  const operations = new Operations({
    schema,
    reading: { db: failingDatabase(failure), texts: read },
    context,
    mask: errorMask(pino({ level: 'silent' })),
    identify: unused,
  })
  return { operations, context, read }
}

function readBy(operations: Operations, query: string, rest: object = {}): Operation {
  const operation = operations.read(
    { query, documentId: null, operationName: null, variables: {}, ...rest },
    caller.requestId,
  )
  if (operation instanceof FailedOperation) throw new Error(operation.text)
  return operation
}

it('hands on what Postgres writes, and makes no context for it', async () => {
  const { operations, context } = without('{"articles":{"totalCount":7}}')
  const operation = readBy(operations, '{ articles { totalCount } }')
  expect(await operations.answer(operation, caller)).toMatchObject({
    text: '{"data":{"articles":{"totalCount":7}}}',
    state: 'state-1',
  })
  expect(context).not.toHaveBeenCalled()
})

it('measures the answer that is made of what Postgres writes, and refuses what is made of too much', async () => {
  const text = JSON.stringify({ title: null, text: `${'word '.repeat(2_000)}herring`, words: 'herring' })
  const { operations, context } = without(`{"search":{"edges":[{"snippet":"\\u00000 ${text}"\\u0000}]}}`)
  const query = '{ search(query: "herring") { edges { snippet } } }'
  const operation = { ...readBy(operations, query), answerBytes: 4_000 }
  expect((await operations.answer(operation, caller)).text).toMatch(
    /^\{"data":\{"search":\{"edges":\[\{"snippet":"[^"]{1,200}<mark>herring<\/mark>"\}\]\}\}\}$/,
  )
  const short = await operations.answer({ ...operation, answerBytes: 50 }, caller)
  expect(short.text).toMatch(/The answer would have \d{3} bytes; the limit is 50\./)
  const much = without('16001').operations
  const refused = await much.answer({ ...operation, answerBytes: 4_000 }, caller)
  expect(refused).toMatchObject({ errors: [{ extensions: { code: 'RESPONSE_TOO_LARGE' } }] })
  expect(refused.text).toContain(
    'The answer would be made of texts of 16001 bytes; the limit is 16000. Ask for fewer hits',
  )
  expect(context).not.toHaveBeenCalled()
})

it('asks nobody for what does not depend on the database, also not the second time', async () => {
  const { operations, context, read } = without()
  const operation = readBy(operations, '{ __typename }')
  for (const _time of [1, 2]) {
    expect(await operations.answer(operation, caller)).toEqual({
      text: '{"data":{"__typename":"Query"}}',
      state: 'ALWAYS',
    })
  }
  const skipped = 'query ($no: Boolean!) { __typename @skip(if: $no) a: __typename }'
  const values = [false, true].map((no) => readBy(operations, skipped, { variables: { no } }))
  const [both, one] = await Promise.all(values.map((value) => operations.answer(value, caller)))
  expect([both?.text, one?.text]).toEqual([
    '{"data":{"__typename":"Query","a":"Query"}}',
    '{"data":{"a":"Query"}}',
  ])
  expect([context.mock.calls.length, read.mock.calls.length]).toEqual([0, 0])
})

it('executes what the fast path cannot answer, and masks what is ours under the id of the request', async () => {
  const { operations, context } = without()
  const operation = readBy(operations, '{ articles { totalCount } }')
  const result = await operations.answer(operation, caller)
  expect(context).toHaveBeenCalledWith(caller, failure)
  expect(result).toBeInstanceOf(FailedOperation)
  expect(JSON.parse(result instanceof FailedOperation ? result.text : '')).toMatchObject({
    errors: [
      {
        message: expect.not.stringContaining('away'),
        path: ['articles'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
      },
    ],
    data: null,
  })
})

it.each([
  ['{', 'GRAPHQL_PARSE_FAILED'],
  ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ['query A { __typename } query B { __typename }', 'BAD_REQUEST'],
  [`{ ${'articles(first: 100) { nodes { source { '.repeat(4)} id ${'} } }'.repeat(4)} }`, 'TOO_COSTLY'],
])('refuses %s', (query, code) => {
  const { operations } = without()
  const read = operations.read(
    { query, documentId: null, operationName: null, variables: {} },
    caller.requestId,
  )
  expect(read).toMatchObject({ errors: [{ extensions: { code } }], data: undefined })
})

it('refuses a document that would be compared with itself for seconds, before it is', () => {
  const { operations } = without()
  const query = `{ ${'articles { nodes { id } } '.repeat(1_400)} }`
  const begun = performance.now()
  expect(
    operations.read({ query, documentId: null, operationName: null, variables: {} }, caller.requestId),
  ).toMatchObject({
    errors: [{ extensions: { code: 'TOO_COSTLY' } }],
  })
  expect(performance.now() - begun).toBeLessThan(500)
})

it.each(exampleOperations)('lets $query through for a tenth of what anybody may spend', ({ query }) => {
  const { operations } = without()
  expect(
    operations.read({ query, documentId: null, operationName: null, variables: {} }, caller.requestId),
  ).toMatchObject({
    cost: expect.toSatisfy((cost: number) => cost <= uncountedGrant.allowance.operationCost / 10),
  })
})

it.each([
  [
    'selections',
    `{ article(by: { url: "x" }) ${'{ speeches { article '.repeat(1_200)}{ id }${'} }'.repeat(1_200)} }`,
  ],
  ['lists', `{ articles(first: ${'['.repeat(4_500)}${']'.repeat(4_500)}) { totalCount } }`],
  ['a little', `{ articles(first: ${'['.repeat(199)}${']'.repeat(199)}) { totalCount } }`],
])('takes %s that are nested too deeply for a fault of the request', (_what, query) => {
  const { operations } = without()
  expect(
    operations.read({ query, documentId: null, operationName: null, variables: {} }, caller.requestId),
  ).toMatchObject({
    errors: [
      {
        message: 'The document is nested too deeply. Use fewer levels.',
        extensions: { code: 'TOO_COSTLY' },
      },
    ],
  })
})

it('names the request in what fails of ours while a document is read', () => {
  const operations = new Operations({
    schema: new GraphQLSchema({}),
    reading: null,
    context: unused,
    mask: errorMask(pino({ level: 'silent' })),
    identify: unused,
  })
  const request = {
    query: '{ articles { totalCount } }',
    documentId: null,
    operationName: null,
    variables: {},
  }
  expect(operations.read(request, 'request-8')).toMatchObject({
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-8' } }],
  })
})

it('names the variable that does not fit', async () => {
  const { operations } = without()
  const operation = readBy(operations, 'query ($n: Int!) { articles(first: $n) { totalCount } }')
  expect(await operations.answer(operation, caller)).toMatchObject({
    errors: [{ message: expect.stringContaining('"$n"') }],
    data: undefined,
  })
})

it('puts subscriptions together that differ by where they begin alone', async () => {
  const { operations } = without()
  const keyOf = async (query: string, variables: object) => {
    const subscription = await operations.subscription(readBy(operations, query, { variables }), caller)
    if (!(subscription instanceof FeedSubscription)) throw new Error(subscription.text)
    return subscription.key
  }
  const query = `subscription ($where: FeedCursor, $from: FeedStart, $filter: ArticleFilter, $short: Boolean!) {
    ...Events
  }
  fragment Events on Subscription {
    articlePublished(after: $where, from: $from, filter: $filter) { cursor article @skip(if: $short) { title } }
  }`
  const cursor = `${'0'.repeat(32)}.1`
  const key = await keyOf(query, { short: true })
  expect(await keyOf(query, { short: true, where: cursor })).toBe(key)
  expect(await keyOf(query, { short: true, from: 'BEGINNING', unknown: 1 })).toBe(key)
  expect(await keyOf(query, { short: false })).not.toBe(key)
  expect(await keyOf(query, { short: true, filter: { text: 'x' } })).not.toBe(key)
})

it('keeps no long subscription', async () => {
  const { operations } = without()
  const variables = { filter: { text: 'x'.repeat(70_000) } }
  const query = 'subscription ($filter: ArticleFilter) { articlePublished(filter: $filter) { cursor } }'
  const result = await operations.subscription(readBy(operations, query, { variables }), caller)
  expect(result).toMatchObject({ errors: [{ extensions: { code: 'REQUEST_ENTITY_TOO_LARGE' } }] })
})

it('reads long documents one in a turn of the event loop, and serves others between', async () => {
  const { operations } = without()
  const long = (name: string) => ({
    query: `{ ${`${name}: __typename `.repeat(100)} }`,
    documentId: null,
    operationName: null,
    variables: {},
  })
  const order: string[] = []
  const work = (name: string) => operations.inTurn(long(name), caller, () => order.push(name))
  const all = [work('a'), work('b'), work('c')]
  const others = new Promise<void>((resolve) => {
    const serve = (left: number) => {
      order.push('other')
      if (left > 0) setImmediate(serve, left - 1)
      else resolve()
    }
    setImmediate(serve, 2)
  })
  expect(order).toEqual([])
  await Promise.all([...all, others])
  expect(order.filter((name) => name !== 'other')).toEqual(['a', 'b', 'c'])
  expect(order.join(' ')).not.toMatch(/a b|b c/)
  const short = { ...long('a'), query: '{ __typename }' }
  expect(operations.inTurn(short, caller, () => 'at once')).toBe('at once')
})
