import { storable } from '../xml.ts'
import { type Entry, entryOf, type Feed, type FeedArticle, htmlOf, textOf } from './feed.ts'

export const jsonFeedType = 'application/feed+json'

/** A page of a feed as JSON Feed 1.1. */
export function jsonFeed(feed: Feed, articles: readonly FeedArticle[]): string {
  const { title, home, self, next, origin } = feed
  return `${JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: storable(title),
    home_page_url: home,
    ...(self !== null && { feed_url: self }),
    ...(next !== null && { next_url: next }),
    items: articles.map((article) => item(entryOf(article, origin))),
  })}\n`
}

/**
 * `date_published` would demand a moment, and of articles the day is known at best: `_communique.issued` holds a day, a month
 * or a year.
 */
function item(entry: Entry) {
  const { id, title, link, original, updated, issued, source, speakers, paragraphs, language } = entry
  return {
    id,
    url: link,
    ...(original !== null && { external_url: original }),
    title: storable(title),
    content_html: storable(htmlOf(paragraphs)),
    content_text: storable(textOf(paragraphs)),
    date_modified: updated,
    ...(source !== null && { authors: [{ name: storable(source) }] }),
    ...(speakers.length > 0 && { tags: speakers.map(storable) }),
    ...(language !== null && { language }),
    _communique: { issued },
  }
}
