import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase } from '../environment/database.ts'
import { EventStream } from '../environment/event-stream.ts'
import { changeNames, RandomChanges } from '../environment/random-changes.ts'
import { randomRuns } from '../environment/random-runs.ts'
import { RawWebSocket } from '../environment/raw-web-socket.ts'
import { type HttpAnswer, SharingServer } from '../environment/shared-archive.ts'

const list = '{ articles(first: 100) { totalCount nodes { id title text source { name } } } }'

const stack = new AsyncDisposableStack()
let databaseUrl: string | undefined
let one: SharingServer
let other: SharingServer

beforeAll(async () => {
  const database = stack.use(await createDatabase())
  databaseUrl = database.databaseUrl
  one = stack.use(await SharingServer.start(databaseUrl))
  other = stack.use(await SharingServer.start(databaseUrl))
  const pages = Array.from({ length: 40 }, (_, n) => ({ title: `Place ${n}`, text: `Quay ${n} is open.` }))
  await one.change('publishPages', { pages })
})
afterAll(() => stack.disposeAsync())

/** What happens meanwhile: statements of callers, and answers that are given without one. */
async function during(server: SharingServer, work: () => Promise<unknown>): Promise<readonly number[]> {
  const counts = async () => ({
    statements: await server.metric('communique_sql_duration_seconds'),
    kept: await server.metric('communique_operations_total', { answered_by: 'KEPT' }),
  })
  const before = await counts()
  await work()
  const after = await counts()
  return [after.statements - before.statements, after.kept - before.kept]
}

/** The response to an operation that comes over a stream of its own, or why it is refused. */
async function overSharedStream(server: SharingServer, query: string): Promise<string> {
  const { body: token } = await server.send('PUT', '')
  const headers = { 'x-graphql-event-stream-token': token, accept: 'text/event-stream' }
  const stream = await fetch(server.url, { headers })
  const asked = JSON.stringify({ query, variables: {}, extensions: { operationId: '1' } })
  const json = { ...headers, accept: 'application/json', 'content-type': 'application/json' }
  const { status, body } = await server.send('POST', '', json, asked)
  let said = status === 202 ? '' : body
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
  while (status === 202 && !said.includes('event: complete')) said += (await reader?.read())?.value ?? ''
  await reader?.cancel()
  return /"payload":(.*)\}\n/.exec(said)?.[1] ?? said
}

const codeOf = ({ body }: HttpAnswer) => JSON.parse(body).errors?.[0].extensions.code

