export type { Context, FeedProgress, PageToPublish, PublishedPage } from './context.ts'
export { createLoaders } from './read/loaders.ts'
export { schema } from './schema.ts'
