export type { Context, PageToPublish, PublishedPage } from './context.ts'
export { FeedItem } from './feed-item.ts'
export { startArgumentsOf } from './feed-start.ts'
export { schema } from './schema.ts'
