import { wholeArticle, wholeArticleColumns } from './whole-article.ts'
import { bareId, type Question } from './workload.ts'

export const q1: Question = {
  name: 'q1',
  title: 'one article with source, speeches, statements, speakers, related items',
  document: `query Q1($id: ID!) { article(by: { id: $id }) { ${wholeArticle} } }`,
  sql: `
    select row_to_json(t)::text as data from (
      select (
        select row_to_json(t) from (
          select ${wholeArticleColumns} from visible_article a where a.id = $1::uuid) t) as article) t`,
  values: ({ id }) => [bareId(id)],
}
