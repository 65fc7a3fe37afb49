import type { GraphQLOutputType } from 'graphql'
import type { Declaration } from '../declare/declaration.ts'
import type { PlanField } from '../plan/plan.ts'

/** How JavaScript makes the value of a field of what the statement gives for it. */
export interface Finisher {
  readonly field: PlanField
  readonly type: GraphQLOutputType
  readonly finish: Extract<Declaration, { kind: 'finished' }>['finish']
}

/**
 * Stands before and behind what the statement gives for a finished field, where its value will stand: no text of the database is written
 * like this, see `faultMark`.
 */
export const finishMark = '"\\u0000'

/** Parts the number of a finisher from what is given to it. */
export const finisherEnd = ' '
