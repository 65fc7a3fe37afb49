import type { ExecutionResult, GraphQLError } from 'graphql'

/** A response without errors. */
export interface StatedAnswer {
  /** JSON. */
  readonly text: string
  /** Its bytes in UTF-8, each a character of Latin-1, where they are known: what is only sent need not become text. */
  readonly bytes?: string
  /**
   * What it is the answer of, whoever asks: a state of the archive, as `stateText` writes it, or `always`. Null where it
   * may depend on more.
   */
  readonly state: string | null
}

/** An answer that came in bytes. */
export class AnswerInBytes implements StatedAnswer {
  readonly bytes: string
  readonly state: string | null

  constructor(bytes: string, state: string | null) {
    this.bytes = bytes
    this.state = state
  }

  get text(): string {
    return Buffer.from(this.bytes, 'latin1').toString()
  }
}

/** The state of an answer that depends on nothing in the archive. */
export const always = 'ALWAYS'

/** A response, or errors with what was executed in spite of them. */
export type OperationResult = StatedAnswer | FailedOperation

/**
 * How far an operation came. `EXECUTED`: errors of fields, beside data that may be null. Before that are what GraphQL
 * calls request errors, without data: the request cannot be read as one (`MALFORMED`), its document is not known
 * or cannot be parsed (`SYNTAX`) or does not match the schema (`VALIDATION`), or what it asks for cannot be executed: its variables do not
 * fit, or no operation has that name (`UNPROCESSABLE`).
 */
export type Stage = 'MALFORMED' | 'SYNTAX' | 'VALIDATION' | 'UNPROCESSABLE' | 'EXECUTED'

/** A response with errors, which are masked already. */
export class FailedOperation {
  readonly stage: Stage
  readonly errors: readonly GraphQLError[]
  /** Undefined where nothing was executed. */
  readonly data: ExecutionResult['data']

  constructor(stage: Stage, errors: readonly GraphQLError[], data?: ExecutionResult['data']) {
    this.stage = stage
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
