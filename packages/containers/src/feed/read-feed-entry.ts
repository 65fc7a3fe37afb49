import { decodeHTML } from 'entities'
import { isMarkedUp, isWebAddress, languageOrNull } from '../fields/record-fields.ts'
import { writtenDay } from '../fields/written-day.ts'
import type { EntryFields, FeedField } from './entry-fields.ts'
import type { FeedEntry } from './feed-entry.ts'
import { withParagraphs } from './wordpress-export.ts'

/**
 * What an entry of RSS or Atom says. `declaresContent`: the feed knows an element for whole texts, so that
 * `description` is a summary.
 */
export function readFeedEntry(entry: EntryFields, feed: EntryFields, declaresContent: boolean): FeedEntry {
  return {
    id: entry.text('guid', 'atom:id', 'about', 'dc:identifier'),
    url: addressOf(entry),
    title: titleOf(entry.first('title', 'atom:title', 'dc:title')),
    date: dateOf(entry),
    source: sourceOf(entry, feed),
    language: languageOrNull(
      entry.text('dc:language', 'language') ?? entry.language ?? feed.text('language', 'dc:language'),
    ),
    content: contentOf(entry, declaresContent),
  }
}

function addressOf(entry: EntryFields): string | null {
  const original = entry.text('feedburner:origLink', 'link')
  if (original !== null && isWebAddress(original)) return original
  for (const { attributes, base, text } of entry.all('atom:link', 'guid')) {
    const rel = attributes.get('rel') ?? 'alternate'
    const isPermanent = attributes.get('isPermaLink') !== 'false'
    const address = URL.parse(attributes.get('href') ?? text.trim(), base ?? undefined)
    if (rel === 'alternate' && isPermanent && address !== null && isWebAddress(address.href))
      return address.href
  }
  const relative = entry.first('link')
  const resolved = relative?.base ? URL.parse(relative.text.trim(), relative.base) : null
  return resolved !== null && isWebAddress(resolved.href) ? resolved.href : null
}

function titleOf(field: FeedField | null): string | null {
  if (field === null) return null
  const type = field.attributes.get('type')
  if (field.isMarkup || field.name === 'dc:title' || (field.name === 'atom:title' && type !== 'html')) {
    return oneLine(field.text)
  }
  // RSS does not say whether titles are HTML; programs write both.
  return oneLine(decodeHTML(field.text.replace(/<\/?[a-z][^<>]{0,500}>/gi, '')))
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim() || null

/** The day as the feed writes it. When an entry was last changed is not when it was published. */
function dateOf(entry: EntryFields): string | null {
  const names = [
    'wp:post_date',
    'pubDate',
    'atom:published',
    'atom:issued',
    'dcterms:issued',
    'dc:date',
    'published',
  ]
  for (const { text } of entry.all(...names)) {
    const day = writtenDay(text)
    if (day !== null) return day
  }
  return null
}

function sourceOf(entry: EntryFields, feed: EntryFields): string | null {
  const source = entry.text('source', 'atom:source/title', 'dc:publisher') ?? feed.text('dc:publisher')
  if (source !== null && !isWebAddress(source)) return oneLine(source)
  return titleOf(feed.first('title', 'atom:title'))
}

function contentOf(entry: EntryFields, declaresContent: boolean): FeedEntry['content'] {
  const whole = entry.first('content:encoded')
  if (whole !== null) {
    const isPost = entry.text('wp:post_type') !== null
    const html = htmlOf(whole)
    return { html: isPost ? withParagraphs(html) : html }
  }
  const content = entry.first('atom:content')
  if (content !== null) return atomContent(content)
  const description = entry.first('description')
  if (declaresContent || description === null || isSummary(description)) return null
  const html = htmlOf(description)
  return isMarkedUp(html) ? { html } : { text: decodeHTML(html) }
}

/** RFC 4287, 4.1.3; Atom 0.3 says with `mode` whether mark-up is escaped. */
function atomContent(field: FeedField): FeedEntry['content'] {
  const type = field.attributes.get('type') ?? 'text'
  if (field.attributes.has('src')) return null
  if (
    field.isMarkup ||
    type === 'html' ||
    type.includes('html') ||
    field.attributes.get('mode') === 'escaped'
  ) {
    return { html: htmlOf(field) }
  }
  return type === 'text' || type === 'text/plain' ? { text: field.text } : null
}

/** Addresses in it keep what they are relative to. */
function htmlOf({ isMarkup, markup, text, base }: FeedField): string {
  const html = isMarkup ? markup : text
  return base === null ? html : `<base href="${base.replaceAll('"', '%22')}">${html}`
}

/** Shorter than this, one paragraph is what lists show of an article. */
const shortest = 400

/** Feeds give whole texts in `description` as well: of several paragraphs, or long, and not cut off at the end. */
function isSummary({ text, markup, isMarkup }: FeedField): boolean {
  const html = isMarkup ? markup : text
  const bare = decodeHTML(html.replace(/<[^<>]{0,2000}>/g, ' ')).trim()
  if (/(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s»>]*$/.test(bare)) return true
  const paragraphs = html.match(/<p[\s>]|<br\s?\/?>\s*<br|\n\s*\n/gi)?.length ?? 0
  return bare.length < shortest && paragraphs < 2
}
