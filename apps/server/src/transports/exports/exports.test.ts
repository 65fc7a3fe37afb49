import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { GraphQLError, parse } from 'graphql'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { uncountedGrant } from '../../limits/grant.ts'
import { definitionOf, type Operation } from '../../operation/operation.ts'
import { FailedOperation, type OperationResult } from '../../operation/operation-result.ts'
import { RecordedResponse } from '../http/request-record.ts'
import { TrustedProxies } from '../http/trusted-proxies.ts'
import { Exports } from './exports.ts'

const refused = (code: string, extensions: object = {}) =>
  new FailedOperation('UNPROCESSABLE', [
    new GraphQLError('It is refused.', { extensions: { code, ...extensions } }),
  ])

/** Pages of an archive that has four, by the cursor behind which they come. */
const page = (number: number): OperationResult => ({
  state: null,
  text: JSON.stringify({
    data: {
      articles: {
        nodes: [{ id: `Article:${number}`, title: 'x'.repeat(50_000) }],
        pageInfo: { endCursor: String(number + 1), hasNextPage: number < 3 },
      },
    },
  }),
})

const counted: OperationResult = {
  state: null,
  text: '{"data":{"archive":{"position":"p.1","generation":2},"articles":{"totalCount":4}}}',
}

const statuses: Readonly<Record<string, number>> = { OVERLOADED: 503, RATE_LIMITED: 429 }

describe('exports', () => {
  let server: Server
  let origin = ''
  /** What is answered instead of pages, page by page. */
  const instead = new Map<number, OperationResult[]>()
  const closing = new AbortController()
  const asked: number[] = []
  /** What is logged as a fault of the server. */
  const faults: unknown[] = []

  const answerOf = ({ request: { variables, query } }: Operation): OperationResult => {
    if (!query.includes('ExportedArticles')) return counted
    const number = Number(variables['after'] ?? 0)
    asked.push(number)
    return instead.get(number)?.shift() ?? page(number)
  }

  const exports = new Exports({
    operations: {
      read: (given) => {
        const request = { ...given, query: given.query ?? '' }
        const document = parse(request.query)
        return { request, document, definition: definitionOf(request, document), cost: 1, answerBytes: 1 }
      },
      answer: answerOf,
      failed: (stage, errors) => {
        faults.push(...errors.filter((error) => !(error instanceof GraphQLError)))
        return new FailedOperation(
          stage,
          errors.filter((error) => error instanceof GraphQLError),
        )
      },
    },
    limits: { begin: () => uncountedGrant },
    responder: {
      sendPlainFailure: ({ response }, { code, errors }) => {
        response.writeHead(statuses[code] ?? 400).end(errors[0]?.message)
      },
    },
    proxies: new TrustedProxies([], 'any'),
    origin: { of: () => 'http://archive.example' },
    atOnce: 2,
    limitLocal: true,
    unreadTimeout: 30_000,
    closing: closing.signal,
  })

  beforeAll(async () => {
    const routes = exports.routes()
    server = createServer({ ServerResponse: RecordedResponse }, (request, response) => {
      const route = routes[new URL(request.url ?? '', 'http://x').pathname]
      void route?.(request, response, 'id')
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const address = server.address()
    if (typeof address === 'object') origin = `http://127.0.0.1:${address?.port}`
  })
  afterAll(() => server.close())
  beforeEach(() => {
    instead.clear()
    asked.length = 0
  })

  const idsIn = (text: string) =>
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id)

  it('send every page', async () => {
    const answer = await fetch(`${origin}/export.jsonl`)
    expect(answer.headers.get('communique-articles')).toBe('4')
    expect(idsIn(await answer.text())).toEqual(['Article:0', 'Article:1', 'Article:2', 'Article:3'])
    expect(asked).toEqual([0, 1, 2, 3])
  })

  it('break off where a page cannot be had', async () => {
    instead.set(2, [refused('INTERNAL_SERVER_ERROR')])
    const answer = await fetch(`${origin}/export.jsonl`)
    expect(answer.status).toBe(200)
    await expect(answer.text()).rejects.toThrow('terminated')
  })

  it('wait where the caller has spent what it may, and for a database that is away', async () => {
    instead.set(1, [refused('RATE_LIMITED', { retryAfter: 0 }), refused('RATE_LIMITED', { retryAfter: 0 })])
    instead.set(3, [refused('DATABASE_UNAVAILABLE')])
    const answer = await fetch(`${origin}/export.jsonl`)
    expect(idsIn(await answer.text())).toHaveLength(4)
    expect(asked).toEqual([0, 1, 1, 1, 2, 3, 3])
  })

  it('are so many at once, of one caller half as many, and make room when a reader goes', async () => {
    const waiting = new AbortController()
    instead.set(
      1,
      Array.from({ length: 9 }, () => refused('RATE_LIMITED', { retryAfter: 10 })),
    )
    const begin = (authorization = '') =>
      fetch(`${origin}/export.jsonl`, { signal: waiting.signal, headers: { authorization } })
    expect((await begin()).status).toBe(200)
    const second = await begin()
    expect([second.status, await second.text()]).toEqual([
      429,
      'You have all the exports (1) that one caller may have written at once. Ask again in 60 s, or when one has ended.',
    ])
    expect((await begin('Bearer one')).status).toBe(200)
    const third = await begin('Bearer two')
    expect([third.status, await third.text()]).toEqual([
      503,
      'The archive is already writing as many exports as it can. Ask again in a minute.',
    ])
    expect((await fetch(`${origin}/export.jsonl`, { method: 'HEAD' })).status).toBe(200)
    instead.clear()
    waiting.abort()
    const again = async () => {
      const answer = await fetch(`${origin}/export.jsonl`)
      await answer.text()
      return answer.status
    }
    await expect.poll(again, { timeout: 10_000 }).toBe(200)
  })

  it('end with the server', async () => {
    instead.set(1, [refused('RATE_LIMITED', { retryAfter: 10 })])
    const answer = await fetch(`${origin}/export.jsonl`)
    faults.length = 0
    closing.abort()
    await expect(answer.text()).rejects.toThrow('terminated')
    expect(faults).toEqual([])
  })
})
