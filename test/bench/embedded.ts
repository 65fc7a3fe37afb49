import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Archive } from '@communique/archive'
import { parsePage } from '@communique/press'
import { placeEmptyArchive, prepareEmptyArchive } from '../../packages/archive/testing/empty-archive.ts'
import { Command } from '../environment/command.ts'

/*
 * npm run bench:embedded: what the embedded PostgreSQL takes. Memory of a fresh server with the sample after ten idle
 * seconds, on Linux; and what it costs to have on the disk what is acknowledged, in turns with and without.
 */

const rounds = 3
const words = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8').split(/\s+/)

function page(n: number) {
  const text = Array.from({ length: 160 }, (_word, at) => words[(n * 37 + at * 13) % words.length]).join(' ')
  return parsePage({ kind: 'fields', fields: { title: `Notice ${n}`, text: `${text} ${n}` } })
}

async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'communique-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measured(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function publishing(sync: boolean): Promise<{ readonly thousand: number; readonly single: number[] }> {
  return await inFolder(async (folder) => {
    const directory = join(folder, 'data')
    placeEmptyArchive(directory)
    await using archive = await Archive.open({ directory, sync, onTrouble: console.error })
    const pages = Array.from({ length: 1_240 }, (_page, n) => page(n))
    await archive.publish(pages.slice(0, 200))
    const thousand = await measured(() => archive.publish(pages.slice(200, 1_200)))
    const single: number[] = []
    for (const one of pages.slice(1_200)) single.push(await measured(() => archive.publish([one])))
    return { thousand, single }
  })
}

async function memory(): Promise<number> {
  return await inFolder(async (folder) => {
    await using server = new Command(['serve', '--port', '0', '--data', join(folder, 'data')])
    while (!server.output.includes('Press Ctrl-C')) await sleep(100)
    await sleep(10_000)
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
  })
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

await prepareEmptyArchive()
console.log(`memory of a fresh server with the sample: ${Math.round(await memory())} MiB`)
const runs: Record<'with' | 'without', Awaited<ReturnType<typeof publishing>>[]> = { with: [], without: [] }
for (let round = 0; round < rounds; round++) {
  for (const sync of round % 2 === 0 ? [true, false] : [false, true])
    runs[sync ? 'with' : 'without'].push(await publishing(sync))
}
for (const [name, done] of Object.entries(runs)) {
  const thousand = done.map((run) => `${(run.thousand / 1_000).toFixed(1)} s`).join(', ')
  const single = median(done.flatMap((run) => run.single)).toFixed(1)
  console.log(`${name} sync: 1,000 pages ${thousand}; one page ${single} ms (median)`)
}
