import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

// One measurement: what to do comes in a file, what was seen goes out as JSON.

interface Order {
  readonly url: string
  readonly requests: readonly {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string | null
  }[]
  readonly seconds: number
  readonly connections: number
}

const { url, requests, seconds, connections }: Order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
let started = 0
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  timeout: 30,
  setupClient: (client) => {
    // Each connection begins elsewhere in the list, so that they never ask the same at the same time.
    const from = Math.floor((started++ * requests.length) / connections)
    client.setRequests(
      [...requests.slice(from), ...requests.slice(0, from)].map(({ body, ...request }) => ({
        ...request,
        ...(body !== null && { body }),
      })),
    )
  },
})
const failed = result['4xx'] + result['5xx']
if (failed > 0 || result.errors > result.timeouts) {
  process.stderr.write(`${failed} answers were errors and ${result.errors} connections broke\n`)
  process.exit(1)
}
const { total } = result.requests
process.stdout.write(
  JSON.stringify({
    requestsPerSecond: total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    requests: total,
    timeouts: result.timeouts,
  }),
)
