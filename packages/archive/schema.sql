-- Written by `npm run generate`, to be read: what migrations and sql/ make of an empty database. Do not edit.

create table api_key (
  id uuid not null,
  hash text not null,
  scope text not null,
  label text not null,
  created_at timestamp with time zone not null default now(),
  ending text,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  last_used_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_hash_key UNIQUE (hash),
  constraint api_key_scope CHECK ((scope = ANY (ARRAY['READ'::text, 'PUBLISH'::text, 'ADMIN'::text])))
);

create table capture (
  sha256 text not null,
  bytes bytea not null,
  byte_length integer not null generated always as (octet_length(bytes)) stored,
  media_type text not null,
  encoding text not null,
  raw text not null,
  remainder jsonb not null,
  parser_version text not null,
  received_at timestamp with time zone not null default now(),
  url text,
  captured_at timestamp with time zone,
  declared_media_type text,
  basis text,
  constraint capture_pkey PRIMARY KEY (sha256),
  constraint capture_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

create table source (
  id uuid not null,
  slug text not null,
  name text not null,
  created_at timestamp with time zone not null default now(),
  sort_name text collate "C" not null,
  constraint source_pkey PRIMARY KEY (id),
  constraint source_slug_key UNIQUE (slug)
);

create table article (
  id uuid not null,
  sha256 text not null,
  source_id uuid,
  url text,
  url_key text,
  title text not null,
  title_basis text not null,
  text text not null,
  language text,
  published_value text,
  published_precision text,
  published_basis text,
  published_text text,
  published_earliest date,
  published_latest date,
  event_date_value text,
  event_date_precision text,
  event_date_basis text,
  event_date_text text,
  event_date_earliest date,
  event_date_latest date,
  event_kind text,
  event_venue text,
  event_occasion text,
  event_host text,
  event_present text[] not null,
  head_key text collate "C" not null,
  title_key text collate "C" not null,
  first_seen_at timestamp with time zone not null default now(),
  publish_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  sort_date date not null generated always as (COALESCE(published_earliest, event_date_earliest, ((first_seen_at AT TIME ZONE 'UTC'::text))::date)) stored,
  genre text,
  updated_value text,
  updated_precision text,
  updated_basis text,
  updated_text text,
  updated_earliest date,
  updated_latest date,
  given_language text,
  event_present_key text collate "C",
  constraint article_pkey PRIMARY KEY (id),
  constraint article_sha256_key UNIQUE (sha256),
  constraint article_sha256_fkey FOREIGN KEY (sha256) REFERENCES capture(sha256),
  constraint article_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
);

create table article_entry (
  article_id uuid not null,
  visible_from bigint,
  source_id uuid,
  dated date,
  dated_precision text,
  sort_date date not null,
  genre text,
  language text,
  dated_latest date,
  published_latest date,
  constraint article_entry_pkey PRIMARY KEY (article_id),
  constraint article_entry_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
);

create table article_words (
  article_id uuid not null,
  written_after bigint not null,
  windows integer[] not null generated always as (ARRAY[((written_after >> 12))::integer, ((1 << 28) + ((written_after >> 14))::integer), ((2 << 28) + ((written_after >> 16))::integer), ((3 << 28) + ((written_after >> 18))::integer)]) stored,
  is_listed boolean not null,
  search tsvector not null,
  constraint article_words_pkey PRIMARY KEY (article_id),
  constraint article_words_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
);

create table audit_article (
  audit_id uuid not null,
  article_id uuid not null,
  constraint audit_article_pkey PRIMARY KEY (audit_id, article_id)
);

create table audit_entry (
  id uuid not null,
  at timestamp with time zone not null default now(),
  act text not null,
  key_id uuid,
  key_label text,
  address text,
  request_id text,
  subject_key_id uuid,
  before text,
  after text,
  subject_webhook_id uuid,
  constraint audit_entry_pkey PRIMARY KEY (id),
  constraint audit_entry_act_check CHECK ((act = ANY (ARRAY['PUBLISH'::text, 'WITHDRAW'::text, 'RESTORE'::text, 'MOVE_EMBARGO'::text, 'REPARSE'::text, 'RENAME_SOURCE'::text, 'MERGE_SOURCES'::text, 'CREATE_KEY'::text, 'REVOKE_KEY'::text, 'CREATE_WEBHOOK'::text, 'REMOVE_WEBHOOK'::text, 'REPLAY_WEBHOOK'::text, 'PAUSE_WEBHOOK'::text, 'RESUME_WEBHOOK'::text, 'ROTATE_WEBHOOK_SECRET'::text])))
);

create table definition (
  name text not null,
  kind text not null,
  head text not null,
  hash text not null,
  constraint definition_pkey PRIMARY KEY (name),
  constraint definition_kind_check CHECK ((kind = ANY (ARRAY['function'::text, 'view'::text])))
);

create table feed (
  id bigint not null generated always as identity,
  article_id uuid not null,
  kind text not null,
  publish_at timestamp with time zone not null,
  "position" bigint,
  related_item_id uuid,
  changed text[],
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id),
  constraint feed_kind CHECK ((((kind = 'UPDATED'::text) = (changed IS NOT NULL)) AND
CASE kind
    WHEN 'PUBLISHED'::text THEN (related_item_id IS NULL)
    WHEN 'UPDATED'::text THEN (related_item_id IS NULL)
    WHEN 'WITHDRAWN'::text THEN (related_item_id IS NULL)
    WHEN 'RESTORED'::text THEN (related_item_id IS NULL)
    WHEN 'RESOLVED'::text THEN (related_item_id IS NOT NULL)
    ELSE false
END))
);

