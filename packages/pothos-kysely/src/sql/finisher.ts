import type { GraphQLOutputType } from 'graphql'
import type { Declaration } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'

/** What JavaScript makes of the columns that a statement gives for a field. */
export interface Finisher {
  readonly field: PlanField
  readonly type: GraphQLOutputType
  readonly finish: Extract<Declaration, { kind: 'finished' }>['finish']
}

/**
 * Stands before and behind the columns of a finished field, where its value will stand: no text of the database is written
 * like this, see `faultMark`.
 */
export const finishMark = '"\\u0000'

/** Parts the number of a finisher from the columns. */
export const finisherEnd = ' '
