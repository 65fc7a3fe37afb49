import type { BaseArticle } from './base-article.ts'
import { vocabularyWord } from './invented-words.ts'
import type { Random } from './random.ts'

/** A word is asked for when it stands in this share of the stories: the greater, the more hits to rank. */
const leastShare = 0.002
const mostShare = 0.04

/** What researchers type: a word, two words, a phrase, an alternative, a word without another. */
export function searchQueries(base: readonly BaseArticle[], random: Random): readonly string[] {
  const words = wordsBetween(base)
  const phrases = base.flatMap(({ speeches }) =>
    speeches.flatMap(({ statements }) => statements.flatMap(({ text }) => neighbours(text))),
  )
  return Array.from({ length: 300 }, (_, index) => {
    const [one, other] = [random.pick(words), random.pick(words)]
    // Words of an article's own: few hits in any data set.
    const rare = vocabularyWord(50 + random.below(2_000))
    const forms = [
      one,
      `${one} ${other}`,
      `"${random.pick(phrases)}"`,
      `${one} or ${other}`,
      `${one} -${other}`,
      rare,
    ]
    return forms[index % forms.length] ?? one
  })
}

function wordsBetween(base: readonly BaseArticle[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { page } of base) {
    for (const word of new Set(page.text.toLowerCase().match(/\b[a-z]{5,}\b/g))) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count >= base.length * leastShare && count <= base.length * mostShare)
    .map(([word]) => word)
    .sort()
}

function neighbours(text: string): readonly string[] {
  const [pair] = /\b[a-z]{4,} [a-z]{4,}\b/.exec(text) ?? []
  return pair === undefined ? [] : [pair]
}
