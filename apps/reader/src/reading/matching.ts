/** A text cut into words that a search means and what lies between them. */
export interface MatchedPart {
  readonly text: string
  readonly isMatch: boolean
}

/** Beginnings of the words of a search; words that it excludes are none. An ending may differ: the archive compares stems. */
export function beginningsOf(search: string): readonly string[] {
  return search
    .replace(/(?:^|\s)-\S+/gu, ' ')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(folded)
    .filter((word) => word.length > 2 && word !== 'or')
    .map((word) => (word.length > 5 ? word.slice(0, -2) : word))
}

/** The parts of a text, those that look like the words of a search marked: to find them at a glance, not to count them. */
export function matchedParts(text: string, beginnings: readonly string[]): readonly MatchedPart[] {
  if (beginnings.length === 0) return [{ text, isMatch: false }]
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      isMatch: beginnings.some((beginning) => folded(part).startsWith(beginning)),
    }))
}

export function hasMatch(text: string, beginnings: readonly string[]): boolean {
  return matchedParts(text, beginnings).some(({ isMatch }) => isMatch)
}

const folded = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
