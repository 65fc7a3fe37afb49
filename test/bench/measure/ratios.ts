import type { ContenderName, WorkloadName } from '../options.ts'
import type { Figure } from './figure.ts'
import { type Spread, spreadOf } from './spread.ts'

/**
 * How many times as much `over` did as `under`, round by round: what the machine does besides changes from round to
 * round and falls on both. Null where no round has both.
 */
export function ratioOf(
  figures: readonly Figure[],
  workload: WorkloadName,
  over: ContenderName,
  under: ContenderName,
  of: 'requestsPerSecond' | 'p50' | 'p99' = 'requestsPerSecond',
): Spread | null {
  const ofContender = (contender: ContenderName) =>
    new Map(
      figures
        .filter((figure) => figure.workload === workload && figure.contender === contender)
        .map((figure) => [figure.round, figure[of]]),
    )
  const [upper, lower] = [ofContender(over), ofContender(under)]
  const ratios = [...upper].flatMap(([round, value]) => {
    const other = lower.get(round)
    return other === undefined || other === 0 ? [] : [value / other]
  })
  return ratios.length === 0 ? null : spreadOf(ratios)
}

/** The spread of one figure of one contender over the rounds; null where it was not measured. */
export function spreadOver(
  figures: readonly Figure[],
  workload: WorkloadName,
  contender: ContenderName,
  of: 'requestsPerSecond' | 'p50' | 'p99',
): Spread | null {
  const values = figures
    .filter((figure) => figure.workload === workload && figure.contender === contender)
    .map((figure) => figure[of])
  return values.length === 0 ? null : spreadOf(values)
}
