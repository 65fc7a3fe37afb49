import { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { startServer } from '@communique/server'
import { createClient } from 'graphql-ws'
import { describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { createDatabase } from '../environment/database.ts'
import { EventStream } from '../environment/event-stream.ts'

const subscription = /* GraphQL */ `
  subscription ($after: FeedCursor) {
    articlePublished(after: $after) { cursor replayed article { title } }
  }
`

describe('two servers of one archive', () => {
  const startOn = (databaseUrl: string | undefined) =>
    startServer({ port: 0, host: '127.0.0.1', databaseUrl, sample: false, logLevel: 'silent' })

  it('hand their subscribers over when one closes, without loss and without repeat, whatever the transport', async () => {
    await using database = await createDatabase()
    const { databaseUrl } = database
    await using archive = await Archive.open({ databaseUrl, onTrouble: () => {} })
    const first = await startOn(databaseUrl)
    await using second = await startOn(databaseUrl)
    const publish = (title: string) =>
      archive.publish([parsePage({ kind: 'fields', fields: { title, text: `${title} was announced.` } })])

    const stream = await EventStream.open(first.url, subscription)
    expect((await stream.nextItem())?.id).toBeDefined()
    await publish('Before')
    const before = (await stream.next())?.data?.articlePublished
    expect(before?.article.title).toBe('Before')
    await first[Symbol.asyncDispose]()
    expect((await stream.next())?.errors?.[0]?.extensions.code).toBe('SERVER_CLOSING')
    await publish('Between')

    await using resumed = await EventStream.open(second.url, subscription, { after: before?.cursor })
    const client = createClient({ url: second.url.replace('http', 'ws'), webSocketImpl: WebSocket })
    const events = client.iterate<{ articlePublished: { article: { title: string } } }>({
      query: subscription,
      variables: { after: before?.cursor },
    })
    const fromSocket = async () => (await events.next()).value?.data?.articlePublished.article.title
    const fromStream = async () => (await resumed.next())?.data?.articlePublished?.article.title
    expect([await fromStream(), await fromSocket()]).toEqual(['Between', 'Between'])
    await publish('After')
    expect([await fromStream(), await fromSocket()]).toEqual(['After', 'After'])
    await client.dispose()
  })
})
