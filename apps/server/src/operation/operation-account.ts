import type { Metrics } from '../metrics/metrics.ts'
import type { Tracer } from '../tracing/tracer.ts'
import type { Caller } from './caller.ts'
import type { Operation } from './operation.ts'
import { type AnsweredBy, reportOf } from './operation-report.ts'
import { FailedOperation, type OperationResult } from './operation-result.ts'

/** Who is told of operations. */
export interface Accounting {
  readonly metrics: Metrics
  /** Of one that could not be answered because the database is away. */
  readonly onUnavailable: (() => void) | undefined
  /** Of one that was answered, in the context of its request. */
  readonly tracer: Tracer | undefined
}

/** What is kept of one operation until it is answered; then it is counted, and its caller is told. */
export class OperationAccount {
  readonly #accounting: Accounting
  readonly #operation: Operation
  readonly #caller: Caller
  readonly #begun = performance.now()

  constructor(accounting: Accounting, operation: Operation, caller: Caller) {
    this.#accounting = accounting
    this.#operation = operation
    this.#caller = caller
  }

  /** Returns the result. */
  close<Result extends OperationResult>(answeredBy: AnsweredBy, result: Result): Result {
    const { operation: kind } = this.#operation.definition
    const seconds = (performance.now() - this.#begun) / 1000
    this.#accounting.metrics.operationSeconds.with(kind, answeredBy).observe(seconds)
    const name = this.#operation.definition.name?.value ?? null
    this.#accounting.tracer?.part({
      name: kind,
      kind: 'INTERNAL',
      milliseconds: seconds * 1000,
      attributes: {
        'graphql.operation.type': kind,
        'graphql.operation.name': name,
        'communique.answered_by': answeredBy,
      },
      hasFailed: result instanceof FailedOperation,
    })
    this.settle(answeredBy, result instanceof FailedOperation ? result : null)
    return result
  }

  /** Where there is no time to count: a subscription, or what was refused. */
  settle(answeredBy: AnsweredBy, failed: FailedOperation | null): void {
    const { definition, cost } = this.#operation
    const code = failed?.code ?? null
    const { metrics, onUnavailable } = this.#accounting
    metrics.operations.with(definition.operation, answeredBy, code ?? 'OK').add()
    metrics.operationCost.with().observe(cost)
    if (code === 'DATABASE_UNAVAILABLE') onUnavailable?.()
    this.#caller.onReport?.(reportOf(this.#operation, answeredBy, code))
  }
}
