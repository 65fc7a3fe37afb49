export { atomFeed, atomType } from './feed/atom.ts'
export { type Feed, type FeedArticle, feedTitle } from './feed/feed.ts'
export { jsonFeed, jsonFeedType } from './feed/json-feed.ts'
export { rssFeed, rssType } from './feed/rss.ts'
