/** Words in capitals that other search programs take for operators, outside of phrases. */
const operator = /(?<![\p{L}\p{N}])(?:AND|NOT|&&)(?![\p{L}\p{N}])/u

/** What to write instead of operators that this search does not have; null where none was typed. */
export function operatorHint(words: string): string | null {
  const typed = operator.exec(words.replace(/"[^"]*"?/g, ' '))?.[0]
  if (typed === undefined) return null
  return typed === 'NOT'
    ? 'NOT is looked for like any word. To exclude a word, write - before it: -tunnel.'
    : `All words must occur anyway, and ${typed} is looked for like any word. Leave it out.`
}
