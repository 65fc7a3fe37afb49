import { type Kysely, sql } from 'kysely'

/**
 * The feed tells of related items whose article is found. Such a record stands behind those of both articles, so that a
 * reader knows them when it comes, and stays when the item goes: positions are consecutive for ever, hence no foreign key.
 */
const statements = [
  'alter table feed add column related_item_id uuid',
  `alter table feed add constraint feed_kind check (
    case kind when 'PUBLISHED' then related_item_id is null
              when 'WITHDRAWN' then related_item_id is null
              when 'RESOLVED' then related_item_id is not null
              else false end)`,
  'drop index feed_article',
  'create index feed_article on feed (article_id, kind)',
  "create unique index feed_resolution on feed (related_item_id, article_id) where kind = 'RESOLVED'",

  // Looks only at items that something may have changed for: those of the articles ids, those that may announce them,
  // and those of articles whose date comes from such items, because that date may put an announcement beyond doubt.
  // Only whoever holds the row of feed_head may call it.
  `create function announce_resolved(ids uuid[], head bigint) returns bigint language sql volatile as $$
    with near as (
      select id from related_item where article_id = any(ids)
      union
      select related_item_id from related_link where article_id = any(ids)
    ),
    concerned as (
      select id from near
      union
      select other.related_item_id
      from near
      join related_link l on l.related_item_id = near.id
      join article a on a.id = l.article_id and a.published_basis = 'TEASER'
      join related_link other on other.article_id = a.id
    ),
    resolved as (
      select i.id, announced.article_id
      from concerned c
      join related_item i on i.id = c.id
      join visible_article host on host.id = i.article_id
      cross join lateral (
        select (array_agg(r.article_id))[1] as article_id
        from related_candidate r where r.related_item_id = i.id
        having count(*) = 1 and bool_and(r.certain)
      ) announced
      where exists (select from feed f
          where f.article_id = host.id and f.kind = 'PUBLISHED' and f.position is not null)
        and exists (select from feed f
          where f.article_id = announced.article_id and f.kind = 'PUBLISHED' and f.position is not null)
        and not exists (select from feed f
          where f.related_item_id = i.id and f.article_id = announced.article_id and f.kind = 'RESOLVED')
    ),
    told as (
      insert into feed (article_id, related_item_id, kind, publish_at, position)
      select article_id, id, 'RESOLVED', now(), head + row_number() over (order by id)
      from resolved
      returning 1
    )
    select count(*) from told
  $$`,

  `create or replace function feed_tick() returns bigint language plpgsql volatile as $$
    declare
      head bigint;
      stamped uuid[];
      added bigint;
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

  // What was found before the feed told of it.
  `with head as (select position from feed_head where one = 1 for update),
    told as (select announce_resolved((select array_agg(id) from visible_article), head.position) as added from head)
    update feed_head set position = feed_head.position + told.added from told where one = 1`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
