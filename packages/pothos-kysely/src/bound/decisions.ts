import type { Inputs } from './inputs.ts'

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

  constructor(inputs: Inputs) {
    this.inputs = inputs
  }

  ask(question: Question): string {
    const answer = question(this.inputs)
    this.made.push({ question, answer })
    return answer
  }
}
