import { type Kysely, sql } from 'kysely'

/** The sequencer neither works nor waits where it need not; what it does is as before. */
const statements = [
  // "No key": an article that somebody links to in a transaction that is still open is not waited for.
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
      order by a.id for no key update of a
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

  `create or replace function feed_tick() returns bigint language plpgsql volatile as $$
    declare
      head bigint;
      stamped uuid[];
      added bigint;
    begin
      -- Mostly there is nothing to do; a lock would be written down each time.
      if not exists (select from feed where position is null and publish_at <= now()) then return 0; end if;
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
      added := cardinality(stamped);
      -- Most articles announce nothing and are announced by nothing.
      if exists (select from related_item where article_id = any(stamped))
        or exists (select from related_link where article_id = any(stamped))
      then
        added := added + announce_resolved(stamped, head + added);
      end if;
      update feed_head set position = head + added where one = 1;
      return added;
    end
  $$`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
