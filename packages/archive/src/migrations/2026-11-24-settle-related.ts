import { type Kysely, sql } from 'kysely'

/**
 * `settle_related(ids)` brings everything that depends on "which article does this teaser announce?" up to date
 * after the articles `ids` have come: links from their items to all articles, links from all items to them,
 * and the dates that undated articles owe to the teasers which announce them.
 *
 * The outcome depends only on what is in the tables, never on the order in which it came: links ignore dates
 * that were themselves taken from teasers.
 *
 * It runs in the transaction that publishes and once more when the sequencer stamps. The second run is for two
 * transactions that overlap and cannot see each other: stampings come one after the other, so the later one
 * sees both.
 */
const statements = [
  // Whether the words of an item fit an article: a cut-off teaser by its beginning, a whole one by the title or
  // the beginning. Keys are whole words, so a prefix must end where a word ends.
  `create function teaser_fits(teaser_key text, truncated boolean, head_key text, title_key text) returns boolean
    language sql immutable parallel safe
    as $$ select teaser_key = title_key
      or starts_with(head_key || ' ', teaser_key || ' ')
      or (truncated and starts_with(title_key || ' ', teaser_key || ' ')) $$`,

  // All beginnings of a key that end with a word.
  `create function key_beginnings(key text) returns setof text
    language sql immutable parallel safe
    as $$ select string_agg(word, ' ') over (order by place)
      from unnest(string_to_array(key, ' ')) with ordinality as words(word, place) $$`,

  `create function link_related(ids uuid[]) returns void language sql volatile as $$
    with pair as (
      select i.id as related_item_id, a.id as article_id
      from related_item i join article a on a.url_key = i.url_key
      where i.article_id = any(ids) or a.id = any(ids)
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

  // An article that prints no date takes the date of the teasers that announce it and nothing else, where they
  // all say the same day.
  `create function date_by_teasers(ids uuid[]) returns void language sql volatile as $$
    with undated as (
      select a.id from article a
      where (a.published_basis is null or a.published_basis = 'TEASER')
        and (a.id = any(ids)
          or exists (
            select from related_link l join related_link b using (related_item_id)
            where l.article_id = a.id and b.article_id = any(ids))
          or exists (
            select from related_link l join related_item i on i.id = l.related_item_id
            where l.article_id = a.id and i.article_id = any(ids)))
      order by a.id for update
    ),
    said as (
      select c.article_id, count(distinct i.published_value) as days,
        min(i.published_value) as value, min(i.published_precision) as precision, min(i.published_text) as text,
        min(i.published_earliest) as earliest, min(i.published_latest) as latest
      from undated u
      join related_candidate c on c.article_id = u.id
      join related_item i on i.id = c.related_item_id and i.published_precision = 'DAY'
      join visible_article host on host.id = i.article_id
      where not exists (
        select from related_candidate other
        where other.related_item_id = c.related_item_id and other.article_id <> c.article_id)
      group by c.article_id
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

  `create function settle_related(ids uuid[]) returns void language plpgsql volatile as $$
    begin
      perform link_related(ids);
      perform date_by_teasers(ids);
    end
  $$`,

  // The sequencer. See feed/sequencer.ts.
  `create function feed_tick() returns bigint language plpgsql volatile as $$
    declare
      head bigint;
      stamped uuid[];
    begin
      -- Elects the one who stamps; a crash sets the row free.
      select position into head from feed_head where one = 1 for update skip locked;
      if not found then return 0; end if;
      -- A statement of its own, so that its snapshot is younger than the lock.
      with due as (
        select id, row_number() over (order by publish_at, id) as n
        from (select id, publish_at from feed where position is null and publish_at <= now()
              order by publish_at, id limit 1000) batch
      ),
      stamp as (
        update feed f set position = head + due.n from due where f.id = due.id returning f.article_id
      )
      select array_agg(article_id) into stamped from stamp;
      if stamped is null then return 0; end if;
      perform settle_related(stamped);
      update feed_head set position = head + cardinality(stamped) where one = 1;
      return cardinality(stamped);
    end
  $$`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