create table feed_head (
  one integer not null default 1,
  "position" bigint not null default 0,
  epoch uuid not null default gen_random_uuid(),
  constraint feed_head_pkey PRIMARY KEY (one),
  constraint feed_head_one_check CHECK ((one = 1))
);

create table generation_head (
  one integer not null default 1,
  generation bigint not null,
  constraint generation_head_pkey PRIMARY KEY (one),
  constraint generation_head_one_check CHECK ((one = 1))
);

create table related_item (
  id uuid not null,
  article_id uuid not null,
  "position" integer not null,
  teaser text not null,
  teaser_key text collate "C" not null,
  truncated boolean not null,
  published_value text,
  published_precision text,
  published_basis text,
  published_text text,
  published_earliest date,
  published_latest date,
  url text,
  url_key text,
  constraint related_item_pkey PRIMARY KEY (id),
  constraint related_item_article_id_position_key UNIQUE (article_id, "position"),
  constraint related_item_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id)
);

create table related_link (
  related_item_id uuid not null,
  article_id uuid not null,
  rank smallint not null,
  dated boolean not null,
  constraint related_link_pkey PRIMARY KEY (related_item_id, article_id),
  constraint related_link_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id),
  constraint related_link_related_item_id_fkey FOREIGN KEY (related_item_id) REFERENCES related_item(id),
  constraint related_link_rank_check CHECK (((rank >= 1) AND (rank <= 3)))
);

create table search_fill (
  one integer not null default 1,
  done bigint not null,
  total bigint not null,
  below uuid,
  constraint search_fill_pkey PRIMARY KEY (one),
  constraint search_fill_one_check CHECK ((one = 1))
);

create table source_slug (
  slug text not null,
  source_id uuid not null,
  constraint source_slug_pkey PRIMARY KEY (slug),
  constraint source_slug_source_id_fkey FOREIGN KEY (source_id) REFERENCES source(id)
);

create table speaker (
  id uuid not null,
  name text,
  description text,
  kind text not null,
  sort_name text collate "C" not null,
  constraint speaker_pkey PRIMARY KEY (id),
  constraint speaker_check CHECK (((name IS NOT NULL) OR (description IS NOT NULL)))
);

create table speaker_identity (
  identity text not null,
  speaker_id uuid not null,
  words text collate "C",
  constraint speaker_identity_pkey PRIMARY KEY (identity),
  constraint speaker_identity_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES speaker(id)
);

create table speech (
  id uuid not null,
  article_id uuid not null,
  "position" integer not null,
  kind text not null,
  speaker_id uuid not null,
  office text,
  country text,
  language text,
  text text not null,
  country_code text,
  in_reply_to integer,
  search tsvector,
  constraint speech_pkey PRIMARY KEY (id),
  constraint speech_article_id_position_key UNIQUE (article_id, "position"),
  constraint speech_article_id_fkey FOREIGN KEY (article_id) REFERENCES article(id),
  constraint speech_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES speaker(id)
);

