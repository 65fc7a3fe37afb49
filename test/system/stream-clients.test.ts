import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client'
import { fetchExchange, Client as UrqlClient } from '@urql/core'
import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const subscription = /* GraphQL */ `
  subscription Followed($from: FeedStart, $after: FeedCursor) {
    articlePublished(from: $from, after: $after) { cursor article { title text } }
  }
`
const fromBeginning = { query: subscription, variables: { from: 'BEGINNING' } }
const page = (title: string, length = 0) => ({
  title,
  text: `${title} was announced by the office. ${'All was well. '.repeat(length / 14)}`,
})

interface Followed {
  readonly articlePublished: { readonly cursor: string; readonly article: { readonly title: string } }
}
interface Result {
  readonly data?: unknown
  readonly errors?:
    | readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[]
    | undefined
}
const titleOf = ({ data }: Result) => (data as Followed).articlePublished.article.title
const codesOf = ({ errors = [] }: Result) => errors.map(({ extensions }) => extensions?.['code'])

/** Collects results until there are as many as wanted. */
function collector() {
  const titles: string[] = []
  const codes: unknown[] = []
  return {
    titles,
    codes,
    next: (result: Result) => {
      codes.push(...codesOf(result))
      if (result.data != null) titles.push(titleOf(result))
    },
    until: (wanted: readonly string[]) =>
      vi.waitFor(() => expect(titles).toEqual(wanted), { timeout: 20_000 }),
  }
}

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ delivery: { heartbeat: 100 } })
  // Longer than what is written in one piece.
  await server.publish([page('First'), page('Second', 200_000)])
})
afterAll(() => server[Symbol.asyncDispose]())
const begun = ['First', 'Second']
let published = 0
const publishOne = async () => {
  published += 1
  const title = `Later ${published}`
  await server.publish([page(title)])
  begun.push(title)
  return title
}

describe.each([false, true])('graphql-sse, single connection: %s', (singleConnection) => {
  it('follows, queries, and ends one operation without the others', async () => {
    const client = createClient({ url: server.url, singleConnection, retryAttempts: 0 })
    const one = collector()
    const other = collector()
    const failures: unknown[] = []
    const failed = (error: unknown) => failures.push(error)
    const stop = client.subscribe(fromBeginning, { next: one.next, error: failed, complete: () => {} })
    const stopOther = client.subscribe(fromBeginning, { next: other.next, error: failed, complete: () => {} })
    await one.until(begun)
    await other.until(begun)
    const before = [...begun]
    stop()
    const answers = await Array.fromAsync(client.iterate({ query: 'query Q { __typename }' }))
    expect(answers).toEqual([{ data: { __typename: 'Query' } }])
    await publishOne()
    await other.until(begun)
    expect([one.titles, failures]).toEqual([before, []])
    stopOther()
    client.dispose()
  })

  it('is told why an operation cannot begin', async () => {
    const client = createClient({ url: server.url, singleConnection, retryAttempts: 0 })
    const [result] = await Array.fromAsync(
      client.iterate({ query: subscription, variables: { after: 'nonsense' } }),
    )
    expect(codesOf(result as Result)).toEqual(['CURSOR_INVALID'])
    const invalid = Array.fromAsync(client.iterate({ query: '{ nothing }' }))
    if (singleConnection) await expect(invalid).rejects.toThrow('422')
    else expect(codesOf((await invalid)[0] as Result)).toEqual(['GRAPHQL_VALIDATION_FAILED'])
    client.dispose()
  })
})

