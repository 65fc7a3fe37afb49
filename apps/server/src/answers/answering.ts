import type { GraphQLSchema } from 'graphql'
import type { Allowance } from '../limits/allowance.ts'
import type { Grant } from '../limits/grant.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Caller } from '../operation/caller.ts'
import type { Operation } from '../operation/operation.ts'
import { type OperationReport, reportOf } from '../operation/operation-report.ts'
import type { GivenRequest } from '../operation/operation-request.ts'
import { FailedOperation, type OperationResult } from '../operation/operation-result.ts'
import type { Operations } from '../operation/operations.ts'
import type { Tracer } from '../tracing/tracer.ts'
import type { KeptAnswer } from './bounded-answers.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { NewestState } from './newest-state.ts'
import { questionOf } from './question.ts'
import { beginningOf, SentAnswer } from './sent-answer.ts'

export interface AnsweringOptions {
  readonly operations: Operations
  readonly newest: NewestState
  /** Of memory, for answers that are kept. */
  readonly bytes: number
  readonly metrics: Metrics
  readonly tracer: Tracer | undefined
}

/** What is asked, as it was sent. */
export interface SentQuestion {
  /** The body or the address, where it alone says what is asked; null where the answer is not to be kept. */
  readonly as: string | null
  /** Whether the answer gets a name, by which it can be asked for again. */
  readonly isNamed: boolean
}

/**
 * Characters of a question whose answer is kept. Longer ones are hardly repeated, and to find one among others of its length
 * takes as long as to compare them all.
 */
export const longestQuestion = 8_192

/**
 * The body of a request that would ask for the same over HTTP and for nothing else, for transports whose messages say more. Null where
 * the answer is not to be kept: of a document that comes with its id, the id is to be kept each time.
 */
export function bodyAsking({ query, documentId, operationName, variables }: GivenRequest): string | null {
  if (query !== null && documentId !== null) return null
  const body = JSON.stringify({
    ...(query !== null && { query }),
    ...(documentId !== null && { documentId }),
    ...(operationName !== null && { operationName }),
    variables,
  })
  return body.length <= longestQuestion ? body : null
}

/** An answer that is being read for who asked first. */
interface Underway {
  /** The newest state that was known when it was begun. */
  readonly state: string
  readonly within: Allowance
  readonly sent: Promise<SentAnswer | FailedOperation>
}

/**
 * Answers queries and mutations: with what is kept, where that is the answer of the state that the archive is in; else by
 * executing them, and keeps what may be given again. That is what the fast path answers to a query which anybody may
 * send, without errors: nothing of a caller is in it.
 */
export class Answering {
  readonly #schema: GraphQLSchema
  readonly #operations: Operations
  readonly #newest: NewestState
  readonly #kept: KeptAnswers
  /** By what was sent, while they are read. */
  readonly #underway = new Map<string, Underway>()
  readonly #count: (report: OperationReport) => void

