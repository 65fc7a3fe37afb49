import type { Decision, Question } from '../bind/decisions.ts'
import type { Inputs } from '../bind/inputs.ts'

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
    // One that depends on so much will hardly be met again.
    if (decisions.length > mostDecisions) return
    if (this.#size >= this.#most) {
      this.#root = undefined
      this.#size = 0
    }
    this.#size += 1
    let branch = this.#root
    if (branch === undefined) {
      this.#root = chain(decisions, statement)
      return
    }
    for (const [index, { answer }] of decisions.entries()) {
      if ('statement' in branch) return
      const next = branch.answers.get(answer)
      if (next === undefined) {
        branch.answers.set(answer, chain(decisions.slice(index + 1), statement))
        return
      }
      branch = next
    }
  }
}

/** Beyond, a statement is not kept. */
const mostDecisions = 5_000

/** The way through the tree to one statement. */
function chain<Statement>(decisions: readonly Decision[], statement: Statement): Branch<Statement> {
  return decisions.reduceRight<Branch<Statement>>(
    (branch, { question, answer }) => ({ question, answers: new Map([[answer, branch]]) }),
    { statement },
  )
}