describe('a stream that operations share', () => {
  const withToken = (token: string, headers: object = {}) => ({
    'content-type': 'application/json',
    'x-graphql-event-stream-token': token,
    ...headers,
  })
  const reserve = async (url = server.url) => {
    const response = await fetch(url, { method: 'PUT' })
    return { status: response.status, token: await response.text() }
  }
  const run = (token: string, operationId: string | undefined, query = subscription, url = server.url) =>
    fetch(url, {
      method: 'POST',
      headers: withToken(token),
      body: JSON.stringify({ query, extensions: { operationId } }),
    })

  it('takes operations before it is opened, by one reader, with the token in the address', async () => {
    const { status, token } = await reserve()
    expect(status).toBe(201)
    const statuses = [
      (await run(token, 'a')).status,
      (await run(token, 'a')).status,
      (await run(token, undefined)).status,
      (await run(token, 'b', '{ nothing }')).status,
      (await run('unknown', 'c')).status,
    ]
    expect(statuses).toEqual([202, 409, 400, 422, 404])
    const address = `${server.url}?token=${token}`
    const opened = await fetch(address, { headers: { accept: 'text/event-stream' } })
    expect([opened.status, opened.headers.get('content-type')]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
    ])
    const again = await fetch(address, { headers: { accept: 'text/event-stream' } })
    expect(again.status).toBe(409)
    const reader = opened.body?.getReader()
    let text = ''
    const read = async (wanted: string) => {
      while (!text.includes(wanted)) text += Buffer.from((await reader?.read())?.value ?? []).toString()
    }
    expect((await run(token, 'q', '{ __typename }')).status).toBe(202)
    await read('event: complete')
    expect(text).toContain('event: next\ndata: {"id":"q","payload":{"data":{"__typename":"Query"}}}\n\n')
    expect(text).toContain('event: complete\ndata: {"id":"q"}\n\n')
    const title = await publishOne()
    await read(title)
    expect(text).toContain('data: {"id":"a","payload":{"data":{"articlePublished"')
    const end = async (query: string) => (await fetch(`${address}${query}`, { method: 'DELETE' })).status
    expect([await end('&operationId=a'), await end('&operationId=a'), await end('')]).toEqual([200, 200, 400])
    expect((await run(token, 'a')).status).toBe(202)
    await reader?.cancel()
    await vi.waitFor(async () => expect((await run(token, 'd')).status).toBe(404))
  })

  it('counts from its reservation on, and ends with the server', async () => {
    const small = await startTestServer({ delivery: { streamsPerAddress: 1, subscriptionsPerSocket: 1 } })
    const { token } = await reserve(small.url)
    expect((await reserve(small.url)).status).toBe(429)
    expect((await run(token, 'a', subscription, small.url)).status).toBe(202)
    expect((await run(token, 'b', subscription, small.url)).status).toBe(429)
    const opened = await fetch(`${small.url}?token=${token}`, { headers: { accept: 'text/event-stream' } })
    const text = opened.text()
    await small[Symbol.asyncDispose]()
    expect(await text).toMatch(/"code":"SERVER_CLOSING"[^\n]+\n\nevent: complete\ndata: \{"id":"a"\}\n\n/)
  })
})

describe('Apollo Client with HttpLink alone', () => {
  const client = (url = server.url) =>
    new ApolloClient({ link: ApolloLink.from([new HttpLink({ uri: url })]), cache: new InMemoryCache() })
  const follow = (given: ApolloClient, variables: object, results: ReturnType<typeof collector>) => {
    const ends: unknown[] = []
    const subscribed = given
      .subscribe({ query: gql(subscription), variables, fetchPolicy: 'no-cache' })
      .subscribe({
        next: ({ data, error }) => {
          results.next({ data })
          if (error !== undefined) ends.push(error)
        },
        error: (error) => ends.push(error),
        complete: () => ends.push('complete'),
      })
    return { ends, stop: () => subscribed.unsubscribe() }
  }

  it('follows by multipart responses, through heartbeats', async () => {
    const results = collector()
    const { ends, stop } = follow(client(), { from: 'BEGINNING' }, results)
    await results.until(begun)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await publishOne()
    await results.until(begun)
    expect(ends).toEqual([])
    stop()
  })

  it('is told what is wrong with a subscription, and why one ends', async () => {
    const invalid = follow(client(), { after: 'nonsense' }, collector())
    await vi.waitFor(() => expect(JSON.stringify(invalid.ends)).toContain('CURSOR_INVALID'))
    const closing = await startTestServer()
    await closing.publish([page('Before the end')])
    const results = collector()
    const ended = follow(client(closing.url), { from: 'BEGINNING' }, results)
    await results.until(['Before the end'])
    await closing[Symbol.asyncDispose]()
    await vi.waitFor(() => expect(ended.ends.at(-1)).toBe('complete'))
    expect(JSON.stringify(ended.ends)).toContain('SERVER_CLOSING')
  })

  it('is answered in parts as its protocol says', async () => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json',
      },
      body: JSON.stringify({
        query: 'subscription { articlePublished(from: BEGINNING) { article { title } } }',
      }),
    })
    expect(response.headers.get('content-type')).toBe(
      'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
    )
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      if (text.split('\r\n--graphql').length > 5) break
    }
    const part = (json: string) =>
      `\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${json}\r\n--graphql`
    const event = (title: string) =>
      part(`{"payload":{"data":{"articlePublished":{"article":{"title":"${title}"}}}}}`)
    expect(text.startsWith(`\r\n--graphql${part('{}')}${event('First')}${event('Second')}`)).toBe(true)
  })
})

describe('urql', () => {
  it('follows by its fetchExchange', async () => {
    const client = new UrqlClient({
      url: server.url,
      exchanges: [fetchExchange],
      fetchSubscriptions: true,
      preferGetMethod: false,
    })
    const results = collector()
    const { unsubscribe } = client
      .subscription(subscription, { from: 'BEGINNING' })
      .subscribe(({ data, error }) => results.next({ data: error === undefined ? data : undefined }))
    await results.until(begun)
    await publishOne()
    await results.until(begun)
    unsubscribe()
  })
})
