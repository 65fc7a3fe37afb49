import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  atomFeed,
  atomType,
  type Feed,
  type FeedArticle,
  feedTitle,
  jsonFeed,
  jsonFeedType,
  rssFeed,
  rssType,
} from '@communique/export/feed'
import {
  addressParameters,
  FilterParameterError,
  type FilterParameters,
  filterOf,
  filterParametersIn,
  single,
} from '@communique/export/filter'
import type { Answering } from '../../answers/answering.ts'
import type { SentAnswer } from '../../answers/sent-answer.ts'
import type { CallerLimits } from '../../limits/caller-limits.ts'
import type { Grant } from '../../limits/grant.ts'
import { refusedReport } from '../../operation/operation-report.ts'
import { badRequest } from '../../operation/operation-request.ts'
import { FailedOperation } from '../../operation/operation-result.ts'
import type { Operations } from '../../operation/operations.ts'
import { release } from '../../release.ts'
import { underRequestId } from '../../request-id.ts'
import { acceptedBy } from '../http/accept.ts'
import type { Exchange } from '../http/exchange.ts'
import { HttpCaller, requesterOf } from '../http/http-caller.ts'
import { parametersOf, pathOf } from '../http/path.ts'
import type { PublicOrigin } from '../http/public-origin.ts'
import { recordOf } from '../http/request-record.ts'
import type { Responder } from '../http/respond.ts'
import { type Route, readOnly } from '../http/routes.ts'
import type { TrustedProxies } from '../http/trusted-proxies.ts'
import { type FeedAnswer, feedOperation } from './feed-operation.ts'

export interface FeedsOptions {
  readonly operations: Operations
  readonly answering: Answering
  readonly proxies: TrustedProxies
  readonly limits: CallerLimits
  readonly responder: Responder
  readonly origin: PublicOrigin
}

interface Format {
  readonly mediaType: string
  readonly write: (feed: Feed, articles: readonly FeedArticle[]) => string
}

const formats: Readonly<Record<string, Format>> = {
  '/feed.atom': { mediaType: atomType, write: atomFeed },
  '/feed.rss': { mediaType: rssType, write: rssFeed },
  '/feed.json': { mediaType: jsonFeedType, write: jsonFeed },
}

/** What an address asks for. */
interface Asked {
  readonly selected: FilterParameters
  readonly before: string | undefined
}

/**
 * Feeds of the articles that a filter selects, in the order in which they became visible. They are read by the same door as
 * GraphQL: with the same rights, limits and cost, and what is kept of an answer serves all three formats.
 */
export class Feeds {
  readonly #options: FeedsOptions

  constructor(options: FeedsOptions) {
    this.#options = options
  }

  /** By path. */
  routes(): Record<string, Route> {
    return Object.fromEntries(
      Object.entries(formats).map(([path, format]) => [
        path,
        readOnly((request, response, id) => this.#answer(format, request, response, id)),
      ]),
    )
  }

  async #answer(
    format: Format,
    request: IncomingMessage,
    response: ServerResponse,
    id: string,
  ): Promise<void> {
    const { operations, limits, proxies, responder } = this.#options
    const exchange: Exchange = { request, response, id, accepted: acceptedBy(undefined), token: null }
    try {
      const grant = await limits.begin(requesterOf(request, proxies))
      recordOf(response).grant = grant
      const asked = askedIn(request)
      const read = await this.#read(exchange, grant, asked)
      if (read instanceof FailedOperation) responder.sendPlainFailure(exchange, read)
      else this.#send(format, exchange, asked, read)
    } catch (error) {
      responder.sendPlainFailure(
        exchange,
        underRequestId(id, () => operations.failed('MALFORMED', [asGraphQL(error)])),
      )
    }
  }

  async #read(
    { request, response, id }: Exchange,
    grant: Grant,
    { selected, before }: Asked,
  ): Promise<SentAnswer | FailedOperation> {
    const { operations, answering, proxies } = this.#options
    const given = feedOperation({ filter: filterOf(selected), before })
    const operation = operations.read(given, id, grant)
    if (operation instanceof FailedOperation) {
      recordOf(response).operation = refusedReport(operation.code)
      return operation
    }
    const caller = new HttpCaller(request, response, id, proxies)
    return answering.answerPaid(given, operation, caller, grant.allowance)
  }

  #send({ mediaType, write }: Format, exchange: Exchange, { selected, before }: Asked, read: SentAnswer) {
    const { responder, origin } = this.#options
    const here = origin.of(exchange.request)
    const path = pathOf(exchange.request.url)
    const address = (at: string, more: string | null | undefined) => {
      const parameters = addressParameters(selected)
      if (more != null) parameters.append('before', more)
      return `${here}${at}${parameters.size === 0 ? '' : `?${parameters}`}`
    }
    const self = address(path, before)
    responder.sendDocument(exchange, {
      contentType: `${mediaType}; charset=utf-8`,
      // What is written depends on nothing else.
      name: read.name([mediaType, self, release].join('\n')),
      text: () => {
        const { data }: { data: FeedAnswer } = JSON.parse(read.text)
        const { nodes, pageInfo } = data.articles
        const feed: Feed = {
          title: feedTitle(selected),
          home: address('/', null),
          self,
          first: address(path, null),
          next: pageInfo.hasNextPage ? address(path, pageInfo.endCursor) : null,
          readAt: new Date().toISOString(),
          origin: here,
        }
        return write(feed, nodes)
      },
    })
  }
}

/** @throws FilterParameterError */
function askedIn({ url }: IncomingMessage): Asked {
  const parameters = parametersOf(url)
  return { selected: filterParametersIn(parameters, ['before']), before: single(parameters, 'before') }
}

function asGraphQL(error: unknown): unknown {
  return error instanceof FilterParameterError ? badRequest(error.message) : error
}
