const query = `case when language like 'en%'
  then websearch_to_tsquery('english', $1::text) else websearch_to_tsquery('simple', $1::text) end`

const matches = (alias: string) => `(
  (${alias}.search @@ websearch_to_tsquery('english', $1::text) and ${alias}.language like 'en%')
  or (${alias}.search @@ websearch_to_tsquery('simple', $1::text)
    and (${alias}.language is null or ${alias}.language not like 'en%')))`

/** The twenty best hits for the words \`$1\`, as the archive ranks and quotes them: \`type, id, score, snippet\`. */
export const searchHits = `
  select type, id, score,
    regexp_replace(ts_headline(search_configuration(language),
      replace(replace(replace(left(text, 100000), '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), ${query},
      'StartSel=<mark>, StopSel=</mark>, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "'),
      '[\\s…]*\\n[\\s…]*', ' … ', 'g') as snippet
  from (
    select type, id, language, text, ts_rank(search, querytree(${query})::tsquery, 1) as score
    from (
      (select 'Article' as type, a.id, a.language, a.text, a.search
        from visible_article a where ${matches('a')} order by a.id desc limit 1000)
      union all
      (select 'Speech', s.id, s.language, s.text, s.search
        from speech s where ${matches('s')} and s.article_id in (select id from visible_article)
        order by s.id desc limit 1000)
    ) held
  ) found
  order by score desc, id desc limit 20
`
