import { declaration, element, lines, startTag } from '../xml.ts'
import { type Entry, entryOf, type Feed, type FeedArticle, htmlOf, unnamedSource, updatedOf } from './feed.ts'

export const atomType = 'application/atom+xml'

/** A page of a feed in Atom (RFC 4287), with the links of a paged feed (RFC 5005). */
export function atomFeed(feed: Feed, articles: readonly FeedArticle[]): string {
  const entries = articles.map((article) => entryOf(article, feed.origin))
  return `${beginning(feed, updatedOf(entries, feed))}${entries.map(entryText).join('')}${atomEnd}`
}

/** What stands before the entries of a feed that is written entry by entry. */
export function atomBeginning(feed: Feed): string {
  return beginning(feed, feed.readAt)
}

export function atomEntry(article: FeedArticle, origin: string): string {
  return entryText(entryOf(article, origin))
}

export const atomEnd = '\n</feed>\n'

/** No language stands here: entries whose language nobody knows would take it for theirs. */
function beginning({ title, home, self, first, next }: Feed, updated: string): string {
  const link = (rel: string, href: string, type?: string) => element('link', { rel, href, type })
  const head = lines(
    element('id', {}, first),
    element('title', { 'xml:lang': 'en' }, title),
    element('updated', {}, updated),
    self === null ? null : link('self', self, atomType),
    link('alternate', home, 'text/html'),
    next === null && (self ?? first) === first ? null : link('first', first, atomType),
    next === null ? null : link('next', next, atomType),
    element('generator', {}, 'Communiqué'),
  )
  return `${declaration}${startTag('feed', namespaces)}${head.text}`
}

const namespaces = { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:dcterms': 'http://purl.org/dc/terms/' }

/** `published` demands a moment, and of articles the day is known at best: `dcterms:issued` holds it. */
function entryText(entry: Entry): string {
  const { id, title, link, original, updated, issuedDay, source, speakers, paragraphs, language } = entry
  return lines(
    element(
      'entry',
      { 'xml:lang': language },
      lines(
        element('id', {}, id),
        element('title', {}, title),
        element('updated', {}, updated),
        issuedDay === null ? null : element('dcterms:issued', {}, issuedDay),
        element('link', { rel: 'alternate', href: link, type: 'text/html' }),
        original === null ? null : element('link', { rel: 'via', href: original }),
        // Every entry has an author by the rules of Atom.
        element('author', {}, element('name', {}, source ?? unnamedSource)),
        ...speakers.map((term) => element('category', { term })),
        element('summary', { type: 'html' }, htmlOf(paragraphs)),
      ),
    ),
  ).text
}
