import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { startTestServer } from '../environment/test-server.ts'

interface OtlpSpan {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly attributes: readonly { readonly key: string; readonly value: Readonly<Record<string, unknown>> }[]
  readonly status: { readonly code?: number }
}

/** A collector that keeps what it is sent. */
async function startCollector() {
  const spans: OtlpSpan[] = []
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers['content-type']}`)
    const { resourceSpans } = JSON.parse(await text(request))
    spans.push(
      ...resourceSpans.flatMap(({ scopeSpans }: { scopeSpans: { spans: OtlpSpan[] }[] }) =>
        scopeSpans.flatMap((scope) => scope.spans),
      ),
    )
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('The collector does not listen')
  return {
    url: `http://127.0.0.1:${address.port}`,
    spans,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

it('sends a span for a request, its operation, its statements, and for reading and writing', async () => {
  await using collector = await startCollector()
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const ask = (url: string, query: string, traceparent: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', traceparent },
      body: JSON.stringify({ query }),
    }).then((response) => response.text())
  {
    await using server = await startTestServer({ tracesEndpoint: collector.url })
    await ask(
      server.url,
      'query Newest { articles(first: 1) { nodes { id } } }',
      `00-${traceId}-b7ad6b7169203331-01`,
    )
    // Who sends this one does not record it.
    await ask(
      server.url,
      '{ articles(first: 2) { nodes { id } } }',
      '00-1af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00',
    )
    await server.publish([{ text: 'Notice of the harbour office of Osmerin. The pier is open.' }])
  }
  expect(new Set(collector.asked)).toEqual(new Set(['POST /v1/traces application/json']))

  const ours = collector.spans.filter((span) => span.traceId === traceId)
  const request = ours.find(({ name }) => name === 'POST /graphql')
  expect(request).toMatchObject({ parentSpanId: 'b7ad6b7169203331', kind: 2, status: {} })
  expect(request?.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: '200' } })
  for (const name of ['query', 'SQL'])
    expect(ours.find((span) => span.name === name)).toMatchObject({ parentSpanId: request?.spanId })
  expect(ours.find(({ name }) => name === 'query')?.attributes).toContainEqual({
    key: 'graphql.operation.name',
    value: { stringValue: 'Newest' },
  })
  for (const { startTimeUnixNano, endTimeUnixNano } of collector.spans)
    expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano))

  expect(collector.spans.filter((span) => span.traceId.startsWith('1af765'))).toEqual([])
  const mutation = collector.spans.find(({ name }) => name === 'mutation')
  for (const name of ['reading', 'writing'])
    expect(collector.spans.find((span) => span.name === name)).toMatchObject({
      traceId: mutation?.traceId,
      parentSpanId: mutation?.parentSpanId,
    })
})
