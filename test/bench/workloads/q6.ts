import { bareId, type Question } from './workload.ts'

export const q6: Question = {
  name: 'q6',
  title: 'speeches of one speaker with their articles',
  document: `query Q6($id: ID!) {
    node(id: $id) {
      __typename id
      ... on Speaker {
        name
        speeches(first: 20) {
          nodes {
            id position kind office country
            article { id title url published { value precision basis } source { id name } }
          }
          pageInfo { hasNextPage }
        }
      }
    }
  }`,
  sql: `
    with page as (
      select s.* from speech s join visible_article a on a.id = s.article_id
      where s.speaker_id = $1::uuid order by s.id limit 21
    )
    select row_to_json(t)::text as data from (
      select (
        select row_to_json(t) from (
          select 'Speaker' as "__typename", 'Speaker:' || p.id as id, p.name,
            (select row_to_json(t) from (
              select
                array_to_json(array(select row_to_json(t) from (
                  select 'Speech:' || s.id as id, s.position, s.kind, s.office, s.country,
                    (select row_to_json(t) from (
                      select 'Article:' || a.id as id, a.title, a.url,
                        case when a.published_value is not null then (
                          select row_to_json(t) from (
                            select a.published_value as value, a.published_precision as precision,
                              a.published_basis as basis) t) end as published,
                        (select row_to_json(t) from (
                          select 'Source:' || o.id as id, o.name
                          from source o where o.id = a.source_id) t) as source
                      from article a where a.id = s.article_id) t) as article
                  from (select * from page order by id limit 20) s order by s.id) t)) as nodes,
                (select row_to_json(t) from (
                  select (select count(*) > 20 from page) as "hasNextPage") t) as "pageInfo") t) as speeches
          from speaker p where p.id = $1::uuid and exists (select from page)) t) as node) t`,
  values: ({ id }) => [bareId(id)],
}
