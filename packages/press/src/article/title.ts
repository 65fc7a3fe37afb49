const longestTitle = 120

/** The first sentence, cut at a word when it is long. */
export function derivedTitle(firstSentence: string): string {
  const title = firstSentence.trim()
  if (title.length <= longestTitle) return title.replace(/(?<!^|\.\w)\.$/, '')
  const space = title.lastIndexOf(' ', longestTitle)
  const cut = title.slice(0, space > longestTitle / 2 ? space : longestTitle)
  return `${cut.replace(/[\s,;:–—-]+$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`
}
