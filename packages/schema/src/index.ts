export type { Context, FeedProgress, PageToPublish, PublishedPage } from './context.ts'
export { schema } from './schema.ts'
