import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { output } from '../child.ts'
import { BenchError } from '../options.ts'
import type { LoadGenerator, LoadRequest, Measured } from './figure.ts'

/** wrk with a script that goes through the requests, and tells what it saw as JSON. */
export const wrk: LoadGenerator = {
  name: 'wrk',
  measure: async (url, requests, readers, seconds, signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'communique-wrk-'))
    try {
      const [script, list] = [join(folder, 'script.lua'), join(folder, 'requests')]
      await writeFile(script, luaScript(list))
      await writeFile(list, requestList(url, requests))
      // One thread: on a small machine the load generator must leave room for what it measures.
      const flags = ['-t1', `-c${readers}`, `-d${seconds}s`, '--timeout', '30s', '-s', script, url]
      return measured(await output('wrk', flags, signal))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

/** Each as it is sent, behind the number of its bytes. In a file: a script of Lua holds 65,536 texts at most. */
function requestList(url: string, requests: readonly LoadRequest[]): Buffer {
  const { host } = new URL(url)
  return Buffer.concat(
    requests.map(({ method, path, headers, body }) => {
      const content = Buffer.from(body ?? '')
      const fields = { host, ...headers, ...(body !== null && { 'content-length': content.length }) }
      const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`)
      const head = Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
      return Buffer.concat([Buffer.from(`${head.length + content.length}\n`), head, content])
    }),
  )
}

function luaScript(list: string): string {
  return `
local requests = {}
local at = 0
function init(args)
  local file = io.open(${luaString(list)}, "rb")
  local length = file:read("*n")
  while length do
    file:read(1)
    requests[#requests + 1] = file:read(length)
    length = file:read("*n")
  end
  file:close()
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
