const query = `case when language like 'en%'
  then websearch_to_tsquery('english', $1::text) else websearch_to_tsquery('simple', $1::text) end`

const matches = (alias: string) => `(
  (${alias}.search @@ websearch_to_tsquery('english', $1::text) and ${alias}.language like 'en%')
  or (${alias}.search @@ websearch_to_tsquery('simple', $1::text)
    and (${alias}.language is null or ${alias}.language not like 'en%')))`

/**
 * The twenty best hits for the words \`$1\`, as somebody writes it who has PostgreSQL alone: \`type, id, score, snippet\`.
 * Of many hits the newest thousand of each kind are ranked. Their words: \`plain-search.ts\`.
 */
export const searchHits = `
  select type, found.id, score,
    regexp_replace(ts_headline(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end,
      replace(replace(replace(left(
        case type when 'Article' then (select text from article a where a.id = found.id)
          else (select text from speech s where s.id = found.id) end,
        100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), ${query},
      'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'),
      '[\\s…]*\\n[\\s…]*', ' … ', 'g') as snippet
  from (
    select type, id, language, ts_rank(search, querytree(${query})::tsquery, 1) as score
    from (
      (select 'Article' as type, w.id, w.language, w.search
        from bench.article_words w join visible_article a on a.id = w.id
        where ${matches('w')} order by w.id desc limit 1000)
      union all
      (select 'Speech', w.id, w.language, w.search
        from bench.speech_words w where ${matches('w')} and w.article_id in (select id from visible_article)
        order by w.id desc limit 1000)
    ) held
    order by score desc, id desc limit 20
  ) found
  order by score desc, found.id desc
`
