import { type Spread, spreadOf } from '../measure/spread.ts'
import type { DeliveryFigure } from '../sections/delivery.ts'
import { spread, table } from './numbers.ts'

type Measured = 'processor' | 'p50' | 'p99'

/** Ours of Yoga's, round by round. */
export function deliveryRatio(figures: readonly DeliveryFigure[], measured: Measured): Spread | null {
  const theirs = new Map(
    figures.filter(({ way }) => way === 'yoga').map((figure) => [figure.round, figure[measured]]),
  )
  const ratios = figures
    .filter(({ way }) => way === 'ours')
    .flatMap((figure) => figure[measured] / (theirs.get(figure.round) ?? Number.NaN))
    .filter(Number.isFinite)
  return ratios.length === 0 ? null : spreadOf(ratios)
}

export function deliveryReport(figures: readonly DeliveryFigure[]): string {
  const [subscribers = 0] = figures.map((figure) => figure.subscribers)
  const row = (title: string, way: DeliveryFigure['way']) => [
    title,
    ...(['processor', 'p50', 'p99'] as const).map((measured) => {
      const values = figures.filter((figure) => figure.way === way).map((figure) => figure[measured])
      return values.length === 0 ? '' : spread(spreadOf(values))
    }),
  ]
  return table(
    [
      `${subscribers} subscribers, 10 publications a second`,
      'processors of the server',
      'p50, ms',
      'p99, ms',
    ],
    [
      row('Communiqué', 'ours'),
      row('Yoga, each subscriber for itself', 'yoga'),
      [
        'the first / the second',
        ...(['processor', 'p50', 'p99'] as const).map((name) => spread(deliveryRatio(figures, name))),
      ],
    ],
  )
}
