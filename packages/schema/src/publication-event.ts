import type { GivenPart } from '@communique/archive'

/** What every event of the feed has. */
interface FeedEvent {
  readonly cursor: string
  /** Whether it was in the feed before the subscription started. */
  readonly replayed: boolean
  /** The article that was published, updated or withdrawn, or that a teaser announces. */
  readonly articleId: string
  /** When it happened. */
  readonly at: Date
}

export interface PublishedEvent extends FeedEvent {
  readonly kind: 'PUBLISHED'
}

export interface UpdatedEvent extends FeedEvent {
  readonly kind: 'UPDATED'
  readonly changed: readonly GivenPart[]
}

export interface WithdrawnEvent extends FeedEvent {
  readonly kind: 'WITHDRAWN'
  readonly withdrawnAt: Date
}

export interface RestoredEvent extends FeedEvent {
  readonly kind: 'RESTORED'
}

export interface ResolvedEvent extends FeedEvent {
  readonly kind: 'RESOLVED'
  readonly relatedItemId: string
}

export type PublicationEvent = PublishedEvent | UpdatedEvent | WithdrawnEvent | RestoredEvent | ResolvedEvent

export const everyKind = ['PUBLISHED', 'UPDATED', 'WITHDRAWN', 'RESTORED', 'RESOLVED'] as const
