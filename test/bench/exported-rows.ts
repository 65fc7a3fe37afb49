/*
 * The rows of an export, as somebody who knows SQL would have PostgreSQL copy them: in the same order, with the same facts. A
 * column cannot hold a list of lists in a file of COPY, so that lists are JSON.
 */

/** A row for each article: with its speeches, their statements, its related items and what they lead to, and its capture. */
export const articleRows = `
select a.id, a.title, a.title_basis, a.genre, a.url, a.language, a.text, a.first_seen_at,
  a.published_value, a.published_precision, a.published_basis, a.published_text, a.published_earliest, a.published_latest,
  a.updated_value, a.updated_precision, a.updated_basis, a.updated_text, a.updated_earliest, a.updated_latest,
  a.event_date_value, a.event_date_precision, a.event_date_basis, a.event_date_text, a.event_date_earliest, a.event_date_latest,
  a.event_kind, a.event_host, a.event_occasion, a.event_venue, a.event_present,
  (select json_build_object('id', s.id, 'slug', s.slug, 'name', s.name) from source s where s.id = a.source_id) as source,
  (select json_agg(json_build_object(
      'id', p.id, 'position', p.position, 'kind', p.kind, 'office', p.office, 'country', p.country,
      'countryCode', p.country_code, 'inReplyTo', p.in_reply_to,
      'speaker', (select json_build_object('id', k.id, 'kind', k.kind, 'name', k.name, 'description', k.description)
        from speaker k where k.id = p.speaker_id),
      'statements', (select json_agg(json_build_object('position', t.position, 'mode', t.mode, 'text', t.text,
          'spans', t.spans, 'source', t.source, 'cue', t.cue) order by t.position)
        from statement t where t.speech_id = p.id)) order by p.position)
    from speech p where p.article_id = a.id) as speeches,
  (select json_agg(json_build_object(
      'id', r.id, 'position', r.position, 'teaser', r.teaser, 'truncated', r.truncated, 'url', r.url,
      'published', json_build_array(r.published_value, r.published_precision, r.published_basis, r.published_text,
        r.published_earliest, r.published_latest),
      'resolution', case c.articles when 0 then 'UNRESOLVED' else
        case when c.articles = 1 and c.certain then 'RESOLVED' else 'AMBIGUOUS' end end,
      'article', case when c.articles = 1 and c.certain then
        (select json_build_object('id', v.id, 'title', v.title) from visible_article v where v.id = c.first) end
      ) order by r.position)
    from related_item r
    cross join lateral (select count(*) as articles, bool_and(l.certain) as certain, (array_agg(l.article_id))[1] as first
      from related_candidate l where l.related_item_id = r.id) as c
    where r.article_id = a.id) as related_items,
  c.sha256, c.byte_length, c.media_type, c.parser_version, c.received_at, c.url as captured_url, c.captured_at,
  c.declared_media_type, c.basis
from article a join capture c on c.sha256 = a.sha256
where exists (select from article_entry e where e.article_id = a.id and e.visible_from is not null)
order by a.sort_date desc, a.id desc`

/** A row for each statement, joined: what a table for a spreadsheet holds. */
export const statementRows = `
select a.id, a.title, s.slug, s.name, a.published_value, a.published_precision, a.published_basis, a.event_date_value,
  a.language, a.genre, a.url, a.sha256, p.id, p.position, p.kind, p.office, p.country, p.country_code, k.id, k.kind, k.name,
  k.description, t.position, t.mode, t.text, t.spans
from article a
left join source s on s.id = a.source_id
join speech p on p.article_id = a.id
join speaker k on k.id = p.speaker_id
join statement t on t.speech_id = p.id
where exists (select from article_entry e where e.article_id = a.id and e.visible_from is not null)
order by a.sort_date desc, a.id desc, p.position, t.position`
