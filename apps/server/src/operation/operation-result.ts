import type { ExecutionResult, GraphQLError } from 'graphql'

/** The response as JSON text, or errors with what was executed in spite of them. */
export type OperationResult = string | FailedOperation

/** A response with errors, which are masked already. */
export class FailedOperation {
  readonly errors: readonly GraphQLError[]
  /** Undefined where nothing was executed. */
  readonly data: ExecutionResult['data']

  constructor(errors: readonly GraphQLError[], data?: ExecutionResult['data']) {
    this.errors = errors
    this.data = data
  }

  /** Of the first error. */
  get code(): string {
    return String(this.errors[0]?.extensions['code'] ?? 'UNKNOWN')
  }

  /** The response as JSON text. */
  get text(): string {
    const { errors, data } = this
    return JSON.stringify(data === undefined ? { errors } : { errors, data })
  }
}

/** The response as JSON text. */
export function textOf(result: OperationResult): string {
  return typeof result === 'string' ? result : result.text
}
