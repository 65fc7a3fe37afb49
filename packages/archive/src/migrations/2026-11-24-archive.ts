import { type Kysely, sql } from 'kysely'

/** The tables of the archive. Everything that a query may filter or order by has its index here. */
const statements = [
  `create table source (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    created_at timestamptz not null default now()
  )`,

  `create table capture (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes bytea not null,
    byte_length integer not null generated always as (octet_length(bytes)) stored,
    media_type text not null,
    encoding text not null,
    raw text not null,
    remainder jsonb not null,
    parser_version text not null,
    received_at timestamptz not null default now()
  )`,

  // Immutable, so that generated columns may use it.
  `create function search_configuration(language text) returns regconfig
    language sql immutable parallel safe
    as $$ select case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end $$`,

  // A tsvector holds at most 1 MB: of a longer text the beginning is searchable.
  `create table article (
    id uuid primary key,
    sha256 text not null unique references capture,
    source_id uuid references source,
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
    first_seen_at timestamptz not null default now(),
    publish_at timestamptz not null,
    withdrawn_at timestamptz,
    sort_date date not null generated always as
      (coalesce(published_earliest, event_date_earliest, (first_seen_at at time zone 'UTC')::date)) stored,
    search tsvector not null generated always as (
      setweight(to_tsvector(search_configuration(language), left(title, 10000)), 'A') ||
      setweight(to_tsvector(search_configuration(language), left(text, 200000)), 'D')) stored
  )`,
  'create index article_sort_date on article (sort_date, id)',
  'create index article_source on article (source_id, sort_date, id)',
  'create index article_event_date on article (event_date_earliest, id)',
  'create index article_first_seen on article (first_seen_at, id)',
  'create index article_url on article (url_key)',
  'create index article_head on article (head_key)',
  'create index article_title on article (title_key)',
  'create index article_search on article using gin (search)',

  `create table speaker (
    id uuid primary key,
    name text,
    description text,
    kind text not null,
    check (name is not null or description is not null)
  )`,

  // What makes two mentions one speaker: see publish/speaker-identity.ts.
  `create table speaker_identity (
    identity text primary key,
    speaker_id uuid not null references speaker
  )`,

  `create table speech (
    id uuid primary key,
    article_id uuid not null references article,
    position integer not null,
    kind text not null,
    speaker_id uuid not null references speaker,
    office text,
    country text,
    language text,
    text text not null,
    search tsvector not null generated always as
      (to_tsvector(search_configuration(language), left(text, 200000))) stored,
    unique (article_id, position)
  )`,
  'create index speech_speaker on speech (speaker_id, id)',
  'create index speech_search on speech using gin (search)',

  `create table statement (
    speech_id uuid not null references speech,
    position integer not null,
    mode text not null,
    text text not null,
    spans jsonb not null,
    source jsonb,
    cue jsonb,
    primary key (speech_id, position)
  )`,

  `create table related_item (
    id uuid primary key,
    article_id uuid not null references article,
    position integer not null,
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
    unique (article_id, position)
  )`,
  'create index related_item_teaser on related_item (teaser_key)',
  'create index related_item_url on related_item (url_key)',

  `create table related_link (
    related_item_id uuid not null references related_item,
    article_id uuid not null references article,
    rank smallint not null check (rank between 1 and 3),
    dated boolean not null,
    primary key (related_item_id, article_id)
  )`,
  'create index related_link_article on related_link (article_id, related_item_id)',

  `create view visible_article as
    select * from article where withdrawn_at is null and publish_at <= now()`,

  `create view related_candidate as
    select related_item_id, article_id, certain
    from (
      select l.related_item_id, l.article_id, l.rank,
        min(l.rank) over (partition by l.related_item_id) as best_rank,
        l.rank < 3 or l.dated or i.published_value is null or a.published_basis is not distinct from 'TEASER' as certain
      from related_link l
      join related_item i on i.id = l.related_item_id
      join visible_article a on a.id = l.article_id
    ) ranked
    where rank = best_rank`,

  `create table feed (
    id bigint generated always as identity primary key,
    article_id uuid not null references article,
    kind text not null,
    publish_at timestamptz not null,
    position bigint unique
  )`,
  'create index feed_unstamped on feed (publish_at, id) where position is null',
  'create index feed_article on feed (article_id)',

  `create table feed_head (
    one integer primary key default 1 check (one = 1),
    position bigint not null default 0,
    epoch uuid not null default gen_random_uuid()
  )`,
  'insert into feed_head default values',

  `create table api_key (
    id uuid primary key,
    hash text not null unique,
    scope text not null,
    label text not null,
    created_at timestamptz not null default now()
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
