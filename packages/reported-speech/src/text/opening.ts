import type { Sentence } from './sentences.ts'

/** So many paragraphs of some length open a text; the headings and lists above and among them are part of that. */
const fullParagraphs = 2
const leastCharacters = 120

/**
 * The last paragraph of a text's opening, in which it may tell who is meant, and whose words it began with, only later.
 * Behind it no paragraph changes what the ones before it said. A short text is all opening.
 */
export function openingOf(sentences: readonly Sentence[]): number {
  let full = 0
  let start = sentences[0]?.start ?? 0
  for (const [at, { paragraph, end }] of sentences.entries()) {
    const next = sentences[at + 1]
    if (next?.paragraph === paragraph) continue
    if (end - start >= leastCharacters && ++full === fullParagraphs) return paragraph
    start = next?.start ?? end
  }
  return Number.POSITIVE_INFINITY
}
