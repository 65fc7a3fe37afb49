import { type Archive, failingDatabase } from '@communique/archive'
import { type Context, schema } from '@communique/schema'
import { createYoga, type Plugin } from 'graphql-yoga'
import type { Logger } from 'pino'
import { graphqlPath } from '../configuration.ts'
import type { Publisher } from '../publishing/publisher.ts'
import { useCheckedAddress } from './checked-address.ts'
import { useDeliveryApart } from './delivery-apart.ts'
import { type Documents, useDocuments } from './documents.ts'
import { errorMask } from './mask-error.ts'

/** A page of 10 MiB in base64 fits, and so do a hundred ordinary ones. */
export const maxBodyBytes = 25_000_000

/** What is known of a request before it is executed. */
export interface Foreseen {
  /** Why the database cannot answer it: it is not asked again. */
  readonly failure?: Error | undefined
}

/** GraphQL over HTTP in front of an archive. Subscriptions are checked here and delivered elsewhere. */
export function createGraphQL(
  archive: Archive,
  documents: Documents,
  publisher: Publisher,
  log: Logger,
  closing: AbortSignal,
) {
  return createYoga<Foreseen, Context>({
    schema,
    graphqlEndpoint: graphqlPath,
    graphiql: false,
    // Anybody may read from any page; a key travels in a header that only its owner sets.
    cors: { origin: '*', credentials: false },
    landingPage: false,
    healthCheckEndpoint: '/health/live',
    maxRequestBodySize: maxBodyBytes,
    multipart: false,
    logging: false,
    maskedErrors: { maskError: errorMask(log) },
    parserAndValidationCache: false,
    plugins: [useCheckedAddress(), useDocuments(documents), useReadiness(archive), useDeliveryApart()],
    context: async ({ request, failure }): Promise<Context> => {
      const [, key] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? []
      return {
        db: failure === undefined ? archive.reading.db : failingDatabase(failure),
        scope: key === undefined ? null : await archive.scopeOf(key),
        signal: AbortSignal.any([request.signal, closing]),
        publish: (pages, options) => publisher.publish(pages, options),
        reparse: (after, limit) => publisher.reparse(after, limit),
        withdraw: (articleId) => archive.withdraw(articleId),
        createKey: (scope, label) => archive.createKey(scope, label),
        follow: (start, signal) => archive.follow(start, signal),
        // Each delivery has its own.
        resumeAfter: null,
        progress: { passed: () => {}, coming: () => {} },
      }
    },
  })
}

/** `/health/ready`: 200 while the database answers, else 503. */
function useReadiness(archive: Archive): Plugin {
  return {
    async onRequest({ url, endResponse, fetchAPI }) {
      if (url.pathname !== '/health/ready') return
      endResponse(new fetchAPI.Response(null, { status: (await archive.isReady()) ? 200 : 503 }))
    },
  }
}
