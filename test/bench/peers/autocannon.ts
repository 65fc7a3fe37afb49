import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

// One measurement: what to do comes in a file, what was seen goes out as JSON.

interface Order {
  readonly url: string
  readonly bodies: readonly string[]
  readonly seconds: number
  readonly connections: number
}

const { url, bodies, seconds, connections }: Order = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
let started = 0
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  timeout: 30,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  setupClient: (client) => {
    // Each connection begins elsewhere in the list, so that they never ask the same at the same time.
    const from = Math.floor((started++ * bodies.length) / connections)
    client.setRequests([...bodies.slice(from), ...bodies.slice(0, from)].map((body) => ({ body })))
  },
})
if (result.non2xx > 0 || result.errors > result.timeouts) {
  process.stderr.write(`${result.non2xx} answers were errors and ${result.errors} connections broke\n`)
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
