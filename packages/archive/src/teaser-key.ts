import { folded } from './folding.ts'

/** Words beyond this do not take part in comparing teasers with articles. */
const maxWords = 60

/** In UTF-16 code units: at three bytes each, well under what a Postgres index holds. */
const maxLength = 600

/** A word; of scripts that are written without spaces, a character. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\p{M}*|[\p{L}\p{N}\p{M}]+/gu

/**
 * The words of a text as teasers and articles are compared: folded, without punctuation, one space between words, at most
 * sixty. Two texts that differ only in mark-up, quotation marks or spacing have the same key.
 */
export function announcementKey(text: string): string {
  const words = folded(text.slice(0, 4_000)).replaceAll("'", '').match(word)
  let key = ''
  for (const next of words?.slice(0, maxWords) ?? []) {
    if (key.length + 1 + next.length > maxLength) break
    key = key === '' ? next : `${key} ${next}`
  }
  return key
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
