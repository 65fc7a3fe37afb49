import type { Decision, Question } from '../bound/decisions.ts'
import type { Inputs } from '../bound/inputs.ts'

type Branch<Statement> =
  | { readonly statement: Statement }
  | { readonly question: Question; readonly answers: Map<string, Branch<Statement>> }

/**
 * The statements of one plan, by the answers to what was asked while each was compiled: one plan has several where
 * its text depends on the inputs (with or without a filter, ascending or descending). Which question comes next
 * depends only on the answers so far, so they make a tree.
 */
export class Variants<Statement> {
  readonly #most: number
  #root: Branch<Statement> | undefined
  #size = 0

  constructor(most: number) {
    this.#most = most
  }

  get size(): number {
    return this.#size
  }

  find(inputs: Inputs): Statement | undefined {
    let branch = this.#root
    while (branch !== undefined && 'question' in branch) branch = branch.answers.get(branch.question(inputs))
    return branch?.statement
  }

  /** When there are too many, all are forgotten: those in use are compiled again. */
  add(decisions: readonly Decision[], statement: Statement): void {
    if (this.#size >= this.#most) {
      this.#root = undefined
      this.#size = 0
    }
    this.#size += 1
    this.#root = grown(this.#root, decisions, statement)
  }
}

function grown<Statement>(
  branch: Branch<Statement> | undefined,
  [decision, ...later]: readonly Decision[],
  statement: Statement,
): Branch<Statement> {
  if (decision === undefined) return { statement }
  const known =
    branch !== undefined && 'question' in branch
      ? branch
      : { question: decision.question, answers: new Map<string, Branch<Statement>>() }
  known.answers.set(decision.answer, grown(known.answers.get(decision.answer), later, statement))
  return known
}
