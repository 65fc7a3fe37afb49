import { compareWords } from './speaker.ts'

/** "KERRIN", as labels print it; "Kerrin" is preferred. */
export const isShouted = (name: string | null) => name !== null && name === name.toUpperCase()

export const nameWords = (name: string) => compareWords(name).filter((word) => word !== 'mt')

/** One form of a name is part of the other: "Kerrin", "A. Kerrin" and "Ada Kerrin". */
export function isForm(words: readonly string[], known: readonly string[]): boolean {
  const [shorter, longer] = words.length <= known.length ? [words, known] : [known, words]
  return shorter.every((word) =>
    longer.some((other) => word === other || isInitialOf(word, other) || isInitialOf(other, word)),
  )
}

const isInitialOf = (word: string, other: string) =>
  word.length === 1 && other.startsWith(word) && other.length > 1
