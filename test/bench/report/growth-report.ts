import { ratioByRound } from '../measure/ratios.ts'
import { type Spread, spreadOf } from '../measure/spread.ts'
import { type ContenderName, type Size, sizes, type WorkloadName } from '../options.ts'
import type { GrowthFigure } from '../sections/growth.ts'
import { spread, table } from './numbers.ts'

export interface Growth {
  readonly from: string
  readonly to: string
  /** How many times as much a request costs; null where it was not measured. */
  readonly spread: Spread | null
}

/** From the smallest data set to the greatest, or between two that are named. */
export function growthOf(
  figures: readonly GrowthFigure[],
  workload: WorkloadName,
  contender: ContenderName,
  between: readonly [Size, Size] | undefined = ends(figures),
): Growth {
  if (between === undefined) return { from: '', to: '', spread: null }
  const [from, to] = between
  const onSize = (size: Size) =>
    figures.filter((one) => one.size === size && one.workload === workload && one.contender === contender)
  return {
    from,
    to,
    spread: ratioByRound(onSize(from), onSize(to), ({ requestsPerSecond }) => requestsPerSecond),
  }
}

export function growthReport(figures: readonly GrowthFigure[]): string {
  const measured = sizesOf(figures)
  const steps = measured.flatMap((size, index) => {
    const next = measured[index + 1]
    return next === undefined ? [] : [[size, next] as const]
  })
  const names = [...new Set(figures.map(({ workload }) => workload))]
  const rows = names.flatMap((name) =>
    (['product', 'bare'] as const).map((contender) => [
      `${name.toUpperCase()} ${contender === 'product' ? 'Communiqué' : 'bare node:http'}`,
      ...measured.map((size) => spread(rateOf(figures, name, contender, size))),
      ...steps.map((step) => spread(growthOf(figures, name, contender, step).spread)),
    ]),
  )
  const head = [
    '',
    ...measured.map((size) => `requests a second, ${size}`),
    ...steps.map(([from, to]) => `cost, ${to} / ${from}`),
  ]
  return table(head, rows)
}

function rateOf(
  figures: readonly GrowthFigure[],
  workload: WorkloadName,
  contender: ContenderName,
  size: Size,
): Spread {
  return spreadOf(
    figures
      .filter((one) => one.size === size && one.workload === workload && one.contender === contender)
      .map((one) => one.requestsPerSecond),
  )
}

function sizesOf(figures: readonly GrowthFigure[]): readonly Size[] {
  return [...new Set(figures.map(({ size }) => size))].sort((a, b) => sizes[a] - sizes[b])
}

function ends(figures: readonly GrowthFigure[]): readonly [Size, Size] | undefined {
  const measured = sizesOf(figures)
  const [first, last] = [measured[0], measured.at(-1)]
  return first === undefined || last === undefined || first === last ? undefined : [first, last]
}
