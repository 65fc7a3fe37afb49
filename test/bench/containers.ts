import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Packing, packings, writePages } from './containers/invented-pages.ts'
import { spreadOf } from './measure/spread.ts'

// How fast pages are read out of crawls and exports and how much memory that takes, beside the same pages as JSON Lines:
// the container alone, and through `communique parse`. Every reading is a process of its own; the kinds take turns, so
// that what else runs on the machine is in all. Seconds are those of the processor.

const { values: options } = parseArgs({
  options: {
    /** Of HTML in each file. */
    megabytes: { type: 'string', default: '1000' },
    /** The same through `communique parse`, which takes far longer for each page. */
    'parse-megabytes': { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
  },
})
const rounds = Number(options.rounds)

const folder = await mkdtemp(join(tmpdir(), 'communique-containers-'))
try {
  await compare('container alone', Number(options.megabytes), (path) => [script('read-container'), path])
  await compare('communique parse', Number(options['parse-megabytes']), (path) => [
    fileURLToPath(new URL('../../apps/cli/bin/communique.js', import.meta.url)),
    'parse',
    '--json',
    path,
  ])
} finally {
  await rm(folder, { recursive: true, force: true })
}

function script(name: string): string {
  return fileURLToPath(new URL(`./containers/${name}.ts`, import.meta.url))
}

async function compare(what: string, megabytes: number, command: (path: string) => string[]): Promise<void> {
  const written = await writePages(folder, megabytes * 1_000_000)
  // An empty file: what the process takes before it reads pages.
  const idle = await run(command(written.empty))
  const speeds = new Map<Packing, number[]>()
  const memory = new Map<Packing, number>()
  for (let round = 0; round < rounds; round++) {
    for (const packing of packings) {
      const { seconds, megabytes: peak } = await run(command(written.paths[packing]))
      const net = Math.max(0.01, seconds - idle.seconds)
      speeds.set(packing, [...(speeds.get(packing) ?? []), written.pages / net])
      memory.set(packing, Math.max(memory.get(packing) ?? 0, peak - idle.megabytes))
    }
  }
  console.log(
    `${what}: ${written.pages} pages, ${megabytes} MB of HTML, idle ${idle.megabytes.toFixed(0)} MB`,
  )
  const lines = speeds.get('jsonl') ?? []
  for (const packing of packings) {
    const ratios = (speeds.get(packing) ?? []).map((speed, round) => speed / (lines[round] ?? speed))
    console.log(
      [
        `  ${packing.padEnd(8)}`,
        `${spreadOf(speeds.get(packing) ?? []).median.toFixed(0)} pages for a second of processor`,
        `${spreadOf(ratios).median.toFixed(2)} of jsonl`,
        `${(memory.get(packing) ?? 0).toFixed(0)} MB above idle`,
      ].join(', '),
    )
  }
}

interface Run {
  readonly seconds: number
  /** The most memory that the process had. */
  readonly megabytes: number
}

/** Runs a command of Node to its end, by a script that tells at the end what it took. */
async function run(args: readonly string[]): Promise<Run> {
  const report = join(folder, 'report.json')
  const flags = ['--conditions=communique:source', '--import', script('report-usage')]
  const child = spawn(process.execPath, [...flags, ...args], {
    env: { ...process.env, USAGE_REPORT: report },
    stdio: 'ignore',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0 && code !== 1) throw new Error(`${args.join(' ')} ended with ${code}`)
  const usage: Run = JSON.parse(await readFile(report, 'utf8'))
  return usage
}
