import { type Planning, strongerPlanning } from '../declare/planning.ts'
import { requestError } from '../plan/request-error.ts'
import type { Inputs } from './inputs.ts'

/** On how much one statement may depend: somebody has to read it all. */
const mostDecisions = 50_000

/** Asks something of the inputs on which the text of the statement depends. */
export type Question = (inputs: Inputs) => string

export interface Decision {
  readonly question: Question
  readonly answer: string
}

/**
 * The questions that were asked while a statement was compiled, with their answers. The statement is good for all
 * inputs that give the same answers.
 */
export class Decisions {
  readonly inputs: Inputs
  readonly made: Decision[] = []
  /** What the values that stand in the statement demand. */
  planning: Planning = 'ONCE'

  constructor(inputs: Inputs) {
    this.inputs = inputs
  }

  demand(planning: Planning): void {
    this.planning = strongerPlanning(this.planning, planning)
  }

  /** @throws GraphQLError `TOO_COSTLY` */
  ask(question: Question): string {
    if (this.made.length >= mostDecisions) {
      throw requestError(
        'TOO_COSTLY',
        'The arguments of this operation hold too many values. Split it into smaller operations.',
      )
    }
    const answer = question(this.inputs)
    this.made.push({ question, answer })
    return answer
  }
}
