import { figuresOf, ratioByRound, ratioOf, spreadOver } from '../measure/ratios.ts'
import { type Spread, spreadOf } from '../measure/spread.ts'
import type { WorkloadName } from '../options.ts'
import type { Relevance } from '../relevance/relevance.ts'
import { workloads } from '../workloads/all.ts'
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

type Least = Readonly<Partial<Record<WorkloadName, number>>>
const againstPostGraphile: Least = { q1: 4, q2: 2, q3: 5, q4: 2, q5: 3, q6: 1.5 }
/** What grows with the archive elsewhere. */
const againstPostGraphileOfMany: Least = { ...againstPostGraphile, q3: 10 }
const againstBare: Least = { q1: 1, 'q1-hot': 5, q2: 0.9, q3: 0.95, q4: 0.9, q5: 0.9, q6: 0.9 }
/** Of `{ __typename }`. */
const againstNothing: Least = { 'q1-304': 0.9 }
/** As many times the time of a request. */
const mostOfSqlite = 2
/** Milliseconds. */
const mostCounting = 150
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
export type Measurements = Pick<Results, 'reads' | 'growth' | 'ingest' | 'delivery' | 'relevance' | 'options'>

/** Only what this run measured. */
export function targets(results: Measurements): readonly Target[] {
  const { reads, growth, ingest, delivery, relevance, options } = results
  const ofPostGraphile = options.size === '1m' ? againstPostGraphileOfMany : againstPostGraphile
  const ofReads = options.only.flatMap((name) => {
    const label = name.toUpperCase()
    return [
      atLeast(`${label} against before`, ofBefore.least, ratioOf(reads, name, 'product', 'before')),
      atLeast(
        `${label} against PostGraphile 5`,
        ofPostGraphile[name],
        ratioOf(reads, name, 'product', 'postgraphile'),
      ),
      atLeast(`${label} against the bare server`, againstBare[name], ratioOf(reads, name, 'product', 'bare')),
      atMost(
        `${label} p99 against the bare server's`,
        mostLatency,
        // One request at a time waits for nothing.
        workloads[name].readers === undefined ? ratioOf(reads, name, 'product', 'bare', 'p99') : null,
      ),
      atLeast(
        `${label} against { __typename }`,
        againstNothing[name],
        ratioByRound(
          figuresOf(reads, name, 'product'),
          figuresOf(reads, 'q4', 'product'),
          ({ requestsPerSecond }) => requestsPerSecond,
        ),
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
    ...atMost(
      "Q3-ONE time of a request against FTS5's",
      mostOfSqlite,
      ratioOf(reads, 'q3-one', 'fts5', 'product'),
    ),
    ...atMost('Q3-COUNTS p50, ms', mostCounting, spreadOver(reads, 'q3-counts', 'product', 'p50')),
    ...ofGrowth,
    ...ofRelevance(relevance),
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

/** At least as good as the best of the others. */
function ofRelevance({ marks }: Relevance): readonly Target[] {
  const ours = marks.find(({ engine }) => engine === 'ours')
  const others = marks.filter(({ engine }) => engine !== 'ours')
  if (ours === undefined || others.length === 0) return []
  const best = others.reduce((one, other) => (other.all > one.all ? other : one))
  return atLeast(`nDCG@10 against ${best.title}`, 1, spreadOf([ours.all / best.all]))
}

function atLeast(what: string, least: number | undefined, seen: Spread | null): readonly Target[] {
  return seen === null || least === undefined
    ? []
    : [{ what, wanted: `>= ${least}`, seen, isReached: seen.median >= least }]
}

function atMost(what: string, most: number, seen: Spread | null): readonly Target[] {
  return seen === null ? [] : [{ what, wanted: `<= ${most}`, seen, isReached: seen.median <= most }]
}
