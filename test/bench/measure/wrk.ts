import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { output } from '../child.ts'
import { BenchError } from '../options.ts'
import type { LoadGenerator, Measured } from './figure.ts'

/** wrk with a script that goes through the bodies, and tells what it saw as JSON. */
export function wrk(connections: number): LoadGenerator {
  return {
    name: 'wrk',
    measure: async (url, bodies, seconds, signal) => {
      const script = join(tmpdir(), `communique-bench-${randomUUID()}.lua`)
      await writeFile(script, luaScript(bodies))
      try {
        // One thread: on a small machine the load generator must leave room for what it measures.
        const flags = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url]
        return measured(await output('wrk', flags, signal))
      } finally {
        await rm(script, { force: true })
      }
    },
  }
}

function luaScript(bodies: readonly string[]): string {
  return `
local bodies = {
${bodies.map((body) => `${luaString(body)},`).join('\n')}
}
local requests = {}
local at = 0
function init(args)
  wrk.headers["content-type"] = "application/json"
  for index, body in ipairs(bodies) do requests[index] = wrk.format("POST", nil, nil, body) end
end
function request()
  at = at % #requests + 1
  return requests[at]
end
function done(summary, latency, requests)
  io.write(string.format(
    '\\nresult {"requests":%d,"micros":%d,"p50":%f,"p99":%f,"status":%d,"broken":%d,"timeouts":%d}\\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write, summary.errors.timeout))
end
`
}

function luaString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`
}

function measured(printed: string): Measured {
  const [, json = '{}'] = /^result (.*)$/m.exec(printed) ?? []
  const { requests, micros, p50, p99, status, broken, timeouts }: Record<string, number> = JSON.parse(json)
  if (requests === undefined || micros === undefined || p50 === undefined || p99 === undefined) {
    throw new BenchError('wrk printed no result')
  }
  if (status !== 0 || broken !== 0) {
    throw new BenchError(
      `${status} answers were errors and ${broken} connections broke of ${requests} requests`,
    )
  }
  return {
    requestsPerSecond: requests / (micros / 1e6),
    p50: p50 / 1000,
    p99: p99 / 1000,
    requests,
    timeouts: timeouts ?? 0,
  }
}
