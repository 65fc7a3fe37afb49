import { conjunctions, determiners, prepositions } from '../../lexicon/function-words.ts'

/**
 * "PRESIDENT OF THE REPUBLIC" with its small words small: a line in capitals says of no word whether it is a name.
 * As long as before.
 */
export const decapitalised = (text: string): string =>
  text.replace(/(?<![\p{L}.'’-])\p{Lu}{2,9}(?![\p{L}.'’-])/gu, (word) => {
    const lower = word.toLowerCase()
    return isSmall(lower) ? lower : word
  })

const isSmall = (lower: string) =>
  lower !== 'us' && (prepositions.has(lower) || conjunctions.has(lower) || determiners.has(lower))