describe('a question that is repeated', () => {
  it('by GET is a 304 without a statement, at each server of the archive', async () => {
    const first = await one.get(list)
    const { etag = '' } = first.headers
    expect([first.status, etag]).toEqual([200, expect.stringMatching(/^W\/"[\w-]+"$/)])
    for (const server of [one, other]) {
      for (const names of [etag, `"x", ${etag.slice(2)}`]) {
        const counted = await during(server, async () => {
          const again = await server.get(list, { 'if-none-match': names })
          expect([again.status, again.headers.etag, again.body]).toEqual([304, etag, ''])
        })
        expect(counted).toEqual([0, 1])
      }
    }
    // The name of another answer, or of the same in another form, says nothing.
    const counted = await during(other, async () => {
      expect((await other.get('{ articles { totalCount } }', { 'if-none-match': etag })).status).toBe(200)
      const accept = 'application/graphql-response+json'
      expect((await other.get(list, { 'if-none-match': etag, accept })).status).toBe(200)
    })
    expect(counted).toEqual([2, 0])
  })

  it('by POST is answered from memory, as it was answered before', async () => {
    const asked = 'query Again { articles(first: 3) { nodes { title } } }'
    const first = await one.post(asked)
    const counted = await during(one, async () => {
      for (let time = 0; time < 3; time += 1) {
        const { status, body, headers } = await one.post(asked)
        expect([status, body]).toEqual([200, first.body])
        expect(Object.keys(headers)).toEqual(Object.keys(first.headers))
      }
      // Whoever has a key is told the same of what anybody may ask.
      expect((await one.post(asked, one.keyed)).body).toBe(first.body)
    })
    expect(counted).toEqual([0, 4])
    expect(await one.metric('communique_kept_answers_bytes')).toBeGreaterThan(first.body.length)
    expect(await during(one, () => one.post(`${asked} `))).toEqual([1, 0])
  })

  it.each(['a WebSocket', 'a shared stream'])(
    'over %s is answered from memory, until the archive changes',
    async (way) => {
      await using socket = await RawWebSocket.open(one.url)
      const ask = (query: string) =>
        way === 'a WebSocket' ? socket.request({ query, variables: {} }) : overSharedStream(one, query)
      const asked = `query Again { articles(first: 3) { nodes { title text } totalCount } } # ${way}`
      const first = await ask(asked)
      const counted = await during(one, async () => {
        expect(await ask(asked)).toBe(first)
        // It is the same question, however it comes.
        expect((await one.post(asked)).body).toBe(first)
      })
      expect(counted).toEqual([0, 2])
      await one.publish(`Seen over ${way}`)
      const anew = await ask(asked)
      expect(anew).not.toBe(first)
      expect((await one.post(asked)).body).toBe(anew)
      // Nobody sees without the key what was seen with it.
      const keys = '{ keys { nodes { id } } }'
      await one.post(keys, one.keyed)
      expect(await ask(keys)).toContain('UNAUTHENTICATED')
    },
  )

  it('is compressed as each caller takes it', async () => {
    const whole = (await one.post(list)).body
    expect(whole.length).toBeGreaterThan(4096)
    for (const coding of ['gzip', 'br', 'identity', 'gzip', 'br'] as const) {
      for (const ask of [one.get, one.post]) {
        const answered = await ask.call(one, list, { 'accept-encoding': coding })
        const { 'content-encoding': given = 'identity' } = answered.headers
        expect([given, answered.body]).toEqual([coding, whole])
      }
    }
    const { headers, body } = await one.send('HEAD', `?${new URLSearchParams({ query: list })}`)
    expect([headers['content-length'], body]).toEqual([`${Buffer.byteLength(whole)}`, ''])
  })

  it('counts like every other, and is refused to who may not have it', async () => {
    const limits = {
      ...{ limitLocal: true, requestsPerMinute: 10, costPerMinute: 5_000 },
      ...{ operationCost: 1_000, answerBytes: 1_500 },
    }
    await using server = await SharingServer.start(databaseUrl, { limits })
    // By one whose reading thread has begun.
    const id = await one.publish('Long '.repeat(400))
    const costly = '{ a: articles { totalCount } b: articles { totalCount } }'
    const long = `{ article(by: { id: "${id}" }) { title text } }`
    for (const query of [costly, long]) {
      expect((await server.post(query, server.keyed)).status).toBe(200)
      expect(await during(server, () => server.post(query, server.keyed))).toEqual([0, 1])
    }
    const codes = [codeOf(await server.post(costly)), codeOf(await server.post(long))]
    expect(codes).toEqual(['TOO_COSTLY', 'RESPONSE_TOO_LARGE'])

    const few = '{ articles(first: 1) { nodes { id } } }'
    const { etag = '' } = (await server.get(few)).headers
    const repeated = async () => {
      const { status, headers } = await server.get(few, { 'if-none-match': etag })
      const [, requests, cost] =
        /"requests";r=(\d+);.*"cost";r=(\d+)/.exec(String(headers['ratelimit'])) ?? []
      return { status, requests: Number(requests), cost: Number(cost) }
    }
    const [before, after] = [await repeated(), await repeated()]
    expect([before.requests - after.requests, before.cost > after.cost]).toEqual([1, true])
    let status = 304
    for (let time = 0; time < 10 && status === 304; time += 1) status = (await repeated()).status
    expect(status).toBe(429)
  })
})

