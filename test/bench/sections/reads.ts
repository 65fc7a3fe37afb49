import { loadavg } from 'node:os'
import { type Asked, compareAnswers } from '../answers.ts'
import { contenders } from '../contenders/all.ts'
import { contenderBefore, contenderNow } from '../contenders/before.ts'
import type { DataSet } from '../database/data-set.ts'
import { makePeerFunctions } from '../database/peer-functions.ts'
import type { Figure, LoadGenerator, Measured } from '../measure/figure.ts'
import { findProgram, measurePgbench } from '../measure/pgbench.ts'
import { rotated } from '../measure/rotation.ts'
import type { ContenderName, Options } from '../options.ts'
import type { Version } from '../version.ts'
import { workloads } from '../workloads/all.ts'
import type { Workload } from '../workloads/workload.ts'

interface Runner {
  readonly name: ContenderName
  readonly measure: (workload: Workload, seconds: number) => Promise<Measured>
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
  await makePeerFunctions(set.url)
  await using running = new AsyncDisposableStack()
  const asked: Asked[] = []
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
  for (const name of options.only) {
    say(`comparing the answers to ${name.toUpperCase()} ...`)
    await compareAnswers(asked, workloads[name], set.requests[name], signal)
  }
  const runners = [
    ...asked.map((one) => httpRunner(one, set, generator, signal)),
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
  // Nothing but the database can be asked for what is no question to it.
  const able = runners.filter(({ name }) => name !== 'pgbench' || workload.sql !== null)
  say(`warming up for ${workload.name.toUpperCase()} ...`)
  for (const { measure } of able) await measure(workload, Math.min(2, seconds))
  const figures: Figure[] = []
  for (let round = 0; round < rounds; round++) {
    say(`measuring ${workload.name.toUpperCase()}, round ${round + 1} of ${rounds} ...`)
    for (const { name, measure } of rotated(able, round)) {
      const measured = await measure(workload, seconds)
      const [load = 0] = loadavg()
      figures.push({ workload: workload.name, contender: name, round, ...measured, load })
    }
  }
  return figures
}

function httpRunner(
  { contender, url }: Asked,
  set: DataSet,
  generator: LoadGenerator,
  signal: AbortSignal,
): Runner {
  return {
    name: contender.name,
    measure: (workload, seconds) => {
      const bodies = set.requests[workload.name].map((variables) => contender.body(workload, variables))
      return generator.measure(url, bodies, seconds, signal)
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
        measurePgbench(program, set.url, workload, set.requests[workload.name], seconds, signal),
    },
  ]
}
