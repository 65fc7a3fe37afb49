import { declaration, element, lines, Xml } from '../xml.ts'
import { type Entry, entryOf, type Feed, type FeedArticle, htmlOf, updatedOf } from './feed.ts'

export const rssType = 'application/rss+xml'

/** A page of a feed in RSS 2.0, with the links of Atom that say where it is and where it goes on. */
export function rssFeed(feed: Feed, articles: readonly FeedArticle[]): string {
  const { title, home, self, first, next, origin } = feed
  const entries = articles.map((article) => entryOf(article, origin))
  const link = (rel: string, href: string) => element('atom:link', { rel, href, type: rssType })
  const channel = element(
    'channel',
    {},
    lines(
      element('title', {}, plain(title)),
      element('link', {}, home),
      element('description', {}, 'Official statements as they come into the archive, with who said what.'),
      element('lastBuildDate', {}, rfc822(updatedOf(entries, feed))),
      element('generator', {}, 'Communiqué'),
      element('docs', {}, 'https://www.rssboard.org/rss-specification'),
      self === null ? null : link('self', self),
      next === null && (self ?? first) === first ? null : link('first', first),
      next === null ? null : link('next', next),
      ...entries.map(item),
    ),
  )
  return `${declaration}${element('rss', { version: '2.0', ...namespaces }, lines(channel)).text}\n`
}

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
}

/** `pubDate` is when this feed published the item: readers order by it, and have no other moment. */
function item(entry: Entry) {
  const { id, title, link, original, updated, issuedDay, source, speakers, paragraphs, language } = entry
  return element(
    'item',
    {},
    lines(
      element('title', {}, plain(title)),
      element('link', {}, link),
      element('guid', { isPermaLink: 'false' }, id),
      element('pubDate', {}, rfc822(updated)),
      element('description', {}, htmlOf(paragraphs)),
      source === null ? null : element('dc:creator', {}, plain(source)),
      ...speakers.map((name) => element('category', {}, plain(name))),
      issuedDay === null ? null : element('dcterms:issued', {}, issuedDay),
      language === null ? null : element('dc:language', {}, language),
      original === null ? null : element('dc:source', {}, original),
    ),
  )
}

/** Text that is no HTML, written as the profile of the RSS Advisory Board advises for readers that take it for HTML. */
function plain(text: string): Xml {
  const { text: escaped } = element('p', {}, text)
  return new Xml(escaped.slice(3, -4).replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'))
}

function rfc822(moment: string): string {
  return new Date(moment).toUTCString()
}
