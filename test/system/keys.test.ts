import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, startTestServer, type TestServer } from '../environment/test-server.ts'

const create = `mutation ($input: CreateKeyInput!) {
  createKey(input: $input) { key details { id scope label ending expiresAt revokedAt lastUsedAt } }
}`
const list = '{ keys { nodes { id scope label ending createdAt expiresAt revokedAt lastUsedAt } } }'
const revoke = 'mutation ($id: ID!) { revokeKey(input: { id: $id }) { key { id revokedAt } } }'
const publish = 'mutation { publishPages(input: { pages: [] }) { results { status } } }'

interface Listed {
  readonly id: string
  readonly scope: string
  readonly label: string
  readonly ending: string
  readonly revokedAt: string | null
  readonly lastUsedAt: string | null
}

const codes = ({ errors }: Answer) => errors.map(({ extensions }) => extensions.code)
const messages = ({ errors }: Answer) => errors.map(({ message }) => message)

async function created(server: TestServer, input: object): Promise<Listed & { readonly key: string }> {
  const { data, errors } = await server.request(create, { input })
  expect(errors).toEqual([])
  const { createKey } = data as { createKey: { key: string; details: Listed } }
  return { ...createKey.details, key: createKey.key }
}

async function keys(server: TestServer): Promise<readonly Listed[]> {
  const { data } = await server.request(list)
  return (data as { keys: { nodes: Listed[] } }).keys.nodes
}

describe('keys', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  it('are created with a scope, a label and an end, and listed without the key', async () => {
    const { key, ...details } = await created(server, {
      scope: 'PUBLISH',
      label: 'nightly\0import',
      expiresAt: '2099-01-01T00:00:00Z',
    })
    expect(details).toEqual({
      id: expect.stringMatching(/^Key:/),
      scope: 'PUBLISH',
      label: 'nightly\uFFFDimport',
      ending: key.slice(-4),
      expiresAt: '2099-01-01T00:00:00.000Z',
      revokedAt: null,
      lastUsedAt: null,
    })
    const answer = await server.request(list)
    expect(JSON.stringify(answer.data)).not.toContain(key)
    expect((await keys(server))[0]).toMatchObject(details)
  })

  it.each([
    [{ scope: 'READ', expiresAt: '2020-01-01T00:00:00Z' }, 'BAD_USER_INPUT'],
    [{ scope: 'READ', label: 'x'.repeat(201) }, 'BAD_USER_INPUT'],
    [{ scope: 'EVERYTHING' }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('are not created of %j', async (input, code) => {
    const before = (await keys(server)).length
    expect(codes(await server.request(create, { input }))).toEqual([code])
    expect(await keys(server)).toHaveLength(before)
  })

  it('allow what their scope and the lesser ones allow', async () => {
    const read = await created(server, { scope: 'READ' })
    const publisher = await created(server, { scope: 'PUBLISH' })
    const admin = await created(server, { scope: 'ADMIN' })
    const allowed = async (key: string | null) => [
      codes(await server.request('{ articles { totalCount } }', {}, key)),
      codes(await server.request(publish, {}, key)),
      codes(await server.request(list, {}, key)),
    ]
    expect(await allowed(null)).toEqual([[], ['UNAUTHENTICATED'], ['UNAUTHENTICATED']])
    expect(await allowed('cmq_unknown')).toEqual([[], ['UNAUTHENTICATED'], ['UNAUTHENTICATED']])
    expect(await allowed(read.key)).toEqual([[], ['FORBIDDEN'], ['FORBIDDEN']])
    expect(await allowed(publisher.key)).toEqual([[], [], ['FORBIDDEN']])
    expect(await allowed(admin.key)).toEqual([[], [], []])
  })

  it('are asked for before the variables are read', async () => {
    const variables = { input: { pages: 'no list', and: 'more' } }
    const answer = await server.request(
      'mutation ($input: PublishPagesInput!) { publishPages(input: $input) { results { status } } }',
      variables,
      null,
    )
    expect(codes(answer)).toEqual(['UNAUTHENTICATED'])
  })

  it('say why they are not accepted, and how to get another', async () => {
    const revoked = await created(server, { scope: 'PUBLISH' })
    const short = await created(server, {
      scope: 'PUBLISH',
      expiresAt: new Date(Date.now() + 1_500).toISOString(),
    })
    expect(codes(await server.request(publish, {}, revoked.key))).toEqual([])
    expect(codes(await server.request(publish, {}, short.key))).toEqual([])
    const first = await server.request(revoke, { id: revoked.id })
    // Once more is the same as once.
    expect(await server.request(revoke, { id: revoked.id })).toEqual(first)
    await new Promise((resolve) => setTimeout(resolve, 1_600))
    expect([
      ...messages(await server.request(publish, {}, 'cmq_unknown')),
      ...messages(await server.request(publish, {}, revoked.key)),
      ...messages(await server.request(publish, {}, short.key)),
    ]).toEqual(
      ['is unknown', 'was revoked', 'has expired'].map(
        (fault) =>
          `The key of the request ${fault}. Send another key with the scope \`publish\`; \`communique key create --scope publish\` creates one.`,
      ),
    )
  })

  it('that do not exist are not revoked', async () => {
    expect(codes(await server.request(revoke, { id: 'Key:0198c5e0-0000-7000-8000-000000000000' }))).toEqual([
      'NOT_FOUND',
    ])
    expect(
      codes(await server.request(revoke, { id: 'Article:0198c5e0-0000-7000-8000-000000000000' })),
    ).toEqual(['ID_INVALID'])
  })

  it('show when they were used last', async () => {
    const { id, key } = await created(server, { scope: 'READ' })
    await server.request(list, {}, key)
    await expect
      .poll(async () => (await keys(server)).find((one) => one.id === id)?.lastUsedAt, { timeout: 10_000 })
      .toMatch(/^20/)
  })
})

describe('an archive whose reads need a key', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ reads: 'key' })
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const reads = [
    '{ articles { totalCount } }',
    '{ __typename }',
    '{ __schema { queryType { name } } }',
    '{ node(id: "Article:0198c5e0-0000-7000-8000-000000000000") { id } }',
  ]

  it('answers no query without one, whatever way it would take', async () => {
    const { key } = await created(server, { scope: 'READ' })
    for (const query of reads) {
      expect(codes(await server.request(query, {}, key))).toEqual([])
      // Nothing was kept that somebody without a key could get.
      expect(await server.request(query, {}, null)).toMatchObject({
        data: null,
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      })
    }
    const { key: publisher } = await created(server, { scope: 'PUBLISH' })
    expect(codes(await server.request(reads[0] ?? '', {}, publisher))).toEqual([])
  })

  it('tells the feed to nobody without one', async () => {
    const { key } = await created(server, { scope: 'READ' })
    const query = encodeURIComponent('subscription { articlePublished { cursor } }')
    const stream = (headers: Record<string, string>) =>
      fetch(`${server.url}?query=${query}`, {
        headers: { accept: 'text/event-stream', ...headers },
        signal: AbortSignal.timeout(10_000),
      })
    expect(await (await stream({})).text()).toContain('UNAUTHENTICATED')
    const open = await stream({ authorization: `Bearer ${key}` })
    expect(open.status).toBe(200)
    await open.body?.cancel()
  })

  it('still says that it is well', async () => {
    expect((await fetch(new URL('/health/ready', server.url))).status).toBe(200)
  })
})
