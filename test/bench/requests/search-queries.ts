import type { BaseArticle } from '../data/base-article.ts'
import { vocabularyWord } from '../data/invented-words.ts'
import type { Random } from '../data/random.ts'

/** The share of the stories in which a word stands that is asked for: the greater, the more hits are to be ranked. */
const usual = { least: 0.0005, most: 0.01 }
const frequent = { least: 0.01, most: 0.05 }
const counted = { least: 0.045, most: 0.055 }

/** What researchers type: a word, two words, a phrase, an alternative, a word without another, a frequent and a rare one. */
export function searchQueries(base: readonly BaseArticle[], random: Random): readonly string[] {
  const words = wordsBetween(base, usual)
  const frequentWords = wordsBetween(base, frequent)
  const phrases = base.flatMap(({ speeches }) =>
    speeches.flatMap(({ statements }) => statements.flatMap(({ text }) => adjacentWords(text))),
  )
  return Array.from({ length: 350 }, (_, index) => {
    const [one, other] = [random.pick(words), random.pick(words)]
    // Words of an article's own: few hits in any data set.
    const rare = vocabularyWord(50 + random.below(2_000))
    const forms = [
      one,
      `${one} ${other}`,
      `"${random.pick(phrases)}"`,
      `${one} or ${other}`,
      `${one} -${other}`,
      random.pick(frequentWords),
      rare,
    ]
    return forms[index % forms.length] ?? one
  })
}

/** Words of one in twenty texts. */
export function countedWords(base: readonly BaseArticle[]): readonly string[] {
  return wordsBetween(base, counted)
}

function wordsBetween(
  base: readonly BaseArticle[],
  { least, most }: { readonly least: number; readonly most: number },
): readonly string[] {
  const counts = new Map<string, number>()
  for (const { page } of base) {
    for (const word of new Set(page.text.toLowerCase().match(/\b[a-z]{5,}\b/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count >= base.length * least && count <= Math.max(1, base.length * most))
    .map(([word]) => word)
    .sort()
}

function adjacentWords(text: string): readonly string[] {
  const [pair] = /\b[a-z]{4,} [a-z]{4,}\b/.exec(text) ?? []
  return pair === undefined ? [] : [pair]
}
