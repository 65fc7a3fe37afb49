import { type Found, otherRecord, pageTooLarge } from '../found.ts'
import type { Inside, Kind } from '../kind.ts'
import { decodedXml, XmlReader } from '../xml/xml-events.ts'
import { xmlRoot } from '../xml/xml-root.ts'
import { entryFound } from './feed-entry.ts'
import { FeedReader, type ReadEntry } from './feed-reader.ts'
import { readFeedEntry } from './read-feed-entry.ts'
import { unpublishedPost } from './wordpress-export.ts'

const roots: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'entry'])

/** RSS of all versions, Atom, and what WordPress exports, which is RSS with more in it. */
export const xmlFeed: Kind = {
  name: 'a feed',
  recognise: (head) => roots.has(xmlRoot(head) ?? ''),
  async *pages(file, inside) {
    const { pageBytes } = inside.limits
    const reader = new FeedReader(pageBytes)
    const xml = new XmlReader(reader, pageBytes)
    let number = 0
    const found = (entry: ReadEntry) => entryOf(`entry ${++number}`, entry, reader.declaresContent, inside)
    for await (const piece of decodedXml(file.stream())) {
      xml.write(piece)
      yield* reader.take().map(found)
    }
    xml.end()
    yield* reader.take().map(found)
    if (number === 0) yield otherRecord('', 'feed without entries')
  },
}

function entryOf(
  place: string,
  { fields, feed }: ReadEntry,
  declaresContent: boolean,
  inside: Inside,
): Found {
  if (fields === null) return pageTooLarge(place, inside.limits.pageBytes)
  return (
    unpublishedPost(place, fields) ?? entryFound(place, readFeedEntry(fields, feed, declaresContent), inside)
  )
}
