import { type Found, otherRecord } from '../found.ts'
import type { EntryFields } from './entry-fields.ts'

/** What WordPress keeps among its posts: pictures, menus, templates, old versions. */
const inner =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_.*|acf-.*|elementor_.*)$/

/** Why an item of a WordPress export is no page; null where it is a post that everybody can read. */
export function unpublishedPost(place: string, fields: EntryFields): Found | null {
  const type = fields.text('wp:post_type')
  if (type === null) return null
  if (inner.test(type)) return otherRecord(place, `WordPress item (${type})`)
  const status = fields.text('wp:status') ?? 'publish'
  if (status !== 'publish') return otherRecord(place, `WordPress post that is not published (${status})`)
  return fields.text('wp:post_password') === null
    ? null
    : otherRecord(place, 'WordPress post with a password')
}

/** WordPress keeps paragraphs as lines between blank lines, and makes elements of them when it shows a post. */
export function withParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html
  return html
    .replaceAll('\r\n', '\n')
    .split(/\n[ \t]*\n/)
    .map((part) => (part.trim() === '' || startsBlock.test(part) ? part : `<p>${part.trim()}</p>`))
    .join('\n\n')
}

const startsBlock = /^\s*<(?:div|h[1-6]|[uo]l|li|table|blockquote|figure|pre|section|article|hr|!--)/i
