import { loadavg } from 'node:os'
import type { Asked } from '../answers.ts'
import { allContenders } from '../contenders/all.ts'
import { type DataSet, findDataSet, withClient } from '../database/data-set.ts'
import { makePlainSearch } from '../database/plain-search.ts'
import type { Figure, LoadGenerator } from '../measure/figure.ts'
import { loadRequests } from '../measure/load-requests.ts'
import { rotated } from '../measure/rotation.ts'
import type { Options, Size } from '../options.ts'
import { workloads } from '../workloads/all.ts'

/** What one contender did on one workload in one round with a data set of this size. */
export type GrowthFigure = Figure & { readonly size: Size }

const grown = ['20k', '200k', '1m'] as const
const asked = ['q1', 'q2', 'q3'] as const
/** The bare server beside the archive: what grows there grows in Postgres. */
const measured = ['product', 'bare'] as const

/** How the cost of a request grows with the archive: over the data sets that are there, at least two. */
export async function measureGrowth(
  server: string,
  { rounds, seconds, only, connections }: Options,
  generator: LoadGenerator,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<readonly GrowthFigure[]> {
  const sets = (await Promise.all(grown.map((size) => findDataSet(server, size)))).filter(
    (set) => set !== null,
  )
  if (sets.length < 2) {
    say('growth needs two data sets: build others with --size')
    return []
  }
  if (only.includes('q3')) {
    // What the bare server searches.
    for (const { url } of sets) await withClient(url, (client) => makePlainSearch(client, say))
  }
  await using running = new AsyncDisposableStack()
  const contenders = allContenders(say, signal)
  const servers: (Asked & { readonly set: DataSet })[] = []
  for (const set of sets) {
    for (const contender of contenders.filter(({ name }) => measured.some((wanted) => wanted === name))) {
      signal.throwIfAborted()
      servers.push({ contender, set, url: running.use(await contender.start(set.url)).url })
    }
  }
  const figures: GrowthFigure[] = []
  for (const name of asked.filter((workload) => only.includes(workload))) {
    const ask = async (one: (typeof servers)[number], time: number, share: number) => {
      const requests = await loadRequests(one, workloads[name], one.set.requests[name], time, share, signal)
      return await generator.measure(one.url, requests, connections, time, signal)
    }
    say(`warming up for the growth of ${name.toUpperCase()} ...`)
    for (const one of servers) await ask(one, Math.min(2, seconds), 0)
    for (let round = 0; round < rounds; round++) {
      say(`measuring the growth of ${name.toUpperCase()}, round ${round + 1} of ${rounds} ...`)
      for (const one of rotated(servers, round)) {
        const done = await ask(one, seconds, round / rounds)
        const [load = 0] = loadavg()
        const { name: contender } = one.contender
        figures.push({ workload: name, contender, round, ...done, load, size: one.set.size })
      }
    }
  }
  return figures
}
