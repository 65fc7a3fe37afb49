import type { Context } from '@communique/schema'
import { type GraphQLSchema, parse, validateSubscriptionArgs } from 'graphql'
import { documentBytes } from './documents.ts'
import { FeedSubscription } from './feed-subscription.ts'
import type { MaskError } from './mask-error.ts'

/** What every subscription of the server itself needs. */
export interface OwnSubscriptions {
  readonly schema: GraphQLSchema
  /** What resolvers may reach, on behalf of nobody. */
  readonly context: Context
  readonly mask: MaskError
}

/** Makes subscriptions of one document, which the server itself follows: nobody sent it, and it costs nobody anything. */
export function ownSubscriptions(
  { schema, context, mask }: OwnSubscriptions,
  text: string,
): (variables: Readonly<Record<string, unknown>>) => FeedSubscription {
  const document = parse(text)
  const weight = { own: 0, document, documentBytes: documentBytes(document) }
  return (variableValues) => {
    const args = validateSubscriptionArgs({ schema, document, contextValue: context, variableValues })
    if (!('schema' in args))
      throw new AggregateError(args, 'A subscription of the server itself is not valid')
    return new FeedSubscription('', null, weight, args, context, mask)
  }
}