describe('what is kept', () => {
  it('ends with what changes the archive: here at once, and elsewhere within a second', async () => {
    const id = await one.publish('Changing')
    const changes: Readonly<Record<string, () => Promise<unknown>>> = {
      'a publication': () => one.publish('New'),
      'a withdrawal': () => one.change('withdrawArticle', { id }),
      'a return': () => one.change('restoreArticle', { id }),
      'another name': () => one.change('renameSource', { source: 'harbour-office', name: 'Port Office' }),
      'the end of an embargo': async () => {
        await one.publish('Later', { publishAt: new Date(Date.now() + 200).toISOString() })
        await expect.poll(async () => (await one.post(list)).body, { interval: 5 }).toContain('pier of Later')
      },
    }
    for (const [what, change] of Object.entries(changes)) {
      const before = await one.post(list)
      const { etag = '' } = (await one.get(list)).headers
      await other.post(list)
      await change()
      const [posted, got] = [await one.post(list), await one.get(list, { 'if-none-match': etag })]
      expect(posted.body, what).not.toBe(before.body)
      expect([got.status, got.body], what).toEqual([200, posted.body])
      await expect
        .poll(async () => (await other.post(list)).body, { timeout: 1_000, interval: 5 })
        .toBe(posted.body)
    }
  })

  it('is still what a caller has, where the archive changed in something else', async () => {
    const id = await one.publish('Staying')
    const asked = `{ article(by: { id: "${id}" }) { title } }`
    const { etag = '' } = (await one.get(asked)).headers
    await one.publish('Another')
    for (const statements of [1, 0]) {
      const counted = await during(one, async () => {
        const again = await one.get(asked, { 'if-none-match': etag })
        expect([again.status, again.headers.etag]).toEqual([304, etag])
      })
      expect(counted).toEqual([statements, 1 - statements])
    }
  })

  it('is never older than what a subscriber was told of', async () => {
    await using events = await EventStream.open(
      other.url,
      'subscription { articlePublished { article { title } } }',
    )
    await events.nextItem()
    for (let number = 0; number < 10; number += 1) {
      await other.post(list)
      await one.publish(`Told ${number}`)
      await events.next()
      expect((await other.post(list)).body).toContain(`"Told ${number}"`)
    }
  })

  it('is nothing that a key alone may see, no error, and no change', async () => {
    const keys = '{ keys { nodes { id } } }'
    for (const query of [
      keys,
      '{ article(by: { id: "x" }) { id } }',
      '{ nothing }',
      'mutation { withdrawArticle(input: { id: "x" }) { __typename } }',
    ]) {
      await one.post(query, one.keyed)
      const [, kept] = await during(one, () => one.post(query, one.keyed))
      expect(kept, query).toBe(0)
    }
    // Nobody sees without the key what was seen with it.
    expect([(await one.post(keys)).status, (await one.get(keys)).status]).toEqual([401, 401])
    const seen = await one.get(list, one.keyed)
    expect([seen.headers.etag, seen.headers['cache-control']]).toEqual([undefined, 'private, no-store'])
    // A body that looks like an address is none.
    const address = `/graphql?${new URLSearchParams({ query: list })}`
    const answered = await one.send('POST', '', { 'content-type': 'application/json' }, address)
    expect(answered.status).toBe(400)
  })

  it('is nothing where there is no memory for it', async () => {
    await using server = await SharingServer.start(databaseUrl, { keptAnswerBytes: 0 })
    await server.post(list)
    expect(await during(server, () => server.post(list))).toEqual([1, 0])
    const long = `${list}${' '.repeat(9_000)}`
    await one.post(long)
    expect(await during(one, () => one.post(long))).toEqual([1, 0])
    // What a caller has is known all the same.
    const { etag = '' } = (await server.get(list)).headers
    expect(await during(server, () => server.get(list, { 'if-none-match': etag }))).toEqual([0, 1])
  })
})

it('two servers answer as it was in a state of the archive, whatever changes, and never in one that is too old', async () => {
  const change = fc.record({ name: fc.constantFrom(...changeNames), at: fc.nat(1), wait: fc.nat(20) })
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 14, maxLength: 14 }), async (changes) => {
      expect(await new RandomChanges([one, other]).make(changes)).toBeGreaterThan(50)
    }),
    { ...randomRuns(1), endOnFailure: true },
  )
})
