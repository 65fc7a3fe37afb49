import { slugOf } from '@communique/full-text'
import { type Kysely, sql } from 'kysely'
import { identityOfName } from '../publish/speaker-identity.ts'
import { givenRows } from '../rows.ts'

/** So many rows go into one statement. */
const rowsAtOnce = 5_000

/**
 * Names are folded otherwise: marks stay on letters that are no Latin, Greek or Cyrillic ones. Sources keep their slugs and are
 * found by the new ones as well; speakers get their new identities. Both are few. The keys of articles and teasers are
 * written anew by reparse, which reads their texts anyway.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table source_slug (
    slug text primary key,
    source_id uuid not null references source
  )`.execute(db)
  await sql`create index source_slug_source on source_slug (source_id)`.execute(db)
  await sql`insert into source_slug (slug, source_id) select slug, id from source`.execute(db)
  await addSlugs(db)
  await renewIdentities(db)
}

/** The older source gets a slug that two would have. */
async function addSlugs(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; slug: string; name: string }>`
    select id, slug, name from source order by created_at, id`.execute(db)
  const slugs = rows.flatMap(({ id, slug, name }) =>
    [slugOf(name), slugOf(slug)].map((one) => ({ slug: one, source_id: id })),
  )
  for (const some of inParts(slugs)) {
    await sql`insert into source_slug (slug, source_id)
      select slug, source_id from ${givenRows({ slug: 'text', source_id: 'uuid' }, some)}
      on conflict do nothing`.execute(db)
  }
}

/**
 * An identity that lost its vowels may be somebody else's name. A name that is known the other way round is found again by
 * its office.
 */
async function renewIdentities(db: Kysely<unknown>): Promise<void> {
  // ASCII is folded as it was.
  const { rows } = await sql<{ id: string; name: string; kind: 'PERSON' | 'GROUP' | 'ORGANISATION' }>`
    select id, name, kind from speaker where octet_length(name) <> length(name) order by id`.execute(db)
  const identities = rows.map(({ id, name, kind }) => ({
    identity: identityOfName(kind, name),
    speaker_id: id,
    own: `${kind} `,
  }))
  for (const some of inParts(identities)) {
    const fresh = givenRows({ identity: 'text', speaker_id: 'uuid', own: 'text' }, some)
    await sql`delete from speaker_identity old using ${fresh}
      where old.speaker_id = given.speaker_id and starts_with(old.identity, given.own) and not exists (
        select from speaker_identity same
        where same.speaker_id = given.speaker_id and same.identity = given.identity)`.execute(db)
    await sql`insert into speaker_identity (identity, speaker_id) select identity, speaker_id from ${fresh}
      on conflict do nothing`.execute(db)
  }
}

function inParts<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / rowsAtOnce)
  return Array.from({ length: count }, (_, at) => rows.slice(at * rowsAtOnce, (at + 1) * rowsAtOnce))
}
