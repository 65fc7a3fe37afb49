import { loadavg } from 'node:os'
import { type Asked, compareAnswers } from '../answers.ts'
import { allContenders } from '../contenders/all.ts'
import { contenderBefore, contenderNow } from '../contenders/before.ts'
import type { DataSet } from '../database/data-set.ts'
import { makePeerFunctions } from '../database/peer-functions.ts'
import type { Figure, LoadGenerator, Measured } from '../measure/figure.ts'
import { loadRequests } from '../measure/load-requests.ts'
import { findProgram, measurePgbench } from '../measure/pgbench.ts'
import { rotated } from '../measure/rotation.ts'
import type { ContenderName, Options } from '../options.ts'
import type { Version } from '../version.ts'
import { workloads } from '../workloads/all.ts'
import type { Workload } from '../workloads/workload.ts'

interface Runner {
  readonly name: ContenderName
  /** `share`: how much of the rounds is over, 0 to 1. */
  readonly measure: (workload: Workload, seconds: number, share: number) => Promise<Measured>
}

/** All contenders on all workloads: first that they answer the same, then how fast. */
export async function measureReads(
  set: DataSet,
  options: Options,
  generator: LoadGenerator,
  before: Version | null,
  say: (what: string) => void,
  signal: AbortSignal,
): Promise<readonly Figure[]> {
  await makePeerFunctions(set.url, say)
  await using running = new AsyncDisposableStack()
  const asked: Asked[] = []
  const contenders = allContenders(say, signal)
  const all =
    before === null
      ? contenders
      : [
          ...contenders.filter(({ name }) => name !== 'product'),
          contenderNow(signal),
          contenderBefore(before, signal),
        ]
  for (const contender of all.filter(({ name }) => options.contenders.includes(name))) {
    signal.throwIfAborted()
    say(`starting ${contender.title} ...`)
    asked.push({ contender, url: running.use(await contender.start(set.url)).url })
  }
  for (const workload of options.only.map((name) => workloads[name])) {
    // How it is asked makes no difference.
    if (workload.name !== workload.question.name) continue
    say(`comparing the answers to ${workload.name.toUpperCase()} ...`)
    const able = asked.filter(({ contender }) => isAble(workload, contender.name))
    await compareAnswers(able, workload, set.requests[workload.list], signal)
  }
  const runners = [
    ...asked.map((one) => httpRunner(one, set, options, generator, signal)),
    ...pgbenchRunner(set, options, say, signal),
  ]
  const figures: Figure[] = []
  for (const name of options.only) {
    figures.push(...(await measureWorkload(workloads[name], runners, options, say)))
  }
  return figures
}

async function measureWorkload(
  workload: Workload,
  runners: readonly Runner[],
  { rounds, seconds }: Options,
  say: (what: string) => void,
): Promise<readonly Figure[]> {
  const able = runners.filter(({ name }) => isAble(workload, name))
  say(`warming up for ${workload.name.toUpperCase()} ...`)
  for (const { measure } of able) await measure(workload, Math.min(2, seconds), 0)
  const figures: Figure[] = []
  for (let round = 0; round < rounds; round++) {
    say(`measuring ${workload.name.toUpperCase()}, round ${round + 1} of ${rounds} ...`)
    for (const { name, measure } of rotated(able, round)) {
      const measured = await measure(workload, seconds, round / rounds)
      const [load = 0] = loadavg()
      figures.push({ workload: workload.name, contender: name, round, ...measured, load })
    }
  }
  return figures
}

function isAble({ contenders, question, readers }: Workload, name: ContenderName): boolean {
  // The database alone cannot be asked for what is no question to it, and asks as many at a time as it has connections.
  if (name === 'pgbench' && (question.sql === null || readers !== undefined)) return false
  return contenders === undefined || contenders.includes(name)
}

function httpRunner(
  asked: Asked,
  set: DataSet,
  { connections }: Options,
  generator: LoadGenerator,
  signal: AbortSignal,
): Runner {
  return {
    name: asked.contender.name,
    measure: async (workload, seconds, share) => {
      const list = set.requests[workload.list]
      const requests = await loadRequests(asked, workload, list, seconds, share, signal)
      return await generator.measure(asked.url, requests, workload.readers ?? connections, seconds, signal)
    },
  }
}

function pgbenchRunner(
  set: DataSet,
  { contenders: wanted }: Options,
  say: (what: string) => void,
  signal: AbortSignal,
): readonly Runner[] {
  if (!wanted.includes('pgbench')) return []
  const program = findProgram('pgbench')
  if (program === null) {
    say('pgbench is not installed: left out')
    return []
  }
  return [
    {
      name: 'pgbench',
      measure: (workload, seconds) =>
        measurePgbench(program, set.url, workload, set.requests[workload.list], seconds, signal),
    },
  ]
}