  constructor({ operations, newest, bytes, metrics, tracer }: AnsweringOptions) {
    this.#schema = operations.schema
    this.#operations = operations
    this.#newest = newest
    this.#kept = new KeptAnswers(newest, bytes)
    this.#count = counter(metrics, tracer)
    const { registry } = metrics
    registry.read('gauge', 'communique_kept_answers', 'Answers that are kept to be given again.', [], () => [
      [[], this.#kept.count],
    ])
    registry.read(
      'gauge',
      'communique_kept_answers_bytes',
      'Bytes of memory that they take, with what was sent for them and what compresses them.',
      [],
      () => [[[], this.#kept.bytes]],
    )
  }

  /**
   * What is kept for what was sent, where its caller may have it now: what it costs is taken. Null where there is nothing, or
   * the caller may not: to execute it finds out why, and says so.
   */
  kept(as: string, grant: Grant): KeptAnswer | null {
    const kept = this.#kept.find(as)
    if (kept === undefined || !isWithin(grant.allowance, kept)) return null
    try {
      grant.spend(kept.cost)
    } catch {
      return null
    }
    this.#count(kept.report)
    return kept
  }

  /**
   * Answers an operation that was read and whose cost is taken, with what is kept of it where its caller may have that, else as
   * `answer` does.
   */
  answerPaid(
    given: GivenRequest,
    operation: Operation,
    caller: Caller,
    within: Allowance,
  ): SentAnswer | FailedOperation | Promise<SentAnswer | FailedOperation> {
    const as = bodyAsking(given)
    const kept = as === null ? undefined : this.#kept.find(as)
    if (kept === undefined || !isWithin(within, kept))
      return this.answer({ as, isNamed: false }, operation, caller, within)
    this.#count(kept.report)
    caller.onReport?.(kept.report)
    return kept.sent
  }

  /**
   * Which of the names that a caller gave is that of the answer in the state that the archive is known to be in: the caller has
   * it, and nobody is asked. Null where it has not.
   */
  nameInHand(
    operation: Operation,
    caller: Pick<Caller, 'onReport'>,
    mediaType: string,
    names: readonly string[],
  ): string | null {
    const state = this.#newest.text
    if (state === null || !this.#isForAll(operation)) return null
    const beginning = `W/"${beginningOf(questionOf(this.#schema, operation), mediaType, state)}`
    const name = names.find((one) => one.startsWith(beginning))
    if (name === undefined) return null
    this.#report(operation, caller)
    return name
  }

  /**
   * Executes a query or a mutation; at once where the response depends on nothing in the database. Who asks what is being read
   * for somebody else waits for that, as long as no newer state is known than when it was begun: else everybody would ask
   * the database at once when what was kept ends.
   */
  answer(
    asked: SentQuestion,
    operation: Operation,
    caller: Caller,
    within: Allowance,
  ): SentAnswer | FailedOperation | Promise<SentAnswer | FailedOperation> {
    const state = this.#newest.text
    if (asked.as === null || state === null) return this.#execute(asked, operation, caller, within)
    const { as } = asked
    const begun = this.#underway.get(as)
    if (begun?.state === state && begun.within === within) {
      return begun.sent.then((sent) =>
        sent instanceof SentAnswer && sent.state !== null
          ? this.#joined(operation, caller, sent)
          : this.#execute(asked, operation, caller, within),
      )
    }
    const sent = this.#execute(asked, operation, caller, within)
    if (sent instanceof Promise && this.#isForAll(operation)) this.#begin(as, { state, within, sent })
    return sent
  }

  #begin(as: string, underway: Underway): void {
    this.#underway.set(as, underway)
    const end = () => {
      if (this.#underway.get(as) === underway) this.#underway.delete(as)
    }
    underway.sent.then(end, end)
  }

  #joined(operation: Operation, caller: Caller, sent: SentAnswer): SentAnswer {
    this.#report(operation, caller)
    return sent
  }

  /** Of an operation that nobody executes. */
  #report(operation: Operation, caller: Pick<Caller, 'onReport'>): void {
    const report = reportOf(operation, 'KEPT', null)
    this.#count(report)
    caller.onReport?.(report)
  }

  #execute(
    asked: SentQuestion,
    operation: Operation,
    caller: Caller,
    within: Allowance,
  ): SentAnswer | FailedOperation | Promise<SentAnswer | FailedOperation> {
    const result = this.#operations.answer(operation, caller)
    return result instanceof Promise
      ? result.then((settled) => this.#sent(asked, operation, within, settled))
      : this.#sent(asked, operation, within, result)
  }

  #sent(
    { as, isNamed }: SentQuestion,
    operation: Operation,
    within: Allowance,
    result: OperationResult,
  ): SentAnswer | FailedOperation {
    if (result instanceof FailedOperation) return result
    const { state } = result
    const content = result.bytes === undefined ? { text: result.text } : { bytes: result.bytes }
    if (state === null || !this.#isForAll(operation)) return new SentAnswer(content)
    const sent = new SentAnswer(content, state, isNamed ? this.#question(operation) : null)
    if (as === null) return sent
    this.#kept.keep(as, { sent, report: reportOf(operation, 'KEPT', null), cost: operation.cost, within })
    return sent
  }

  /** Null where no name could be known again, because nobody knows the state of the archive. */
  #question(operation: Operation): string | null {
    return this.#newest.text === null ? null : questionOf(this.#schema, operation)
  }

  #isForAll(operation: Operation): boolean {
    return operation.definition.operation === 'query' && this.#operations.isOpen(operation)
  }
}

/** Limits that were kept when the answer was made are kept by whoever may have as much. */
function isWithin(allowance: Allowance, { cost, within }: KeptAnswer): boolean {
  return (
    allowance === within ||
    (cost <= allowance.operationCost &&
      within.answerBytes <= allowance.answerBytes &&
      within.listItems <= allowance.listItems)
  )
}

/** Counts operations that are answered by what is kept, here or by the caller. */
function counter(metrics: Metrics, tracer: Tracer | undefined): (report: OperationReport) => void {
  const kept = metrics.operations.with('query', 'KEPT', 'OK')
  const costs = metrics.operationCost.with()
  return ({ name, cost }) => {
    kept.add()
    costs.observe(cost ?? 0)
    tracer?.part({
      name: 'query',
      kind: 'INTERNAL',
      milliseconds: 0,
      attributes: {
        'graphql.operation.type': 'query',
        'graphql.operation.name': name,
        'communique.answered_by': 'KEPT',
      },
      hasFailed: false,
    })
  }
}