create table statement (
  speech_id uuid not null,
  "position" integer not null,
  mode text not null,
  text text not null,
  spans jsonb not null,
  source jsonb,
  cue jsonb,
  constraint statement_pkey PRIMARY KEY (speech_id, "position"),
  constraint statement_speech_id_fkey FOREIGN KEY (speech_id) REFERENCES speech(id)
);

create table webhook (
  id uuid not null,
  url text not null,
  label text not null,
  secret text not null,
  former_secret text,
  former_secret_until timestamp with time zone,
  kinds text[] not null,
  filter jsonb,
  state text not null default 'ACTIVE'::text,
  "position" bigint not null,
  failures integer not null default 0,
  attempted_at timestamp with time zone,
  status integer,
  fault text,
  delivered_at timestamp with time zone,
  next_attempt_at timestamp with time zone not null default now(),
  lease uuid,
  leased_until timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint webhook_pkey PRIMARY KEY (id),
  constraint webhook_state_check CHECK ((state = ANY (ARRAY['ACTIVE'::text, 'FAILING'::text, 'PAUSED'::text, 'GONE'::text])))
);

create table wording (
  text text collate "C" not null,
  key text collate "C" not null,
  constraint wording_pkey PRIMARY KEY (text)
);

create table words_head (
  one integer not null default 1,
  edition integer not null,
  constraint words_head_pkey PRIMARY KEY (one),
  constraint words_head_one_check CHECK ((one = 1))
);

CREATE INDEX article_event_date ON article USING btree (event_date_earliest, id);
CREATE INDEX article_first_seen ON article USING btree (first_seen_at, id);
CREATE INDEX article_head ON article USING btree (head_key);
CREATE INDEX article_present ON article USING btree (id) WHERE (event_present_key IS NOT NULL);
CREATE INDEX article_sort_date ON article USING btree (sort_date, id);
CREATE INDEX article_source ON article USING btree (source_id, sort_date, id);
CREATE INDEX article_title ON article USING btree (title_key);
CREATE INDEX article_url ON article USING btree (url_key);
CREATE INDEX article_entry_sort_date ON article_entry USING btree (sort_date);
CREATE INDEX article_entry_source ON article_entry USING btree (source_id, sort_date);
CREATE INDEX article_words_search ON article_words USING gin (search, windows) WITH (gin_pending_list_limit='1024') WHERE is_listed;
CREATE INDEX audit_article_article ON audit_article USING btree (article_id);
CREATE INDEX audit_entry_at ON audit_entry USING btree (at DESC, id);
CREATE INDEX feed_article ON feed USING btree (article_id, kind);
CREATE UNIQUE INDEX feed_position ON feed USING btree ("position") WHERE ("position" IS NOT NULL);
CREATE INDEX feed_resolution ON feed USING btree (related_item_id, article_id) WHERE (kind = 'RESOLVED'::text);
CREATE INDEX feed_unstamped ON feed USING btree (publish_at, id) WHERE ("position" IS NULL);
CREATE INDEX related_item_teaser ON related_item USING btree (teaser_key);
CREATE INDEX related_item_url ON related_item USING btree (url_key);
CREATE INDEX related_link_article ON related_link USING btree (article_id, related_item_id);
CREATE INDEX source_order ON source USING btree (sort_name, id);
CREATE INDEX source_slug_source ON source_slug USING btree (source_id);
CREATE INDEX speaker_order ON speaker USING btree (((name IS NULL)), sort_name, id);
CREATE INDEX speech_country ON speech USING btree (country_code, article_id);
CREATE INDEX speech_country_printed ON speech USING btree ("left"(country, 600) COLLATE "C");
CREATE INDEX speech_country_uncoded ON speech USING btree (lower((country COLLATE "C"))) WHERE ((country_code IS NULL) AND (country IS NOT NULL));
CREATE INDEX speech_office ON speech USING btree ("left"(office, 600) COLLATE "C");
CREATE INDEX speech_search ON speech USING gin (search);
CREATE INDEX speech_speaker ON speech USING btree (speaker_id, id) INCLUDE (article_id);

