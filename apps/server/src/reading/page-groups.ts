import type { GivenPage } from '@communique/press'

/** So many that the way to a thread and back costs little, and so few that no thread is left without work. */
const maxPages = 32
const maxBytes = 128 * 1024

/** Pages as they go to a worker thread: some at once where they are short, each alone where they are long. */
export function pageGroups(pages: readonly GivenPage[]): GivenPage[][] {
  const groups: GivenPage[][] = []
  let room = 0
  for (const page of pages) {
    const size = sizeOf(page)
    const last = groups.at(-1)
    if (last === undefined || last.length === maxPages || size > room) {
      groups.push([page])
      room = maxBytes - size
    } else {
      last.push(page)
      room -= size
    }
  }
  return groups
}

/** In bytes, about. */
export function sizeOf(page: GivenPage): number {
  if (page.kind === 'file') return page.bytes.length
  if (page.kind === 'document') return page.bytes.length + page.raw.length
  const { text, paragraphs, html } = page.fields
  const related = page.fields.related?.map(({ teaser }) => teaser)
  return [text, html, ...(paragraphs ?? []), ...(related ?? [])].reduce(
    (sum, part) => sum + (part?.length ?? 0),
    0,
  )
}
