import { type ExportedArticle, type Format, permalink } from './format.ts'

/** An article a line, as the SDK gives it, with its permalink first. */
export const jsonLines: Format = {
  name: 'jsonl',
  label: 'JSON Lines',
  mediaType: 'application/jsonl',
  extensions: ['jsonl', 'ndjson'],
  row: 'article',
  open: (subject, state = 0) => {
    let rows = Number(state)
    const line = ({ id, ...article }: ExportedArticle) =>
      `${JSON.stringify({ id, permalink: permalink(subject, id), ...article })}\n`
    return {
      add(articles) {
        rows += articles.length
        return Buffer.from(articles.map(line).join(''))
      },
      end: () => new Uint8Array(),
      state: () => rows,
      get rows() {
        return rows
      },
    }
  },
}