create view entry_columns as
 SELECT id AS article_id,
    source_id,
    COALESCE(published_earliest, event_date_earliest) AS dated,
        CASE
            WHEN (published_earliest IS NULL) THEN event_date_precision
            ELSE published_precision
        END AS dated_precision,
    sort_date,
    genre,
    language,
    COALESCE(published_latest, event_date_latest) AS dated_latest,
    published_latest
   FROM article;

create view related_candidate as
 SELECT related_item_id,
    article_id,
    certain
   FROM ( SELECT visible_link.related_item_id,
            visible_link.article_id,
            visible_link.rank,
            visible_link.certain,
            min(visible_link.rank) OVER (PARTITION BY visible_link.related_item_id) AS best_rank
           FROM visible_link) ranked
  WHERE (rank = best_rank);

create view visible_article as
 SELECT article.id,
    article.sha256,
    article.source_id,
    article.url,
    article.url_key,
    article.title,
    article.title_basis,
    article.text,
    article.language,
    article.published_value,
    article.published_precision,
    article.published_basis,
    article.published_text,
    article.published_earliest,
    article.published_latest,
    article.event_date_value,
    article.event_date_precision,
    article.event_date_basis,
    article.event_date_text,
    article.event_date_earliest,
    article.event_date_latest,
    article.event_kind,
    article.event_venue,
    article.event_occasion,
    article.event_host,
    article.event_present,
    article.head_key,
    article.title_key,
    article.first_seen_at,
    article.publish_at,
    article.withdrawn_at,
    article.sort_date,
    article.genre,
    article.updated_value,
    article.updated_precision,
    article.updated_basis,
    article.updated_text,
    article.updated_earliest,
    article.updated_latest,
    article.given_language,
    article.event_present_key,
    article_entry.visible_from
   FROM (article
     JOIN article_entry ON ((article_entry.article_id = article.id)))
  WHERE (article_entry.visible_from IS NOT NULL);

create view visible_link as
 SELECT l.related_item_id,
    l.article_id,
    l.rank,
    a.visible_from,
    ((l.rank < 3) OR l.dated OR (i.published_value IS NULL) OR (NOT (a.published_basis IS DISTINCT FROM 'TEASER'::text))) AS certain
   FROM ((related_link l
     JOIN related_item i ON ((i.id = l.related_item_id)))
     JOIN visible_article a ON ((a.id = l.article_id)));

create function append_resolutions(ids uuid[], head bigint)
returns bigint
language sql volatile
as $$
  with near as materialized (
    -- Most items have no link, and so nothing that they could be resolved by.
    select i.id
    from unnest(ids) as given(id)
    cross join lateral (select id from related_item where article_id = given.id offset 0) i
    cross join lateral (select from related_link where related_item_id = i.id limit 1) l
    union
    select related_item_id from related_link where article_id = any(ids)
  ),
  concerned as materialized (
    select id from near
    union
    select other.related_item_id
    from near
    cross join lateral (select article_id from related_link where related_item_id = near.id offset 0) l
    cross join lateral (
      select id from article where id = l.article_id and published_basis = 'TEASER' offset 0
    ) a
    cross join lateral (select related_item_id from related_link where article_id = a.id offset 0) other
  ),
  resolved as (
    select i.id, announced.article_id
    from concerned c
    cross join lateral (select id, article_id from related_item where id = c.id offset 0) i
    cross join lateral (select id from visible_article where id = i.article_id offset 0) host
    cross join lateral (
      select (array_agg(r.article_id))[1] as article_id
      from related_candidate r where r.related_item_id = i.id
      having count(*) = 1 and bool_and(r.certain)
    ) announced
    where exists (select from feed f
        where f.article_id = host.id and f.kind = 'PUBLISHED' and f.position is not null offset 0)
      and exists (select from feed f
        where f.article_id = announced.article_id and f.kind = 'PUBLISHED' and f.position is not null offset 0)
      and not exists (select from feed f
        where f.related_item_id = i.id and f.article_id = announced.article_id and f.kind = 'RESOLVED'
          and f.position > coalesce((select max(r.position) from feed r
            where r.article_id in (host.id, announced.article_id) and r.kind = 'RESTORED'), 0) offset 0)
  ),
  appended as (
    insert into feed (article_id, related_item_id, kind, publish_at, position)
    select article_id, id, 'RESOLVED', now(), head + row_number() over (order by id)
    from resolved
    returning 1
  )
  select count(*) from appended
