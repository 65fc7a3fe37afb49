import type { ContenderName, WorkloadName } from '../options.ts'
import type { Figure } from './figure.ts'
import { type Spread, spreadOf } from './spread.ts'

/**
 * How many times as much the first did as the second, round by round: what the machine does besides changes from round to
 * round and falls on both. Null where no round has both.
 */
export function ratioByRound<Measurement extends { readonly round: number }>(
  upper: readonly Measurement[],
  lower: readonly Measurement[],
  of: (figure: Measurement) => number,
): Spread | null {
  const others = new Map(lower.map((figure) => [figure.round, of(figure)]))
  const ratios = upper
    .map((figure) => of(figure) / (others.get(figure.round) ?? Number.NaN))
    .filter(Number.isFinite)
  return ratios.length === 0 ? null : spreadOf(ratios)
}

/** The ratio of two contenders on a workload. */
export function ratioOf(
  figures: readonly Figure[],
  workload: WorkloadName,
  over: ContenderName,
  under: ContenderName,
  of: 'requestsPerSecond' | 'p50' | 'p99' = 'requestsPerSecond',
): Spread | null {
  const [upper, lower] = [figuresOf(figures, workload, over), figuresOf(figures, workload, under)]
  return ratioByRound(upper, lower, (figure) => figure[of])
}

export function figuresOf(
  figures: readonly Figure[],
  workload: WorkloadName,
  contender: ContenderName,
): readonly Figure[] {
  return figures.filter((figure) => figure.workload === workload && figure.contender === contender)
}

/** The spread of one figure of one contender over the rounds; null where it was not measured. */
export function spreadOver(
  figures: readonly Figure[],
  workload: WorkloadName,
  contender: ContenderName,
  of: 'requestsPerSecond' | 'p50' | 'p99',
): Spread | null {
  const values = figuresOf(figures, workload, contender).map((figure) => figure[of])
  return values.length === 0 ? null : spreadOf(values)
}
