import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { output } from '../child.ts'
import { poolSize } from '../contenders/contender.ts'
import { BenchError } from '../options.ts'
import type { Variables, Workload } from '../workloads/workload.ts'
import type { Measured } from './figure.ts'
import { percentile } from './spread.ts'

/** Debian keeps it out of the path. */
const versioned = '/usr/lib/postgresql'

export function findProgram(name: string): string | null {
  const path = (process.env['PATH'] ?? '').split(delimiter)
  const debian = existsSync(versioned)
    ? readdirSync(versioned)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(versioned, version, 'bin'))
    : []
  return [...path, ...debian].map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

/** The SQL alone, prepared, over as many connections as a server has: neither HTTP nor JavaScript. */
export async function measurePgbench(
  program: string,
  databaseUrl: string,
  workload: Workload,
  requests: readonly Variables[],
  seconds: number,
  signal: AbortSignal,
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-pgbench-'))
  try {
    const script = join(folder, 'script.sql')
    await writeFile(script, pgbenchScript(workload, requests))
    const flags = ['-n', '-M', 'prepared', '-c', String(poolSize), '-j', '1', '-T', String(seconds)]
    const log = ['--log', '--log-prefix', join(folder, 'log')]
    await output(program, [...flags, ...log, '-f', script, databaseUrl], signal)
    return measured(await transactions(folder), seconds)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** pgbench varies numbers only: the values are looked up by their place in the list of requests. */
export function pgbenchScript({ list, question }: Workload, requests: readonly Variables[]): string {
  const { sql, values } = question
  const names = Object.keys(requests[0] ?? {})
  // Which variable is which parameter: each is given its own name and looked for in what comes out.
  const order = values(Object.fromEntries(names.map((variable) => [variable, variable])))
  const text = (sql ?? 'select 1').replace(/\$(\d)/g, (_, place: string) => {
    const variable = order[Number(place) - 1] ?? ''
    const value = variable === 'id' ? `split_part(variables ->> 'id', ':', 2)` : `variables ->> '${variable}'`
    return `(select ${value} from bench.request where list = '${list}' and position = :place)`
  })
  return `\\set place random(1, ${requests.length})\n${text.replace(/\s*\n\s*/g, ' ').trim()};\n`
}

/** Milliseconds of each transaction: the third number of each line of the log. */
async function transactions(folder: string): Promise<readonly number[]> {
  const files = (await readdir(folder)).filter((name) => name.startsWith('log'))
  const logs = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return logs
    .flatMap((log) => log.split('\n'))
    .filter((line) => line !== '')
    .map((line) => Number(line.split(' ')[2]) / 1000)
}

function measured(milliseconds: readonly number[], seconds: number): Measured {
  if (milliseconds.length === 0) throw new BenchError('pgbench ended without a transaction')
  return {
    requestsPerSecond: milliseconds.length / seconds,
    p50: percentile(milliseconds, 50),
    p99: percentile(milliseconds, 99),
    requests: milliseconds.length,
    timeouts: 0,
  }
}