$$;

create function date_by_teasers(undated uuid[])
returns uuid[]
language sql volatile
as $$
  with said as (
    select u.id as article_id, count(distinct i.published_value) as days,
      min(i.published_value) as value, min(i.published_precision) as precision, min(i.published_text) as text,
      min(i.published_earliest) as earliest, min(i.published_latest) as latest
    from unnest(undated) as u(id)
    join related_link l on l.article_id = u.id
    join related_item i on i.id = l.related_item_id and i.published_precision = 'DAY'
    join visible_article host on host.id = i.article_id
    cross join lateral (
      select count(*) as candidates, bool_or(c.article_id = u.id) as included
      from related_candidate c where c.related_item_id = i.id
    ) announced
    where announced.included and announced.candidates = 1
    group by u.id
  ),
  dated as (
    select u.id, s.value, s.precision, s.text, s.earliest, s.latest
    from unnest(undated) as u(id) left join said s on s.article_id = u.id and s.days = 1
  ),
  changed as (
    update article a set
      published_value = d.value,
      published_precision = d.precision,
      published_basis = case when d.value is not null then 'TEASER' end,
      published_text = d.text,
      published_earliest = d.earliest,
      published_latest = d.latest
    from dated d
    where a.id = d.id and a.published_value is distinct from d.value
    returning a.id
  )
  select coalesce(array_agg(id), '{}') from changed
$$;

create function feed_tick()
returns bigint
language plpgsql volatile
as $$
declare
  head bigint;
  stamped uuid[];
  undated uuid[];
  added bigint;
begin
  if not exists (select from feed where position is null and publish_at <= now()) then return 0; end if;
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
  if exists (select from related_item) then
    perform insert_teaser_links(stamped);
  end if;
  undated := undated_beside(stamped);
  perform show_articles(head);
  if cardinality(undated) > 0 then
    perform refresh_entries(date_by_teasers(undated));
  end if;
  added := cardinality(stamped);
  -- Most articles announce nothing and are announced by nothing.
  if exists (select from related_item where article_id = any(stamped))
    or exists (select from related_link where article_id = any(stamped))
  then
    added := added + append_resolutions(stamped, head + added);
  end if;
  update feed_head set position = head + added where one = 1;
  return added;
end
$$;

create function insert_teaser_links(ids uuid[])
returns void
language sql volatile
as $$
  with recursive item as materialized (
    select id, url_key, teaser_key from related_item where article_id = any(ids)
  ),
  given as materialized (
    select id, url_key, head_key, title_key from article where id = any(ids)
  ),
  walk(article_id, beginning) as (
    select id, key from given cross join lateral (values (head_key), (title_key)) as keys(key) where key <> ''
    union
    select walk.article_id, shorter.beginning
    from walk
    cross join lateral (
      select teaser_key from related_item where teaser_key <= walk.beginning order by teaser_key desc limit 1
    ) nearest
    cross join lateral (select shorter_beginning(walk.beginning, nearest.teaser_key) as beginning offset 0) shorter
    where shorter.beginning <> ''
  ),
  pair as materialized (
    -- by address
    select item.id as related_item_id, a.id as article_id
    from item
    cross join lateral (select id from article where url_key = item.url_key offset 0) a
    union
    select i.id, given.id
    from given
    cross join lateral (select id from related_item where url_key = given.url_key offset 0) i
    union
    -- by words, from the items of these articles
    select item.id, a.id
    from item
    cross join lateral (
      select id from article
      where head_key >= item.teaser_key and head_key < item.teaser_key || chr(1114111) offset 0
    ) a
    where item.teaser_key <> ''
    union
    select item.id, a.id
    from item
    cross join lateral (
      select id from article
      where title_key >= item.teaser_key and title_key < item.teaser_key || chr(1114111) offset 0
    ) a
    where item.teaser_key <> ''
    union
    -- by words, from all items to these articles
    select i.id, walk.article_id
    from walk
    cross join lateral (select id from related_item where teaser_key = walk.beginning offset 0) i
  ),
  judged as (
    select p.related_item_id, p.article_id,
      teaser_fits(i.teaser_key, i.truncated, a.head_key, a.title_key) as words,
      i.url_key is not null and i.url_key = a.url_key as address,
      -- Two addresses of one site that differ are two articles, however alike their words.
      i.url_key <> a.url_key and split_part(i.url_key, '/', 1) = split_part(a.url_key, '/', 1) as elsewhere,
      i.published_value is not null and a.published_value is not null and a.published_basis <> 'TEASER' as both_dated,
      i.published_earliest <= a.published_latest and a.published_earliest <= i.published_latest as dates_agree,
      -- No teaser announces what has not happened yet.
      coalesce(i.published_latest < a.event_date_earliest, false) as too_early,
      host.source_id is null or a.source_id is null or host.source_id = a.source_id as same_source
    from pair p
    cross join lateral (select * from related_item where id = p.related_item_id offset 0) i
    cross join lateral (select * from article where id = p.article_id offset 0) a
    cross join lateral (select source_id from article where id = i.article_id offset 0) host
  )
  insert into related_link (related_item_id, article_id, rank, dated)
  select related_item_id, article_id,
    case when address and words then 1 when address then 2 else 3 end,
    both_dated and dates_agree
  from judged
  where address
    or (words and same_source and not coalesce(elsewhere, false)
        and case when both_dated then dates_agree else not too_early end)
  -- In one order, so that two transactions never wait for each other crosswise.
  order by related_item_id, article_id
  on conflict do nothing
