import type { Figure } from '../measure/figure.ts'
import type { Options } from '../options.ts'
import type { Relevance } from '../relevance/relevance.ts'
import type { DeliveryFigure } from '../sections/delivery.ts'
import type { GrowthFigure } from '../sections/growth.ts'
import type { IngestFigure } from '../sections/ingest.ts'
import type { Machine } from './machine.ts'

/** Everything that a run saw: what --json writes. */
export interface Results {
  readonly when: string
  readonly command: string
  readonly machine: Machine
  readonly options: Options
  readonly loadGenerator: string
  readonly texts: 'corpora' | 'invented'
  readonly reads: readonly Figure[]
  readonly growth: readonly GrowthFigure[]
  readonly ingest: readonly IngestFigure[]
  readonly delivery: readonly DeliveryFigure[]
  readonly relevance: Relevance
}
