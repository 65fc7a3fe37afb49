import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

const statements = [
  `create table ports (
    id uuid primary key,
    name text not null,
    country text,
    latitude double precision not null,
    longitude double precision not null
  )`,
  `create table ships (
    id uuid primary key,
    name text not null,
    rig text not null,
    built integer,
    tonnage double precision not null,
    value bigint not null,
    home_port_id uuid references ports,
    flags text[] not null,
    registered_at timestamptz not null default now(),
    launched_on date,
    broken_up boolean not null default false,
    dimensions jsonb
  )`,
  'create index on ships (name, id)',
  'create index on ships (home_port_id, name, id)',
  'create table sailors (id uuid primary key, name text not null, nickname text)',
  `create table berths (
    ship_id uuid not null references ships,
    sailor_id uuid not null references sailors,
    rank text not null,
    primary key (ship_id, sailor_id)
  )`,
  'create index on berths (sailor_id)',
  `create table voyages (
    id uuid primary key,
    ship_id uuid not null references ships,
    from_port_id uuid not null references ports,
    to_port_id uuid references ports,
    sailed_at timestamptz not null,
    arrived_at timestamptz,
    cargo text,
    secret_of text
  )`,
  'create index on voyages (ship_id, sailed_at, id)',
  'create index on voyages (sailed_at, id)',
  `create table entries (
    id uuid primary key,
    voyage_id uuid not null references voyages,
    position integer not null,
    words text not null,
    remarks jsonb not null,
    unique (voyage_id, position)
  )`,
]

export async function createTables(db: Kysely<Tables>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
