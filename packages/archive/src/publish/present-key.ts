import { foldedWords } from '@communique/full-text'

/** The names of those present as filters look for them, one a line; null where there are none. */
export function presentKey(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.map((name) => foldedWords(name).join(' ')).join('\n')
}
