import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { Command } from '../environment/command.ts'
import { type Served, serve } from '../environment/serve.ts'
import { copiedBytes } from './database/copy-out.ts'
import { openDataSet, withClient } from './database/data-set.ts'
import { openDatabase } from './database/where.ts'
import { articleRows, statementRows } from './exported-rows.ts'
import { spreadOf } from './measure/spread.ts'
import { type Size, sizes } from './options.ts'

/*
 * npm run bench:export -- --size 200k: how fast `communique export` and the server write an archive, beside COPY of the same rows
 * from the same database, in turns; and the memory that it takes. Linux only.
 */

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '20k' },
    rounds: { type: 'string', default: '3' },
    /** Of an archive that is there, instead of a data set. */
    archive: { type: 'string' },
    format: { type: 'string', default: 'parquet' },
    /** Only the newest articles, of both. */
    first: { type: 'string' },
  },
})

const first = options.first === undefined ? undefined : Number(options.first)
const newest = first === undefined ? '' : `limit ${first}`

const isSize = (size: string): size is Size => Object.hasOwn(sizes, size)
const closing = new AbortController()
process.once('SIGINT', () => closing.abort())

interface Run {
  readonly seconds: number
  readonly rows: number
}

await using stack = new AsyncDisposableStack()
const url = options.archive ?? (await dataSet())
const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'))
stack.defer(() => rm(folder, { recursive: true, force: true }))
const server = stack.use(await serve(folder, url))

const taken: Record<'export' | 'http' | 'articles' | 'statements', Run[]> = {
  export: [],
  http: [],
  articles: [],
  statements: [],
}
const memory: { command: number; server: number }[] = []

// Whatever is read the first time is then in memory for all of them.
await copied(`${articleRows} ${newest}`)
const small = await exported(1)
await sleep(2_000)
const idle = residentMegabytes(server.command.pid)

for (let round = 1; round <= Number(options.rounds) && !closing.signal.aborted; round++) {
  const written = await exported(first)
  taken.export.push(written)
  taken.articles.push(await copied(`${articleRows} ${newest}`))
  const served = await downloaded(server)
  taken.http.push(served)
  taken.statements.push(await copied(`${statementRows} ${newest}`))
  memory.push({ command: written.peak - small.peak, server: served.peak - idle })
  console.log(
    `round ${round}: ${Object.entries(taken)
      .map(([name, runs]) => `${name} ${perSecond(runs.at(-1)).toFixed(0)} rows/s`)
      .join(', ')}`,
  )
}

const format = options.format
console.log(`\n${taken.export[0]?.rows ?? 0} articles as ${format}, ${((await stat(fileOf())).size / 1e6).toFixed(1)} MB
| | rows a second | of COPY of the same rows |
| --- | --- | --- |
| communique export | ${median('export')} | ${ratio('export', 'articles')} |
| /export.${format} | ${median('http')} | ${ratio('http', 'articles')} |
| COPY: an article a row, lists as JSON | ${median('articles')} | |
| COPY: a statement a row, joined | ${median('statements')} | |

Memory above idle: the command ${most('command')} MB, the server for /export.${format} ${most('server')} MB`)

async function dataSet(): Promise<string> {
  const { size } = options
  if (!isSize(size)) throw new Error(`--size is one of ${Object.keys(sizes).join(', ')}`)
  const database = stack.use(await openDatabase(undefined, undefined, closing.signal))
  return (await openDataSet(database.url, size, console.log, closing.signal)).url
}

function fileOf(): string {
  return join(folder, `all.${options.format}`)
}

async function exported(most?: number): Promise<Run & { peak: number }> {
  const begun = performance.now()
  await using command = new Command([
    'export',
    ...[fileOf(), `--${options.format}`, '--force', '--url', server.url, '--data', folder],
    ...(most === undefined ? [] : ['--first', `${most}`]),
  ])
  let peak = 0
  const looking = setInterval(() => (peak = Math.max(peak, residentMegabytes(command.pid))), 50)
  const { code, stderr } = await command.ended
  clearInterval(looking)
  if (code !== 0) throw new Error(stderr)
  const [, rows = '0'] = /^([\d,]+) articles/m.exec(stderr) ?? []
  return { seconds: (performance.now() - begun) / 1_000, rows: Number(rows.replaceAll(',', '')), peak }
}

async function downloaded({ url: api, key, command }: Served): Promise<Run & { peak: number }> {
  const begun = performance.now()
  let peak = 0
  const looking = setInterval(() => (peak = Math.max(peak, residentMegabytes(command.pid))), 50)
  const query = first === undefined ? '' : `?first=${first}`
  const answer = await fetch(new URL(`/export.${options.format}${query}`, api), {
    headers: { authorization: `Bearer ${key}` },
  })
  if (answer.body === null || !answer.ok) throw new Error(await answer.text())
  for await (const _piece of answer.body);
  clearInterval(looking)
  const rows = Number(answer.headers.get('communique-articles'))
  return { seconds: (performance.now() - begun) / 1_000, rows, peak }
}

async function copied(rows: string): Promise<Run> {
  return await withClient(url, async (client) => {
    const begun = performance.now()
    const copy = await copiedBytes(client, `copy (${rows}) to stdout (format csv)`)
    return { seconds: (performance.now() - begun) / 1_000, rows: copy.rows }
  })
}

function perSecond(run: Run | undefined): number {
  return run === undefined ? Number.NaN : run.rows / run.seconds
}

function median(name: keyof typeof taken): string {
  return spreadOf(taken[name].map(perSecond)).median.toFixed(0)
}

/** Round by round: what else the machine does falls on both. */
function ratio(upper: keyof typeof taken, lower: keyof typeof taken): string {
  const ratios = taken[upper].map((run, at) => perSecond(run) / perSecond(taken[lower][at]))
  const { min, median: middle, max } = spreadOf(ratios)
  return `${middle.toFixed(2)} (${min.toFixed(2)} to ${max.toFixed(2)})`
}

function most(of: 'command' | 'server'): string {
  return Math.max(...memory.map((one) => one[of])).toFixed(0)
}

/** Of a process, in megabytes; 0 where it ended. */
function residentMegabytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1_024
  } catch {
    return 0
  }
}
