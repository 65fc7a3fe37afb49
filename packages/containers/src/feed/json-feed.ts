import { isRecord, type JsonRecord } from '../fields/json-record.ts'
import { languageOrNull } from '../fields/record-fields.ts'
import { writtenDay } from '../fields/written-day.ts'
import { type Found, otherRecord } from '../found.ts'
import type { Inside } from '../kind.ts'
import { entryFound } from './feed-entry.ts'

/** https://www.jsonfeed.org/version/1.1 */
export function isJsonFeed({ version }: JsonRecord): boolean {
  return typeof version === 'string' && /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(version)
}

export function jsonFeedItem(place: string, item: unknown, feed: JsonRecord, inside: Inside): Found {
  if (!isRecord(item)) return otherRecord(place, 'feed item in another form')
  const text = (record: JsonRecord, name: string) => {
    const value = record[name]
    if (typeof value === 'number') return String(value)
    return typeof value === 'string' && value.trim() !== '' ? value : null
  }
  const html = text(item, 'content_html')
  const plain = text(item, 'content_text')
  return entryFound(
    place,
    {
      id: text(item, 'id'),
      url: text(item, 'url') ?? text(item, 'external_url'),
      title: text(item, 'title'),
      date: writtenDay(text(item, 'date_published') ?? ''),
      source: text(feed, 'title'),
      language: languageOrNull(text(item, 'language') ?? text(feed, 'language')),
      content: html !== null ? { html } : plain !== null ? { text: plain } : null,
    },
    inside,
  )
}
