/** One article with everything in it: what Q1 asks for once and Q2 twenty times. */
export const wholeArticle = `
  id title url language text
  published { value precision basis }
  source { id slug name }
  speeches {
    id position kind office country
    speaker { id name description kind }
    statements { position mode text }
  }
  relatedItems { id position teaser truncated published { value precision } url }
`

/** The same as columns of the article \`a\`, in the same order. */
export const wholeArticleColumns = `
  'Article:' || a.id as id, a.title, a.url, a.language, a.text,
  case when a.published_value is not null then (
    select row_to_json(t) from (
      select a.published_value as value, a.published_precision as precision, a.published_basis as basis) t
  ) end as published,
  (select row_to_json(t) from (
    select 'Source:' || o.id as id, o.slug, o.name from source o where o.id = a.source_id) t) as source,
  array_to_json(array(select row_to_json(t) from (
    select 'Speech:' || s.id as id, s.position, s.kind, s.office, s.country,
      (select row_to_json(t) from (
        select 'Speaker:' || p.id as id, p.name, p.description, p.kind
        from speaker p where p.id = s.speaker_id) t) as speaker,
      array_to_json(array(select row_to_json(t) from (
        select m.position, m.mode, m.text from statement m
        where m.speech_id = s.id order by m.position) t)) as statements
    from speech s where s.article_id = a.id order by s.position) t)) as speeches,
  array_to_json(array(select row_to_json(t) from (
    select 'RelatedItem:' || i.id as id, i.position, i.teaser, i.truncated,
      case when i.published_value is not null then (
        select row_to_json(t) from (
          select i.published_value as value, i.published_precision as precision) t
      ) end as published,
      i.url
    from related_item i where i.article_id = a.id order by i.position) t)) as "relatedItems"
`
