import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, URL } from 'node:url'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { Command } from '../environment/command.ts'
import { noticeLine, writeLines } from '../environment/page-lines.ts'
import { PostgresServer } from '../environment/postgres-server.ts'
import { type Served, serve } from '../environment/serve.ts'
import { processorSeconds } from './processor-seconds.ts'

// How fast `communique publish` loads pages, and how long queries take meanwhile, beside how long they take when
// nothing else goes on. Idle and loading follow each other round by round, so that what else runs on the machine is
// in both: the ratios are worth more than the times.

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'pglite' },
    pages: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
})
const pagesPerRound = Number(options.pages)
const rounds = Number(options.rounds)

const idleMilliseconds = 4_000
/** A reader's p99 while pages are loaded, of what it is otherwise. */
const mostOfIdle = 2
/** Between two queries of the one reader. */
const thinkMilliseconds = 5

const query = /* GraphQL */ `
  query ($id: ID!) {
    article(by: { id: $id }) {
      title text source { name }
      speeches { speaker { name } office statements { text mode spans { start end } } }
      relatedItems { teaser }
    }
  }
`

const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'))
const postgres = options.engine === 'postgres' ? await PostgresServer.start() : null
const server = await serve(folder, postgres?.url)
try {
  const lines = await pageLines((rounds + 2) * pagesPerRound)
  await load(lines.slice(0, pagesPerRound), 'seed')
  const ids = await articleIds()
  const ratios: number[] = []
  for (let round = 1; round <= rounds; round++) {
    const idle = await probe(ids, sleep(idleMilliseconds))
    const loading = load(lines.slice(round * pagesPerRound, (round + 1) * pagesPerRound), `round ${round}`)
    const busy = await probe(ids, loading)
    const { seconds } = await loading
    ratios.push(quantile(busy, 0.99) / quantile(idle, 0.99))
    console.log(
      [
        `${options.engine} round ${round}: ${Math.round(pagesPerRound / seconds)} pages a second`,
        `idle p50 ${quantile(idle, 0.5).toFixed(1)} p99 ${quantile(idle, 0.99).toFixed(1)} (${idle.length})`,
        `loading p50 ${quantile(busy, 0.5).toFixed(1)} p99 ${quantile(busy, 0.99).toFixed(1)} (${busy.length})`,
        `p99 x ${ratios.at(-1)?.toFixed(1)}`,
      ].join(', '),
    )
  }
  const before = await processorSeconds()
  await load(lines.slice((rounds + 1) * pagesPerRound), 'alone')
  const each = ((await processorSeconds()) - before) / pagesPerRound
  console.log(
    `without readers ${(each * 1000).toFixed(2)} ms of processor a page, all processes together: ${Math.round(2 / each)} a second would keep two busy`,
  )
  const again = await load(lines, 'again')
  console.log(`the same once more, all there: ${Math.round(lines.length / again.seconds)} pages a second`)
  console.log(
    `p99 loading against idle, median of ${rounds}: ${quantile(ratios, 0.5).toFixed(1)} (wanted: at most ${mostOfIdle})`,
  )
} finally {
  await server[Symbol.asyncDispose]()
  await postgres?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
}

/** Real statements where they lie beside the repository, else invented ones. */
async function pageLines(count: number): Promise<string[]> {
  const corpus = fileURLToPath(new URL('../../../shared/corpora/kcna-2011.jsonl.gz', import.meta.url))
  if (!existsSync(corpus)) return Array.from({ length: count }, (_, number) => noticeLine(number))
  const stories = gunzipSync(await readFile(corpus))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  // Beyond their number the same again, each time as other bytes.
  return Array.from({ length: count }, (_, number) => {
    const turn = Math.floor(number / stories.length)
    return `${stories[number % stories.length] ?? ''}${' '.repeat(turn)}`
  })
}

async function load(lines: readonly string[], what: string): Promise<{ seconds: number }> {
  const path = join(folder, 'pages.jsonl.gz')
  await writeLines(path, lines)
  const begun = performance.now()
  const { code, stdout, stderr } = await new Command([
    'publish',
    path,
    '--url',
    server.url,
    '--key',
    server.key,
  ]).ended
  if (code !== 0) throw new Error(`${what}: ${stdout}${stderr}`)
  return { seconds: (performance.now() - begun) / 1000 }
}

/** Milliseconds of one query after the other, until `end`. */
async function probe(ids: readonly string[], end: Promise<unknown>): Promise<number[]> {
  let ended = false
  end.finally(() => (ended = true)).catch(() => {})
  const agent = new Agent({ keepAlive: true })
  const times: number[] = []
  while (!ended) {
    const begun = performance.now()
    await ask(agent, server, { query, variables: { id: ids[times.length % ids.length] } })
    times.push(performance.now() - begun)
    await sleep(thinkMilliseconds)
  }
  agent.destroy()
  return times
}

async function articleIds(): Promise<string[]> {
  const { data } = JSON.parse(
    await ask(new Agent(), server, { query: '{ articles(first: 100) { nodes { id } } }' }),
  )
  return data.articles.nodes.map(({ id }: { id: string }) => id)
}

function ask(agent: Agent, { url }: Served, operation: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json' }
    const posted = request(url, { method: 'POST', agent, headers }, (response) => {
      text(response).then(resolve, reject)
    })
    posted.on('error', reject)
    posted.end(JSON.stringify(operation))
  })
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
