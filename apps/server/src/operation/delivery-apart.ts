import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Subscriptions are not executed by Yoga: one that comes this way asked for its events in a form that does not tell
 * places in the feed, and is told how to ask.
 */
export function useDeliveryApart(): Plugin {
  return {
    onSubscribe({ setSubscribeFn }) {
      setSubscribeFn(() => ({
        errors: [
          new GraphQLError(
            'Ask for a subscription with `Accept: text/event-stream`, or over a WebSocket (graphql-transport-ws).',
            { extensions: { code: 'BAD_USER_INPUT' } },
          ),
        ],
      }))
    },
  }
}
