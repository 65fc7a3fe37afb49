import type { DocumentNode } from 'graphql'

/** What a subscription keeps in memory as long as it is open, in bytes. */
export interface SubscriptionWeight {
  /** Of its own: text and variables. */
  readonly own: number
  /** Shared by all that came with the same text at about the same time. */
  readonly document: DocumentNode
  readonly documentBytes: number
}
