import { searchHits } from './search-hits.ts'
import type { Question } from './workload.ts'

export const q3: Question = {
  name: 'q3',
  title: 'search with rank and snippet, 20 hits',
  document: `query Q3($query: String!) {
    search(query: $query, first: 20) {
      edges {
        score snippet
        node {
          __typename
          ... on Article { id title published { value } }
          ... on Speech { id kind office speaker { id name } article { id title } }
        }
      }
    }
  }`,
  sql: `
    select row_to_json(t)::text as data from (
      select (
        select row_to_json(t) from (
          select array_to_json(array(select row_to_json(t) from (
            select h.score, h.snippet, case h.type
              when 'Article' then (
                select row_to_json(t) from (
                  select h.type as "__typename", 'Article:' || a.id as id, a.title,
                    case when a.published_value is not null then (
                      select row_to_json(t) from (select a.published_value as value) t) end as published
                  from article a where a.id = h.id) t)
              else (
                select row_to_json(t) from (
                  select h.type as "__typename", 'Speech:' || s.id as id, s.kind, s.office,
                    (select row_to_json(t) from (
                      select 'Speaker:' || p.id as id, p.name from speaker p where p.id = s.speaker_id) t) as speaker,
                    (select row_to_json(t) from (
                      select 'Article:' || a.id as id, a.title from article a where a.id = s.article_id) t) as article
                  from speech s where s.id = h.id) t)
              end as node
            from (${searchHits}) h
            order by h.score desc, h.id desc) t)) as edges) t) as search) t`,
  values: ({ query = '' }) => [query],
}
