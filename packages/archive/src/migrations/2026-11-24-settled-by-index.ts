import { type Kysely, sql } from 'kysely'

/**
 * The same outcome as before, at a cost that does not grow with the archive: an `or` between conditions of two tables,
 * or between a condition and subqueries, made PostgreSQL read a whole table each time something was published. Each
 * alternative is a branch of a union now, which an index serves; and candidates are asked for item by item.
 */
const statements = [
  // The planner takes a function for a thousand rows, which made reading all items look cheaper than looking them up.
  `create or replace function key_beginnings(key text) returns setof text
    language sql immutable parallel safe rows 60
    as $$ select string_agg(word, ' ') over (order by place)
      from unnest(string_to_array(key, ' ')) with ordinality as words(word, place) $$`,

  `create or replace function link_related(ids uuid[]) returns void language sql volatile as $$
    with pair as (
      select i.id as related_item_id, a.id as article_id
      from related_item i join article a on a.url_key = i.url_key
      where i.article_id = any(ids)
      union
      select i.id, a.id
      from article a join related_item i on i.url_key = a.url_key
      where a.id = any(ids)
      union
      -- from the items of these articles
      select i.id, a.id
      from related_item i
      join article a on a.head_key >= i.teaser_key and a.head_key < i.teaser_key || chr(1114111)
      where i.article_id = any(ids) and i.teaser_key <> ''
      union
      select i.id, a.id
      from related_item i
      join article a on a.title_key >= i.teaser_key and a.title_key < i.teaser_key || chr(1114111)
      where i.article_id = any(ids) and i.teaser_key <> ''
      union
      -- from all items to these articles
      select i.id, a.id
      from article a
      cross join lateral (select key_beginnings(a.head_key) union select key_beginnings(a.title_key)) as b(beginning)
      join related_item i on i.teaser_key = b.beginning
      where a.id = any(ids) and i.teaser_key <> ''
    ),
    judged as (
      select p.related_item_id, p.article_id,
        teaser_fits(i.teaser_key, i.truncated, a.head_key, a.title_key) as words,
        i.url_key is not null and i.url_key = a.url_key as address,
        -- two addresses of one site that differ are two articles, however alike their words
        i.url_key <> a.url_key and split_part(i.url_key, '/', 1) = split_part(a.url_key, '/', 1) as elsewhere,
        i.published_value is not null and a.published_value is not null and a.published_basis <> 'TEASER' as both_dated,
        i.published_earliest <= a.published_latest and a.published_earliest <= i.published_latest as dates_agree,
        -- no teaser announces what has not happened yet
        coalesce(i.published_latest < a.event_date_earliest, false) as too_early,
        host.source_id is null or a.source_id is null or host.source_id = a.source_id as same_source
      from pair p
      join related_item i on i.id = p.related_item_id
      join article a on a.id = p.article_id
      join article host on host.id = i.article_id
    )
    insert into related_link (related_item_id, article_id, rank, dated)
    select related_item_id, article_id,
      case when address and words then 1 when address then 2 else 3 end,
      both_dated and dates_agree
    from judged
    where address
      or (words and same_source and not coalesce(elsewhere, false)
          and case when both_dated then dates_agree else not too_early end)
    order by related_item_id, article_id
    on conflict do nothing
  $$`,

  `create or replace function date_by_teasers(ids uuid[]) returns void language sql volatile as $$
    with concerned as (
      select unnest(ids) as id
      union
      select l.article_id
      from related_link b join related_link l using (related_item_id)
      where b.article_id = any(ids)
      union
      select l.article_id
      from related_item i join related_link l on l.related_item_id = i.id
      where i.article_id = any(ids)
    ),
    undated as (
      select a.id from concerned c join article a using (id)
      where a.published_basis is null or a.published_basis = 'TEASER'
      order by a.id for update of a
    ),
    said as (
      select u.id as article_id, count(distinct i.published_value) as days,
        min(i.published_value) as value, min(i.published_precision) as precision, min(i.published_text) as text,
        min(i.published_earliest) as earliest, min(i.published_latest) as latest
      from undated u
      join related_link l on l.article_id = u.id
      join related_item i on i.id = l.related_item_id and i.published_precision = 'DAY'
      join visible_article host on host.id = i.article_id
      -- Item by item: asked for an article, the view would rank the candidates of every item there is.
      cross join lateral (
        select count(*) as candidates, bool_or(c.article_id = u.id) as included
        from related_candidate c where c.related_item_id = i.id
      ) announced
      where announced.included and announced.candidates = 1
      group by u.id
    ),
    settled as (
      select u.id, s.value, s.precision, s.text, s.earliest, s.latest
      from undated u left join said s on s.article_id = u.id and s.days = 1
    )
    update article a set
      published_value = s.value,
      published_precision = s.precision,
      published_basis = case when s.value is not null then 'TEASER' end,
      published_text = s.text,
      published_earliest = s.earliest,
      published_latest = s.latest
    from settled s
    where a.id = s.id and a.published_value is distinct from s.value
  $$`,

  // Most articles are announced by nothing, and announce nothing: then there is no date to be had or to be lost.
  `create or replace function settle_related(ids uuid[]) returns void language plpgsql volatile as $$
    begin
      if exists (select from related_item) then
        perform link_related(ids);
      end if;
      if exists (select from related_link where article_id = any(ids))
        or exists (
          select from related_item i join related_link l on l.related_item_id = i.id where i.article_id = any(ids))
        or exists (select from article where id = any(ids) and published_basis = 'TEASER')
      then
        perform date_by_teasers(ids);
      end if;
    end
  $$`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
