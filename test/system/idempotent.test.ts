import { schema } from '@communique/schema'
import {
  MergeSources,
  PauseWebhook,
  PublishPages,
  RenameSource,
  Reparse,
  RestoreArticle,
  ResumeWebhook,
  RevokeKey,
  WithdrawArticle,
} from '@communique/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

describe('mutations that the schema calls safe to repeat', () => {
  let server: TestServer
  beforeAll(async () => {
    // Of the webhook, which gets no event here.
    server = await startTestServer({ webhooks: { webhookNetworks: ['127.0.0.0/8'] } })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** What a repetition must leave as it is. */
  async function state(): Promise<unknown> {
    const { data } = await server.request(
      `{ archive { position generation articles } articles { nodes { id title source { slug name } } }
        keys { nodes { id revokedAt } } webhooks { nodes { id state } } }`,
    )
    return data
  }

  it('leave the archive as it is when they come again, and end without an error', async () => {
    const page = (source: string) => ({
      title: `Of ${source}`,
      text: 'The lock was opened, Ida Maro said.',
      source,
    })
    const [first = '', second = ''] = await server.publish([page('Canal Office'), page('Ministry of Locks')])
    const { data } = await server.request(
      `mutation {
        createKey(input: { scope: READ, label: "to revoke" }) { details { id } }
        createWebhook(input: { url: "http://127.0.0.1:9/", kinds: [RESOLVED] }) { webhook { id } }
      }`,
    )
    const { createKey, createWebhook } = data as {
      createKey: { details: { id: string } }
      createWebhook: { webhook: { id: string } }
    }
    const calls: readonly (readonly [document: string, input: object])[] = [
      [PauseWebhook, { id: createWebhook.webhook.id }],
      [ResumeWebhook, { id: createWebhook.webhook.id }],
      [PublishPages, { pages: [page('Ministry of Rivers')] }],
      [RenameSource, { source: 'canal-office', slug: 'canals', name: 'Canals' }],
      [MergeSources, { from: 'ministry-of-locks', into: 'canals' }],
      [WithdrawArticle, { id: first }],
      [RestoreArticle, { id: first }],
      [WithdrawArticle, { id: second }],
      [Reparse, {}],
      [RevokeKey, { id: createKey.details.id }],
    ]
    const called = new Set<string>()
    for (const [document, input] of calls) {
      const once = await server.request(document, { input })
      expect(once.errors, document).toEqual([])
      const after = await state()
      const twice = await server.request(document, { input })
      expect(twice.errors, document).toEqual([])
      expect(await state(), document).toEqual(after)
      for (const name of Object.keys(Object(once.data))) called.add(name)
    }
    const safe = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(
      ({ extensions }) => extensions['idempotent'] === true,
    )
    expect([...called].sort()).toEqual(safe.map(({ name }) => name).sort())
  })

  it('are the only ones in an operation that says @idempotent', async () => {
    const { errors } = await server.request(
      'mutation @idempotent { createKey(input: { scope: READ }) { key } }',
    )
    expect(errors).toMatchObject([
      {
        message: '`createKey` is not safe to repeat. Remove `@idempotent` from the operation.',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      },
    ])
  })
})