$$;

create function link_teasers(ids uuid[])
returns void
language plpgsql volatile
as $$
declare
  undated uuid[];
begin
  if exists (select from related_item) then
    perform insert_teaser_links(ids);
  end if;
  undated := undated_beside(ids);
  if cardinality(undated) > 0 then
    perform refresh_entries(date_by_teasers(undated));
  end if;
end
$$;

create function position_as_of(given_epoch uuid, given_position bigint)
returns bigint
language plpgsql stable
as $$
declare
  head feed_head;
begin
  select * into head from feed_head where one = 1;
  if head.epoch <> given_epoch then raise 'another epoch' using errcode = 'QE001'; end if;
  if head.position < given_position then raise 'not yet' using errcode = 'QF001'; end if;
  return given_position;
end
$$;

create function refresh_entries(ids uuid[])
returns void
language sql volatile
as $$
  with held as materialized (
    select article_id from article_entry where article_id = any(ids) order by article_id for no key update
  )
  update article_entry e set
    source_id = c.source_id,
    dated = c.dated,
    dated_precision = c.dated_precision,
    sort_date = c.sort_date,
    genre = c.genre,
    language = c.language,
    dated_latest = c.dated_latest,
    published_latest = c.published_latest
  from held
  cross join lateral (select * from entry_columns where article_id = held.article_id offset 0) c
  where e.article_id = held.article_id
    and (e.source_id, e.dated, e.dated_precision, e.sort_date, e.genre, e.language, e.dated_latest, e.published_latest)
      is distinct from (c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language, c.dated_latest, c.published_latest)
$$;

create function search_ready()
returns boolean
language plpgsql stable
as $$
declare
  fill search_fill;
begin
  select * into fill from search_fill where one = 1;
  if found then raise '% %', fill.done, fill.total using errcode = 'QN001'; end if;
  return true;
end
$$;

