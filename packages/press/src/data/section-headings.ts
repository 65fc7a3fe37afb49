import { relatedHeadings } from './related-headings.ts'

/**
 * Lines that open a list of other articles. Source: the templates of press offices and content systems.
 * A name after "from" or "by" is the publisher's.
 */
const relatedHeading =
  /^(?:(?:read |see |view )?(?:more|other|latest|recent|related|further|previous)(?: (?:news|articles?|stories|posts|statements|releases|press releases|items|content|reading|documents|links|pages|topics))?(?: (?:from|by) (?<publisher>.{1,120}))?|see also|you (?:may|might) also like|also read|read (?:also|next|more)|recommended(?: for you)?|in this section|more from (?<section>.{1,120}))\s*:?$/iu

const longestHeading = 160

/** Whether a line opens a list of other articles. */
export function isRelatedHeading(text: string): boolean {
  if (text.length > longestHeading) return false
  return relatedHeading.test(text) || relatedHeadings.has(text.toLowerCase().replace(/[\s:：…»>]+$/, ''))
}

/** Whom the heading of a list names. */
export function publisherIn(heading: string): string | null {
  const groups = relatedHeading.exec(heading)?.groups
  return (groups?.['publisher'] ?? groups?.['section'])?.trim() ?? null
}

/** Lists under these are of subjects, not of articles. */
export const topicsHeading = /\b(?:topics?|tags?|categor(?:y|ies)|keywords|themen|themes?)\b/iu

/** Lines around an article that belong to the page, not to any text on it. */
export const furniture =
  /^(?:(?:more|all|view all|read more|load more|show more|see more|older|newer|next|previous|back|home|top|print|share|tweet|email|menu|search|login|subscribe|follow us|back to top|skip to (?:main )?content|contact(?: us)?|about(?: us)?|privacy policy|terms of use|sitemap)(?: (?:articles?|news|posts|stories|page|this page|this|to top|results))?|(?:copyright|©).{0,200}|all rights reserved.{0,100})$/iu
