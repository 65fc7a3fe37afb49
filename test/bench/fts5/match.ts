/** A phrase, which may lack its end, or a word; excluded by a hyphen before it. */
const term = /(-?)("[^"]*"?|[^\s"]+)/g

/**
 * Words in web style (all words, "phrases", or, -word) as FTS5 wants them: what whoever searches with it would write.
 * Null where nothing is left to look for.
 */
export function matchExpression(words: string): string | null {
  const alternatives: { wanted: string[]; excluded: string[] }[] = [{ wanted: [], excluded: [] }]
  for (const [, hyphen, text = ''] of words.matchAll(term)) {
    const isPhrase = text.startsWith('"')
    if (hyphen === '' && !isPhrase && text.toLowerCase() === 'or') {
      alternatives.push({ wanted: [], excluded: [] })
      continue
    }
    const bare = text.replaceAll('"', '')
    if (!/[\p{L}\p{N}]/u.test(bare)) continue
    const last = alternatives.at(-1)
    const list = hyphen === '' ? last?.wanted : last?.excluded
    list?.push(`"${bare}"`)
  }
  const expressions = alternatives
    .filter(({ wanted }) => wanted.length > 0)
    .map(({ wanted, excluded }) => {
      const all = wanted.join(' AND ')
      return excluded.length === 0 ? `(${all})` : `((${all}) NOT (${excluded.join(' OR ')}))`
    })
  return expressions.length === 0 ? null : expressions.join(' OR ')
}
