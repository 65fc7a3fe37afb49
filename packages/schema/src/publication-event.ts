/** What is known of every record of the feed that is told. */
interface FeedEvent {
  readonly cursor: string
  /** Whether it was in the feed before the subscriber came. */
  readonly replayed: boolean
  /** What was published or withdrawn, or what a teaser announces. */
  readonly articleId: string
}

export interface PublishedEvent extends FeedEvent {
  readonly kind: 'PUBLISHED'
}

export interface WithdrawnEvent extends FeedEvent {
  readonly kind: 'WITHDRAWN'
  readonly withdrawnAt: Date
}

export interface ResolvedEvent extends FeedEvent {
  readonly kind: 'RESOLVED'
  readonly relatedItemId: string
}

export type PublicationEvent = PublishedEvent | WithdrawnEvent | ResolvedEvent
