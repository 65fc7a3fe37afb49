import type { Context } from '@communique/schema'
import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  executeSubscriptionEvent,
  type GraphQLError,
  type ValidatedSubscriptionArgs,
} from 'graphql'

/** Errors that a caller may see: masked where they are ours. */
export class SubscriptionFailed extends Error {
  override readonly name = 'SubscriptionFailed'
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'The subscription failed')
    this.errors = errors
  }

  /** Whether the same may go well a moment later. */
  get isOurs(): boolean {
    return this.errors.some(isOurs)
  }
}

export type Mask = (error: unknown) => GraphQLError

/** How one reading of the feed, on behalf of one subscriber or of a group, is attached to the schema. */
export type FeedAttachment = Pick<Context, 'follow' | 'progress' | 'resumeAfter' | 'signal'>

/** A subscription that is valid: the same for all who sent the same document, variables and rights. */
export class FeedSubscription {
  /** What subscribers must have in common to be of one group. */
  readonly key: string
  readonly #args: ValidatedSubscriptionArgs
  readonly #context: Context
  readonly #mask: Mask

  constructor(key: string, args: ValidatedSubscriptionArgs, context: Context, mask: Mask) {
    this.key = key
    this.#args = args
    this.#context = context
    this.#mask = mask
  }

  /** What it is, for who wants to look at it. */
  get operation(): Pick<ExecutionArgs, 'schema' | 'document' | 'operationName'> {
    const { schema, document, operation } = this.#args
    return { schema, document, operationName: operation.name?.value ?? null }
  }

  /**
   * The events that the subscription selects from what is followed; none is executed.
   * @throws SubscriptionFailed
   */
  async events(attachment: FeedAttachment): Promise<AsyncIterable<unknown>> {
    const contextValue: Context = { ...this.#context, ...attachment }
    const source = await createSourceEventStream({ ...this.#args, contextValue })
    if (isResult(source)) throw this.failed(source.errors ?? [])
    return source
  }

  /**
   * The result for one event, as JSON.
   * @throws SubscriptionFailed where the fault is ours
   */
  async execute(event: unknown): Promise<string> {
    const { data, errors } = await executeSubscriptionEvent({
      ...this.#args,
      contextValue: this.#context,
      rootValue: event,
    })
    if (errors === undefined) return JSON.stringify({ data })
    const failed = this.failed(errors)
    if (failed.isOurs) throw failed
    return JSON.stringify({ data, errors: failed.errors })
  }

  failed(errors: readonly unknown[]): SubscriptionFailed {
    return new SubscriptionFailed(errors.map(this.#mask))
  }
}

export function isOurs({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'INTERNAL_SERVER_ERROR'
}

function isResult(source: AsyncIterable<unknown> | ExecutionResult): source is ExecutionResult {
  return !(Symbol.asyncIterator in source)
}
