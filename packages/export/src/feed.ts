export { atomBeginning, atomEnd, atomEntry, atomFeed, atomType } from './feed/atom.ts'
export type { Feed, FeedArticle } from './feed/feed.ts'
export { jsonFeed, jsonFeedType } from './feed/json-feed.ts'
export { rssFeed, rssType } from './feed/rss.ts'
