import { ratioByRound } from '../measure/ratios.ts'
import { type Spread, spreadOf } from '../measure/spread.ts'
import type { DeliveryFigure } from '../sections/delivery.ts'
import { spread, table } from './numbers.ts'

const measures = ['processor', 'p50', 'p99'] as const
type Measured = (typeof measures)[number]
type Way = DeliveryFigure['way']

/** Ours of another's, round by round. */
export function deliveryRatio(
  figures: readonly DeliveryFigure[],
  measured: Measured,
  other: Exclude<Way, 'ours'>,
): Spread | null {
  const ofWay = (wanted: Way) => figures.filter(({ way }) => way === wanted)
  return ratioByRound(ofWay('ours'), ofWay(other), (figure) => figure[measured])
}

export function deliveryReport(figures: readonly DeliveryFigure[]): string {
  const [subscribers = 0] = figures.map((figure) => figure.subscribers)
  const row = (title: string, way: Way) => [
    title,
    ...measures.map((measured) => {
      const values = figures.filter((figure) => figure.way === way).map((figure) => figure[measured])
      return values.length === 0 ? '' : spread(spreadOf(values))
    }),
  ]
  const ratio = (title: string, other: Exclude<Way, 'ours'>) => [
    title,
    ...measures.map((measured) => spread(deliveryRatio(figures, measured, other))),
  ]
  const isPaired = figures.some(({ way }) => way === 'before')
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
      ratio('the first / the second', 'yoga'),
      ...(isPaired ? [row('Communiqué before', 'before'), ratio('now / before', 'before')] : []),
    ],
  )
}
