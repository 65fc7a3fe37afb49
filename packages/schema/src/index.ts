export { requireScope } from './authorization.ts'
export type {
  Context,
  PageToPublish,
  PublishedPage,
  ReadingExplanation,
  WebhookActs,
  WebhookAttempt,
} from './context.ts'
export { neededScope } from './declared-scope.ts'
export { FeedItem } from './feed-item.ts'
export { startArgumentsOf } from './feed-start.ts'
export { idempotentDirective, isIdempotent, onlyIdempotent } from './idempotent.ts'
export { mostItems } from './list-of.ts'
export { requiredColumns } from './required-columns.ts'
export { schema } from './schema.ts'
