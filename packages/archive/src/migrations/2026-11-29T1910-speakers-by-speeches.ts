import { type Kysely, sql } from 'kysely'

/** The speeches of each speaker are counted by the index alone, which tells of each the article, too: some are hidden. */
const statements = [
  'drop index speech_speaker',
  'create index speech_speaker on speech (speaker_id, id) include (article_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
