import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Receiver, status } from '../environment/receiver.ts'
import { startTestServer, type TestServer } from '../environment/test-server.ts'

const fields = 'id url label kinds filter state cursor behind failures lastStatus lastFault nextAttemptAt'

interface Listed {
  readonly id: string
  readonly state: string
  readonly cursor: string
  readonly behind: number
  readonly failures: number
  readonly lastStatus: number | null
  readonly lastFault: string | null
  readonly nextAttemptAt: string | null
}

describe('webhooks', () => {
  let server: TestServer
  let receiver: Receiver
  let number = 0
  beforeAll(async () => {
    server = await startTestServer({
      webhooks: { webhookNetworks: ['127.0.0.0/8'], webhookLongestPause: 100, webhookTimeout: 1_000 },
    })
  })
  afterAll(() => server[Symbol.asyncDispose]())
  beforeEach(async () => {
    receiver = await Receiver.start()
  })
  afterEach(async () => {
    for (const { id } of await list()) await mutate('removeWebhook', { id }, 'id')
    await receiver[Symbol.asyncDispose]()
    expect(receiver.refused).toEqual([])
  })

  async function list(): Promise<readonly Listed[]> {
    const { data, errors } = await server.request(`{ webhooks { nodes { ${fields} } } }`)
    expect(errors).toEqual([])
    return (data as { webhooks: { nodes: Listed[] } }).webhooks.nodes
  }

  async function mutate<Result>(name: string, input: object, selection: string): Promise<Result> {
    const type = /^(?:create|replay)/.test(name)
      ? `${name[0]?.toUpperCase()}${name.slice(1)}Input`
      : 'WebhookInput'
    const { data, errors } = await server.request(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`,
      { input },
    )
    if (errors[0] !== undefined) throw new Error(`${errors[0].extensions.code} ${errors[0].message}`)
    return (data as Record<string, Result>)[name] as Result
  }

  async function create(input: object = {}): Promise<string> {
    const { secret, webhook } = await mutate<{ secret: string; webhook: { id: string } }>(
      'createWebhook',
      { url: receiver.url, ...input },
      'secret webhook { id }',
    )
    receiver.secret = secret
    return webhook.id
  }

  const publish = (count: number, about = 'pilots', options?: object) =>
    server.publish(
      Array.from({ length: count }, () => {
        number += 1
        return {
          title: `Notice ${number}`,
          source: 'Harbour Office',
          text: `Notice ${number} of the Harbour Office is about ${about}. Mira Solvane, Minister of Ports of Arkovia, said that it was binding.`,
        }
      }),
      options,
    )
  const articles = (received: readonly Receiver['taken'][number][]) =>
    received.map(({ data }) => data.article?.id)

  it('get each article once, in order, signed so that the official library accepts it', async () => {
    await create({ label: 'the desk' })
    const ids = await publish(5)
    const [first, ...rest] = await receiver.untilTaken(5)
    expect(articles([first, ...rest].flatMap((one) => one ?? []))).toEqual(ids)
    expect(first).toEqual({
      id: expect.stringMatching(/^msg_[0-9a-f]{32}_\d+$/),
      type: 'article.published',
      timestamp: expect.stringMatching(/^20.*Z$/),
      data: {
        cursor: expect.stringMatching(/^[0-9a-f]{32}\.\d+$/),
        article: {
          id: ids[0],
          permalink: `${new URL(server.url).origin}/a/${ids[0]}`,
          title: expect.stringMatching(/^Notice /),
          titleBasis: 'PRINTED',
          genre: 'REPORT',
          url: null,
          language: 'en',
          source: { slug: 'harbour-office', name: 'Harbour Office' },
          published: null,
          eventDate: null,
          capture: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
          speakers: [
            {
              id: expect.stringMatching(/^Speaker:/),
              name: 'Mira Solvane',
              description: null,
              office: 'Minister of Ports of Arkovia',
              country: 'Arkovia',
              countryCode: null,
            },
          ],
        },
      },
    })
    expect(new Set(receiver.attempts.map(({ id }) => id)).size).toBe(5)
    // Connections are used again.
    expect(receiver.connections).toBe(1)
    await expect.poll(list).toEqual([
      expect.objectContaining({
        label: 'the desk',
        state: 'ACTIVE',
        behind: 0,
        failures: 0,
        lastStatus: 204,
        cursor: rest.at(-1)?.data.cursor,
        nextAttemptAt: null,
      }),
    ])
  })

  it('get nothing twice out of order while the receiver fails, times out, redirects or asks to wait', async () => {
    await create()
    receiver.answers.push(
      status(500),
      status(301, { location: receiver.url }),
      () => {},
      status(503, { 'retry-after': '1' }),
      (response) => response.destroy(),
      status(204),
      status(429),
    )
    const ids = await publish(3)
    const taken = await receiver.untilTaken(3)
    expect(articles(taken)).toEqual(ids)
    expect(articles(receiver.attempts)).toEqual([...Array(6).fill(ids[0]), ids[1], ids[1], ids[2]])
    expect(new Set(receiver.attempts.slice(0, 6).map(({ id }) => id)).size).toBe(1)
  })

  it('that fail long keep their place, tell why, and go on when the receiver is back', async () => {
    const id = await create()
    receiver.otherwise = status(500)
    const ids = await publish(3)
    await receiver.until(() => receiver.attempts.length >= 6)
    await expect
      .poll(list)
      .toEqual([
        expect.objectContaining({ id, state: 'FAILING', behind: 3, lastFault: 'The receiver answered 500.' }),
      ])
    receiver.otherwise = status(200)
    expect(articles(await receiver.untilTaken(3))).toEqual(ids)
    await expect.poll(list).toEqual([expect.objectContaining({ state: 'ACTIVE', failures: 0, behind: 0 })])
  })

  it('end with 410, and resume where they were', async () => {
    const id = await create()
    receiver.answers.push(status(204), status(410))
    const ids = await publish(3)
    await receiver.until(() => receiver.attempts.length === 2)
    await expect
      .poll(list)
      .toEqual([expect.objectContaining({ state: 'GONE', behind: 2, nextAttemptAt: null })])
    await mutate('resumeWebhook', { id }, 'webhook { state }')
    expect(articles(await receiver.untilTaken(3))).toEqual(ids)
  })

  it('are paused, replayed and moved forward', async () => {
    const id = await create()
    const ids = await publish(2)
    await receiver.untilTaken(2)
    await mutate('pauseWebhook', { id }, 'webhook { state }')
    const later = await publish(2)
    await mutate('testWebhook', { id }, 'delivered').then((test) => expect(test).toEqual({ delivered: true }))
    await receiver.untilTaken(3)
    expect(receiver.taken[2]).toMatchObject({ id: expect.stringMatching(/^msg_test_/), type: 'webhook.test' })
    await mutate('resumeWebhook', { id }, 'webhook { state }')
    expect(articles(await receiver.untilTaken(5)).slice(3)).toEqual(later)
    // Once more from the second on, with the same ids of events.
    await mutate('replayWebhook', { id, after: receiver.taken[0]?.data.cursor }, 'webhook { behind }')
    expect(articles(await receiver.untilTaken(8)).slice(5)).toEqual([ids[1], ...later])
    expect(receiver.taken.slice(5).map((one) => one.id)).toEqual(
      [1, 3, 4].map((index) => receiver.taken[index]?.id),
    )
    await mutate('replayWebhook', { id, from: 'NOW' }, 'webhook { behind }')
    await expect(mutate('replayWebhook', { id }, 'webhook { id }')).rejects.toThrow(/BAD_USER_INPUT/)
    expect(receiver.taken).toHaveLength(8)
  })

  it('select by filter and kind; what is withdrawn or under embargo is not told', async () => {
    await create({ filter: { text: 'lighthouse' }, kinds: ['PUBLISHED', 'WITHDRAWN'] })
    await publish(2)
    const [lamp = ''] = await publish(1, 'the lighthouse')
    await publish(1, 'the lighthouse', { publishAt: '2099-01-01T00:00:00Z' })
    await receiver.untilTaken(1)
    await server.request(`mutation { withdrawArticle(input: { id: "${lamp}" }) { id } }`)
    await receiver.untilTaken(2)
    expect(receiver.taken.map(({ type, data }) => [type, data])).toEqual([
      ['article.published', expect.objectContaining({ article: expect.objectContaining({ id: lamp }) })],
      ['article.withdrawn', { cursor: expect.any(String), articleId: lamp, withdrawnAt: expect.any(String) }],
    ])
    await expect.poll(list).toMatchObject([{ behind: 0, filter: '{"text": "lighthouse"}' }])
    const [row] = await list()
    // A replay tells of the withdrawal alone.
    await mutate('replayWebhook', { id: row?.id, from: 'BEGINNING' }, 'webhook { id }')
    await receiver.untilTaken(3)
    expect(receiver.taken.slice(2).map(({ type }) => type)).toEqual(['article.withdrawn'])
  })

  it('do not send what was withdrawn while the receiver failed', async () => {
    await create({ kinds: ['PUBLISHED'] })
    receiver.otherwise = status(500)
    const [first = '', second] = await publish(2)
    await receiver.until(() => receiver.attempts.length > 1)
    await server.request(`mutation { withdrawArticle(input: { id: "${first}" }) { id } }`)
    receiver.otherwise = status(204)
    expect(articles(await receiver.untilTaken(1))).toEqual([second])
  })

  it('are signed with the former secret as well after a rotation', async () => {
    const id = await create()
    const { secret } = await mutate<{ secret: string }>('rotateWebhookSecret', { id }, 'secret')
    expect(secret).not.toBe(receiver.secret)
    await publish(1)
    await receiver.untilTaken(1)
    receiver.secret = secret
    await publish(1)
    await receiver.untilTaken(2)
  })

  it('go to no address that is not public, unless its network is named', async () => {
    for (const [url, message] of [
      ['https://169.254.169.254/latest', /^DESTINATION_REFUSED The host 169\.254\.169\.254 has the address/],
      ['http://10.0.0.7/', /not public\. Name its network in the setting/],
      ['http://[::1]:9/', /not public/],
      ['http://8.8.8.8/', /public addresses by https only/],
      ['https://me:secret@8.8.8.8/', /Leave them out/],
      ['https://nowhere.invalid/', /No address is known for the host nowhere\.invalid/],
      ['ftp://127.0.0.1/', /not a valid http or https URL/],
    ] as const) {
      await expect(create({ url }), url).rejects.toThrow(message)
    }
    await expect(create({ kinds: [] })).rejects.toThrow(/`input\.kinds` is an empty list/)
    await expect(create({ from: 'NOW', after: 'x' })).rejects.toThrow(/both `after` and `from`/)
    await expect(create({ after: 'x' })).rejects.toThrow(/CURSOR_INVALID/)
    await expect(create({ filter: { date: { from: '2031-13' } } })).rejects.toThrow(/not a valid Date/)
    expect(await list()).toEqual([])
  })

  it('are for keys with the scope admin, and leave entries in the audit log', async () => {
    const { data } = await server.request('mutation { createKey(input: { scope: PUBLISH }) { key } }')
    const { key } = (data as { createKey: { key: string } }).createKey
    const refused = await server.request('{ webhooks { nodes { id } } }', {}, key)
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN')
    const id = await create()
    await mutate('pauseWebhook', { id }, 'webhook { id }')
    await mutate('replayWebhook', { id, from: 'BEGINNING' }, 'webhook { id }')
    await mutate('removeWebhook', { id }, 'id')
    await expect(mutate('resumeWebhook', { id }, 'webhook { id }')).rejects.toThrow(/NOT_FOUND This webhook/)
    const audit = await server.request(
      '{ auditEntries(first: 4) { nodes { act subjectWebhookId before after } } }',
    )
    const { nodes } = (audit.data as { auditEntries: { nodes: object[] } }).auditEntries
    expect(nodes).toEqual([
      { act: 'REMOVE_WEBHOOK', subjectWebhookId: id, before: receiver.url, after: null },
      {
        act: 'REPLAY_WEBHOOK',
        subjectWebhookId: id,
        before: expect.any(String),
        after: expect.stringMatching(/\.0$/),
      },
      { act: 'PAUSE_WEBHOOK', subjectWebhookId: id, before: null, after: null },
      { act: 'CREATE_WEBHOOK', subjectWebhookId: id, before: null, after: receiver.url },
    ])
  })
})
