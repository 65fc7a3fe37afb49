export { answer, createTestArchive, type Fixture, feed, type TestArchive } from './test-archive.ts'
export { type ArticleGiven, connectionOf, testArticle } from './test-article.ts'
export type { FeedStep, Plain } from './test-fixture.ts'
