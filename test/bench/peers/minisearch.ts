import MiniSearch from 'minisearch'

/** As it comes, one of the words is enough and nothing is boosted, which did better here than all words or titles first. Gives hashes, the best first. */
export function miniSearch(
  texts: readonly { readonly hash: string; readonly title: string; readonly text: string }[],
): (words: string) => readonly string[] {
  const index = new MiniSearch({ idField: 'hash', fields: ['title', 'text'] })
  index.addAll(texts)
  return (words) => index.search(words).map(({ id }) => String(id))
}
