import { wholeArticle, wholeArticleColumns } from './whole-article.ts'
import type { Question } from './workload.ts'

export const q2: Question = {
  name: 'q2',
  title: 'the latest 20 of a source with the same',
  document: `query Q2($source: String!) {
    articles(first: 20, filter: { source: [$source] }) {
      nodes { ${wholeArticle} }
      pageInfo { hasNextPage }
    }
  }`,
  sql: `
    with page as (
      select * from visible_article
      where source_id = (select id from source where slug = $1::text)
      order by sort_date desc, id desc limit 21
    )
    select row_to_json(t)::text as data from (
      select (
        select row_to_json(t) from (
          select
            array_to_json(array(select row_to_json(t) from (
              select ${wholeArticleColumns}
              from (select * from page order by sort_date desc, id desc limit 20) a
              order by a.sort_date desc, a.id desc) t)) as nodes,
            (select row_to_json(t) from (
              select (select count(*) > 20 from page) as "hasNextPage") t) as "pageInfo") t) as articles) t`,
  values: ({ source = '' }) => [source],
}
