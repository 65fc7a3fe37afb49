import { ratioOf } from '../measure/ratios.ts'
import type { Spread } from '../measure/spread.ts'
import type { WorkloadName } from '../options.ts'
import { deliveryRatio } from './delivery-report.ts'
import { growthOf } from './growth-report.ts'
import { ingestRatio, publishRate } from './ingest-report.ts'
import type { Results } from './results.ts'

/** What is to be reached, in medians, and what was. */
export interface Target {
  readonly what: string
  readonly wanted: string
  readonly seen: Spread
  readonly isReached: boolean
}

type Least = Readonly<Record<WorkloadName, number>>
const againstPostGraphile: Least = { q1: 4, q2: 2, q3: 1.5, q4: 2, q5: 1.5, q6: 1.5 }
const againstBare: Least = { q1: 0.95, q2: 0.9, q3: 0.95, q4: 0.9, q5: 0.9, q6: 0.9 }
/** Of the checkout before, in the same run: of what it did, and of what it took. */
const ofBefore = { least: 0.95, most: 1.05 } as const
/** As many times the bare server's p99. */
const mostLatency = 1.5
const mostGrowth = { q1: 1.3, q2: 1.3, q3: 2 } as const
const leastOfCopy = 0.8
const leastPublished = 800
/** Of what subscriptions cost that Yoga executes for each subscriber. */
const mostOfYoga = { processor: 1 / 3, p99: 1 / 8 } as const

/** What is held against the targets. */
export type Measurements = Pick<Results, 'reads' | 'growth' | 'ingest' | 'delivery' | 'options'>

/** Only what this run measured. */
export function targets(results: Measurements): readonly Target[] {
  const { reads, growth, ingest, delivery, options } = results
  const ofReads = options.only.flatMap((name) => {
    const label = name.toUpperCase()
    return [
      atLeast(`${label} against before`, ofBefore.least, ratioOf(reads, name, 'product', 'before')),
      atLeast(
        `${label} against PostGraphile 5`,
        againstPostGraphile[name],
        ratioOf(reads, name, 'product', 'postgraphile'),
      ),
      atLeast(`${label} against the bare server`, againstBare[name], ratioOf(reads, name, 'product', 'bare')),
      atMost(
        `${label} p99 against the bare server's`,
        mostLatency,
        ratioOf(reads, name, 'product', 'bare', 'p99'),
      ),
    ].flat()
  })
  const ofGrowth = (['q1', 'q2', 'q3'] as const).flatMap((name) => {
    const { from, to, spread } = growthOf(growth, name, 'product')
    return atMost(
      `${name.toUpperCase()} cost of a request, ${from} to ${to} articles`,
      mostGrowth[name],
      spread,
    )
  })
  return [
    ...ofReads,
    ...ofGrowth,
    ...atLeast('rows written against COPY', leastOfCopy, ingestRatio(ingest, 'write', 'copy')),
    ...atLeast('articles a second published, reading included', leastPublished, publishRate(ingest)),
    ...atLeast(
      'articles written against before',
      ofBefore.least,
      ingestRatio(ingest, 'write', 'write before'),
    ),
    ...atLeast(
      'articles published against before',
      ofBefore.least,
      ingestRatio(ingest, 'publish', 'publish before'),
    ),
    ...atMost(
      'processor of delivery against Yoga',
      mostOfYoga.processor,
      deliveryRatio(delivery, 'processor', 'yoga'),
    ),
    ...atMost('p99 of delivery against Yoga', mostOfYoga.p99, deliveryRatio(delivery, 'p99', 'yoga')),
    ...atMost(
      'processor of delivery against before',
      ofBefore.most,
      deliveryRatio(delivery, 'processor', 'before'),
    ),
    ...atMost('p99 of delivery against before', ofBefore.most, deliveryRatio(delivery, 'p99', 'before')),
  ]
}

function atLeast(what: string, least: number, seen: Spread | null): readonly Target[] {
  return seen === null ? [] : [{ what, wanted: `>= ${least}`, seen, isReached: seen.median >= least }]
}

function atMost(what: string, most: number, seen: Spread | null): readonly Target[] {
  return seen === null ? [] : [{ what, wanted: `<= ${most}`, seen, isReached: seen.median <= most }]
}
