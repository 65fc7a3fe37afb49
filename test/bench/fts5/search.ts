import type { DatabaseSync } from 'node:sqlite'
import { matchExpression } from './match.ts'

/** What is searched: made once for a data set, in a file. */
export const createTable = `
  create virtual table held using fts5(title, text, id unindexed, published unindexed,
    tokenize = 'porter unicode61 remove_diacritics 2')`

export interface Hit {
  readonly id: string
  readonly title: string
  readonly published: string | null
  /** Greater is better. */
  readonly score: number
  readonly snippet: string
}

const [start, end] = ['\u0002', '\u0003']

/** All hits ranked by bm25, the best of them quoted. `titleWeight`: 1 is what FTS5 does unasked. */
export function searcher(database: DatabaseSync, titleWeight = 1): (words: string, first: number) => Hit[] {
  // `rank` is how FTS5 wants to be asked for the best: it sorts ids and ranks, and reads only the rows that are wanted.
  const best = database.prepare(`
    select id, title, published, -rank as score,
      snippet(held, 1, char(${start.charCodeAt(0)}), char(${end.charCodeAt(0)}), ' … ', 24) as snippet
    from held where held match ? and rank match 'bm25(${titleWeight}.0, 1.0)' order by rank limit ?`)
  return (words, first) => {
    const match = matchExpression(words)
    if (match === null) return []
    return best.all(match, first).map((row) => ({
      id: String(row['id']),
      title: String(row['title']),
      published: row['published'] === null ? null : String(row['published']),
      score: Number(row['score']),
      snippet: asHtml(String(row['snippet'])),
    }))
  }
}

function asHtml(quoted: string): string {
  return quoted
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(start, '<mark>')
    .replaceAll(end, '</mark>')
    .replaceAll('\n', ' ')
}