create function search_windows(head bigint, found bigint, most bigint)
returns TABLE(number integer, windows integer[], since bigint)
language sql immutable parallel safe rows 4
as $$
  with recursive first (newest, since, length, known) as (
    select head >> 12, begin, head - (begin << 12) + 1, nullif(found, 0)::float8 from (select greatest(0, (head >> 12) - 1) as begin) as block
  ),
  -- In blocks of 4^6 positions; `behind` is the first that is not in it any more.
  stretch (number, since, behind) as (
    select 1, since, newest + 1 from first where found is null
    union all
    select 2, greatest(0, since - ceil(length * (most / known - 1) * (1 + 2 / sqrt(known)) / 4096)::bigint), since
    from first where known < most and known * head > 1.3 * most * length
    union all
    select s.number + 1, greatest(0, s.since - 2 * (newest + 1 - s.since)), s.since
    from stretch s cross join first where s.number > 1 and s.since > 0
  ),
  -- Larger and larger blocks; what lies before the first of the next size, and behind its last, is of this one.
  level (number, size, low, high, next_low, next_high) as (
    select s.number, 0, s.since, s.behind, (s.since + 3) / 4, s.behind / 4 from stretch s
    union all
    select l.number, size + 1, next_low, next_high, (next_low + 3) / 4, next_high / 4 from level l where size < 3 and next_low < next_high
  )
  select s.number,
    array(
      select (size << 28) + block::integer
      from level cross join lateral generate_series(low, high - 1) as block
      where level.number = s.number
        and (size = 3 or next_low >= next_high or block < next_low * 4 or block >= next_high * 4)
    ),
    s.since << 12
  from stretch s order by s.number
$$;

create function shorter_beginning(key text, nearest text)
returns text
language plpgsql immutable parallel safe
as $$
declare
  low int := 0;
  high int := least(length(key), length(nearest));
  middle int;
  shared text;
begin
  if nearest = key then
    shared := key;
  elsif starts_with(key, nearest || ' ') then
    return nearest;
  else
    while low < high loop
      middle := (low + high + 1) / 2;
      if left(key, middle) = left(nearest, middle) then low := middle; else high := middle - 1; end if;
    end loop;
    shared := left(key, low);
  end if;
  -- The last word of what they share goes: it is the last of the key, or they have only its first letters in common.
  return left(shared, greatest(length(shared) - strpos(reverse(shared) || ' ', ' '), 0));
end
$$;

create function show_articles(head bigint)
returns void
language sql volatile
as $$
  insert into article_entry (article_id, visible_from, source_id, dated, dated_precision, sort_date, genre, language,
    dated_latest, published_latest)
  select c.article_id, shown.visible_from, c.source_id, c.dated, c.dated_precision, c.sort_date, c.genre, c.language,
    c.dated_latest, c.published_latest
  from (
    select distinct on (article_id) article_id, case when kind <> 'WITHDRAWN' then position end as visible_from
    from feed where position > head and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED')
    order by article_id, position desc
  ) shown
  cross join lateral (select * from entry_columns where article_id = shown.article_id offset 0) c
  order by c.article_id
  on conflict (article_id) do update set visible_from = excluded.visible_from;
  update article_words set is_listed = not is_listed
  from article_entry e
  where e.article_id in (select article_id from feed where position > head and kind in ('PUBLISHED', 'WITHDRAWN', 'RESTORED'))
    and article_words.article_id = e.article_id and is_listed <> (e.visible_from is not null);
$$;

create function teaser_fits(teaser_key text, truncated boolean, head_key text, title_key text)
returns boolean
language sql immutable parallel safe
as $$
  select teaser_key = title_key
    or starts_with(head_key || ' ', teaser_key || ' ')
    or (truncated and starts_with(title_key || ' ', teaser_key || ' '))
$$;

create function undated_beside(ids uuid[])
returns uuid[]
language plpgsql volatile
as $$
begin
  if not exists (select from related_link where article_id = any(ids))
    and not exists (
      select from unnest(ids) as given(id)
      cross join lateral (select id from related_item where article_id = given.id offset 0) i
      cross join lateral (select from related_link where related_item_id = i.id offset 0) l)
    and not exists (select from article where id = any(ids) and published_basis = 'TEASER')
  then
    return '{}';
  end if;
  return array(
    with concerned as (
      select unnest(ids) as id
      union
      select l.article_id
      from unnest(ids) as given(id)
      cross join lateral (select related_item_id from related_link where article_id = given.id offset 0) b
      cross join lateral (select article_id from related_link where related_item_id = b.related_item_id offset 0) l
      union
      select l.article_id
      from unnest(ids) as given(id)
      cross join lateral (select id from related_item where article_id = given.id offset 0) i
      cross join lateral (select article_id from related_link where related_item_id = i.id offset 0) l
    )
    select a.id from article a
    where a.id = any(array(select id from concerned)) and (a.published_basis is null or a.published_basis = 'TEASER')
    order by a.id for no key update of a);
end
$$;
