import { createClient } from 'graphql-ws'
import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { EventStream } from '../environment/event-stream.ts'
import { startTestServer } from '../environment/test-server.ts'

const subscription = 'subscription { articlePublished { cursor article { title } } }'

const page = (title: string) => ({ title, text: `${title} was announced by the office.` })

const codes = (stream: EventStream) =>
  stream.next().then((result) => result?.errors?.map(({ extensions }) => extensions.code))

describe('a key that is revoked', () => {
  it('ends what was opened with it, over each transport, and nothing else', async () => {
    await using server = await startTestServer({ reads: 'key', delivery: { keyCheckInterval: 100 } })
    const { data } = await server.request(
      'mutation { createKey(input: { scope: READ }) { key details { id } } }',
    )
    const { createKey } = data as { createKey: { key: string; details: { id: string } } }
    const authorization = `Bearer ${createKey.key}`
    await using stream = await EventStream.open(server.url, subscription, {}, { authorization })
    expect((await stream.nextItem())?.id).toBeDefined()
    await using other = await EventStream.open(
      server.url,
      subscription,
      {},
      { authorization: `Bearer ${server.key}` },
    )
    expect((await other.nextItem())?.id).toBeDefined()
    const client = createClient({
      url: server.url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
    })
    const overSocket = client.iterate({ query: subscription })
    const next = overSocket.next()
    await server.publish([page('Before')])
    expect((await next).value?.data).toMatchObject({ articlePublished: { article: { title: 'Before' } } })
    await server.request('mutation ($id: ID!) { revokeKey(input: { id: $id }) { key { id } } }', {
      id: createKey.details.id,
    })
    expect((await overSocket.next()).value?.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED')
    expect((await overSocket.next()).done).toBe(true)
    expect((await stream.next())?.data?.articlePublished?.article.title).toBe('Before')
    expect(await codes(stream)).toEqual(['UNAUTHENTICATED'])
    expect(await stream.next()).toBeNull()
    await server.publish([page('After')])
    expect((await other.take(2)).at(-1)?.data?.articlePublished?.article.title).toBe('After')
    await client.dispose()
  })
})
