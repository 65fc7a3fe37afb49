import { type Context, FeedItem } from '@communique/schema'
import {
  createSourceEventStream,
  type ExecutionResult,
  executeSubscriptionEvent,
  type GraphQLError,
  type ValidatedSubscriptionArgs,
} from 'graphql'
import { isAway, isOurs, type MaskError } from './mask-error.ts'
import type { SubscriptionWeight } from './subscription-weight.ts'

/** Errors that a caller may see: masked where they are ours. */
export class SubscriptionFailed extends Error {
  override readonly name = 'SubscriptionFailed'
  readonly errors: readonly GraphQLError[]

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message ?? 'The subscription failed')
    this.errors = errors
  }

  /** Whether the fault is ours: a moment later the same may succeed. */
  get isOurs(): boolean {
    return this.errors.some(isOurs)
  }

  /** Whether the database is away: when it is back, the same succeeds. */
  get isAway(): boolean {
    return this.errors.some(isAway)
  }
}

/** How one reading of the feed, on behalf of one subscriber or of a group, is attached to the schema. */
export type FeedAttachment = Pick<Context, 'follow' | 'signal'>

/** A subscription as delivery needs it. */
export type DeliveredSubscription = Pick<
  FeedSubscription,
  'key' | 'secret' | 'weight' | 'items' | 'execute' | 'failed'
>

/** A subscription that is valid: the same for all who sent the same document, variables and rights. */
export class FeedSubscription {
  /** What subscribers must have in common to be of one group. */
  readonly key: string
  /** The key of an archive that the subscriber came with, where it was accepted. */
  readonly secret: string | null
  readonly weight: SubscriptionWeight
  readonly #args: ValidatedSubscriptionArgs
  readonly #context: Context
  readonly #mask: MaskError

  constructor(
    key: string,
    secret: string | null,
    weight: SubscriptionWeight,
    args: ValidatedSubscriptionArgs,
    context: Context,
    mask: MaskError,
  ) {
    this.key = key
    this.secret = secret
    this.weight = weight
    this.#args = args
    this.#context = context
    this.#mask = mask
  }

  /**
   * What the subscription selects of the feed that is followed; no event is executed. Settles when the start and the
   * arguments are known to be good.
   * @throws SubscriptionFailed
   */
  async items(attachment: FeedAttachment): Promise<AsyncIterable<FeedItem>> {
    const contextValue: Context = { ...this.#context, ...attachment }
    const source = await createSourceEventStream({ ...this.#args, contextValue })
    if (isResult(source)) {
      // Its reader has gone while it waited: no fault, and nothing to be logged.
      attachment.signal.throwIfAborted()
      throw this.failed(source.errors ?? [])
    }
    return feedItems(source)
  }

  /**
   * The response for the event of one item, as JSON.
   * @throws SubscriptionFailed where the fault is ours
   */
  async execute(item: FeedItem): Promise<string> {
    const { data, errors } = await executeSubscriptionEvent({
      ...this.#args,
      contextValue: this.#context,
      rootValue: item,
    })
    if (errors === undefined) return JSON.stringify({ data })
    const failed = this.failed(errors)
    if (failed.isOurs || failed.isAway) throw failed
    return JSON.stringify({ data, errors: failed.errors })
  }

  failed(errors: readonly unknown[]): SubscriptionFailed {
    return new SubscriptionFailed(errors.map(this.#mask))
  }
}

async function* feedItems(source: AsyncIterable<unknown>): AsyncGenerator<FeedItem, void, void> {
  for await (const item of source) {
    if (!(item instanceof FeedItem)) throw new Error('Only subscriptions to the feed can be delivered')
    yield item
  }
}

function isResult(source: AsyncIterable<unknown> | ExecutionResult): source is ExecutionResult {
  return !(Symbol.asyncIterator in source)
}
