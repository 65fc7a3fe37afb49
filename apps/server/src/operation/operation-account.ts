import type { Metrics } from '../metrics/metrics.ts'
import type { Caller } from './caller.ts'
import type { Operation } from './operation.ts'
import type { AnsweredBy } from './operation-report.ts'
import { FailedOperation, type OperationResult } from './operation-result.ts'

/** What is kept of one operation until it is answered; then it is counted, and its caller is told. */
export class OperationAccount {
  readonly #metrics: Metrics
  readonly #operation: Operation
  readonly #caller: Caller
  readonly #begun = performance.now()

  constructor(metrics: Metrics, operation: Operation, caller: Caller) {
    this.#metrics = metrics
    this.#operation = operation
    this.#caller = caller
  }

  /** Returns the result. */
  close<Result extends OperationResult>(answeredBy: AnsweredBy, result: Result): Result {
    const { operation: kind } = this.#operation.definition
    this.#metrics.operationSeconds.with(kind, answeredBy).observe((performance.now() - this.#begun) / 1000)
    this.settle(answeredBy, result instanceof FailedOperation ? result : null)
    return result
  }

  /** Where there is no time to count: a subscription, or what was refused. */
  settle(answeredBy: AnsweredBy, failed: FailedOperation | null): void {
    const { definition } = this.#operation
    const code = failed?.code ?? null
    this.#metrics.operations.with(definition.operation, answeredBy, code ?? 'OK').add()
    this.#caller.onReport?.({
      kind: definition.operation,
      name: definition.name?.value ?? null,
      answeredBy,
      code,
      cost: null,
    })
  }
}
