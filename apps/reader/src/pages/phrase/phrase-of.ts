/** How a phrase is searched: as one, unless somebody wrote a search of the archive's own, such as `"a b" or c`. */
export function phraseOf(text: string): { readonly query: string; readonly isQuoted: boolean } {
  const words = text.trim()
  const isSearch = /["“”]|(?:^|\s)-\S|\sor\s/iu.test(words)
  if (words === '' || isSearch || !/\s/u.test(words)) return { query: words, isQuoted: false }
  return { query: `"${words}"`, isQuoted: true }
}
