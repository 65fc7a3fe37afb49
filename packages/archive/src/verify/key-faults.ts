import { addressKey, announcementKey } from '../teaser-key.ts'

/* What is wrong with the keys by which teasers find articles: they are made by our folding, never by the database. */

export interface KeyedArticle {
  readonly text: string
  readonly title: string
  readonly titleBasis: string
  readonly url: string | null
  readonly headKey: string
  readonly titleKey: string
  readonly urlKey: string | null
}

export function* keyFaults(article: KeyedArticle): Generator<string, void, void> {
  if (article.urlKey !== addressKey(article.url)) yield 'its url_key is not that of its url'
  const title = article.titleBasis === 'PRINTED' ? announcementKey(article.title) : ''
  if (article.titleKey !== title) yield 'its title_key is not that of its title'
  if (!isHeadOf(article.headKey, announcementKey(article.text))) yield 'its head_key is not that of its text'
}

/** Of a date line, which stands before the text and which the tables do not hold. */
const mostWordsBefore = 20

/** Whether a key is that of a text, perhaps with the words of a date line before. */
function isHeadOf(headKey: string, textKey: string): boolean {
  if (headKey === textKey) return true
  let rest = headKey
  for (let words = 0; words < mostWordsBefore; words++) {
    const space = rest.indexOf(' ')
    if (space < 0) return textKey === ''
    rest = rest.slice(space + 1)
    if (textKey === rest || textKey.startsWith(`${rest} `)) return true
  }
  return false
}
