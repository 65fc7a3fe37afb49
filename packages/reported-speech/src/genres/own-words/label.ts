import type { AnalysedSentence } from '../../names/analysed-sentence.ts'
import type { Author } from './author.ts'

const longestLabel = 6

/** "AUDIENCE MEMBER: Bring it back!": somebody calls out; the speaker's own label gives the floor back. */
export function labelIn({ tokens, text, start }: AnalysedSentence, author: Author): Author | null {
  const colon = tokens.slice(0, longestLabel + 1).findIndex((token) => token.text === ':')
  const last = tokens[colon - 1]
  if (colon < 1 || !last || colon === tokens.length - 1) return null
  const label = text.slice(0, last.end - start)
  if (/\p{Ll}/u.test(label) || !/\p{Lu}{2}/u.test(label)) return null
  if (isOf(label, author)) return author
  return {
    kind: 'PERSON',
    name: null,
    description: label,
    offices: [],
    gender: null,
    basis: 'label',
    country: null,
  }
}

/** The label is a part of the author's name, or of an office. */
function isOf(label: string, { name, offices, description }: Author): boolean {
  const known = [name ?? '', description ?? '', ...offices].join(' ').toLowerCase()
  const words = label.toLowerCase().match(/[\p{L}-]{3,}/gu) ?? []
  return words.some((word) => known.includes(word))
}
