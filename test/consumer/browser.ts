import { createArchive, localStorageCursor } from '@communique/sdk'

/** Shows publications in a list, and goes on where the visitor left off. */
export async function show(list: HTMLElement, signal: AbortSignal): Promise<void> {
  const archive = createArchive({ url: '/graphql' })
  const store = localStorageCursor('publications')
  for await (const { article } of archive.articlePublished({ store, signal })) {
    const item = document.createElement('li')
    item.textContent = article.title
    list.prepend(item)
  }
}
