import { permalink } from '@communique/export'

/**
 * What is asked of the schema for each event. Its names are those of the API, so that a receiver can go on with a query.
 */
export const eventDocument = `subscription Webhook($filter: ArticleFilter, $kinds: [PublicationKind!]) {
  publications(filter: $filter, kinds: $kinds) {
    __typename
    ... on ArticlePublished { cursor article { ...WebhookArticle } }
    ... on ArticleUpdated { cursor changed article { ...WebhookArticle } }
    ... on ArticleRestored { cursor article { ...WebhookArticle } }
    ... on ArticleWithdrawn { cursor articleId withdrawnAt }
    ... on RelatedItemResolved { cursor relatedItem { id teaser onArticle { id } } article { ...WebhookArticle } }
  }
}
fragment WebhookArticle on Article {
  id title titleBasis genre url language
  source { slug name }
  published { value precision basis }
  eventDate { value precision basis }
  capture { sha256 }
  speeches { office country countryCode speaker { id name description } }
}`

const types: Readonly<Record<string, string>> = {
  ArticlePublished: 'article.published',
  ArticleUpdated: 'article.updated',
  ArticleRestored: 'article.restored',
  ArticleWithdrawn: 'article.withdrawn',
  RelatedItemResolved: 'related_item.resolved',
}

/** A payload stays small, however many speak: the rest is a query away. */
const mostSpeakers = 20

interface Speaking {
  readonly office: string | null
  readonly country: string | null
  readonly countryCode: string | null
  readonly speaker: { readonly id: string; readonly name: string | null; readonly description: string | null }
}

interface SelectedArticle {
  readonly id: string
  readonly speeches: readonly Speaking[]
}

interface SelectedEvent {
  readonly __typename: string
  readonly cursor: string
  readonly article?: SelectedArticle
}

/** Of where people reach the reading room; null where nobody knows. */
export type Origin = string | null

/** The body of a request for an event: what `eventDocument` gave, and when it happened. */
export function payloadOf(answer: string, at: Date, origin: Origin): string {
  const { publications } = (JSON.parse(answer) as { data: { publications: SelectedEvent } }).data
  const { __typename: name, article, ...event } = publications
  return JSON.stringify({
    type: types[name],
    timestamp: at.toISOString(),
    data: { ...event, ...(article !== undefined && { article: articleOf(article, origin) }) },
  })
}

function articleOf({ speeches, ...article }: SelectedArticle, origin: Origin): object {
  const speakers = new Map(
    speeches.map(({ speaker, ...role }) => [
      JSON.stringify([speaker.id, role.office, role.country]),
      { ...speaker, ...role },
    ]),
  )
  return {
    ...article,
    permalink: origin === null ? null : permalink({ origin }, article.id),
    speakers: [...speakers.values()].slice(0, mostSpeakers),
  }
}

/** The body of a request that somebody sends to try a webhook. */
export function testPayload(webhook: { readonly id: string; readonly label: string }): string {
  const data = { webhook: { id: `Webhook:${webhook.id}`, label: webhook.label } }
  return JSON.stringify({ type: 'webhook.test', timestamp: new Date().toISOString(), data })
}

/** The id of an event: the same for every webhook, in every attempt and after every replay. */
export function messageId({
  epoch,
  position,
}: {
  readonly epoch: string
  readonly position: number
}): string {
  return `msg_${epoch.replaceAll('-', '')}_${position}`
}
