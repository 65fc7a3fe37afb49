import { addressParameters } from '../filter-parameters.ts'
import type { ExportSubject, Format } from '../format.ts'
import { atomBeginning, atomEnd, atomEntry, atomType } from './atom.ts'
import { feedTitle } from './feed.ts'

/** All entries of a feed in one file, for programs that read feeds and for those who keep them. */
export const atom: Format = {
  name: 'atom',
  label: 'Atom',
  mediaType: atomType,
  extensions: ['atom'],
  row: 'article',
  open: (subject, state) => {
    let rows = Number(state ?? 0)
    let hasBegun = state !== undefined
    const beginning = () => {
      const text = hasBegun ? '' : fileBeginning(subject)
      hasBegun = true
      return text
    }
    return {
      add(articles) {
        rows += articles.length
        return Buffer.from(
          beginning() + articles.map((article) => atomEntry(article, subject.origin)).join(''),
        )
      },
      end: () => Buffer.from(beginning() + atomEnd),
      state: () => rows,
      get rows() {
        return rows
      },
    }
  },
}

/** The file is the feed that the server gives at this address, though all of it, and as it was once. */
function fileBeginning({ origin, filter, begun }: ExportSubject): string {
  const parameters = addressParameters(filter)
  const query = parameters.size === 0 ? '' : `?${parameters}`
  const first = `${origin}/feed.atom${query}`
  return atomBeginning({
    title: feedTitle(filter),
    home: `${origin}/${query}`,
    self: null,
    first,
    next: null,
    readAt: begun,
    origin,
  })
}
