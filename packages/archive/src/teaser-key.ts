import { folded } from '@communique/full-text'

/** Words beyond this do not take part in comparing teasers with articles. */
const maxWords = 60

/** In UTF-16 code units: at three bytes each, well under what a Postgres index holds. */
const maxLength = 600

/** In UTF-16 code units: of a longer text the rest is not looked at. */
const maxText = 4_000

/** In UTF-16 code units: holds that many words in almost every text. */
const firstLength = 800

/** A word; of scripts that are written without spaces, a character. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|[\p{L}\p{N}\p{M}]+/gu

/**
 * The words of a text as teasers and articles are compared: folded, without punctuation, one space between words, at most
 * sixty. Two texts that differ only in mark-up, quotation marks or spacing have the same key.
 */
export function announcementKey(text: string): string {
  // Almost always the beginning is enough; folding all of a text takes longer than all else.
  const begins = text.length > firstLength ? keyOf(text.slice(0, firstLength), true) : null
  return begins ?? keyOf(text.slice(0, maxText), false) ?? ''
}

/** Null where the text is a part of a longer one, of which more is needed. */
function keyOf(text: string, isCut: boolean): string | null {
  const words = folded(text).replaceAll("'", '').match(word) ?? []
  // The last one may be cut.
  if (isCut) words.pop()
  let key = ''
  for (const next of words.slice(0, maxWords)) {
    if (key.length + 1 + next.length > maxLength) return key
    key = key === '' ? next : `${key} ${next}`
  }
  return isCut && words.length < maxWords ? null : key
}

/**
 * The key of a teaser. Where an ellipsis is stuck to the last word, that word may be cut in the middle and is
 * left out.
 */
export function teaserKey(teaser: string, truncated: boolean): string {
  const whole = truncated ? teaser.replace(/[^\s.…]+(?:\.\.\.|…)\s*$/u, '') : teaser
  return announcementKey(whole)
}

/**
 * An address as two mentions of it are compared: without scheme, `www.`, fragment and last slash. Null for one that
 * is too long to be compared.
 */
export function addressKey(url: string | null): string | null {
  if (url === null) return null
  const key = url
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/#.*$/, '')
    .replace(/\/+$/, '')
  return key === '' || key.length > maxLength ? null : key
}
