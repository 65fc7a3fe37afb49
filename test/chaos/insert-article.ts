import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'

const sentence =
  'The ministry of the interior told the assembly that the harbour will be open again before winter. '

const article = `with page as (
  insert into capture (sha256, bytes, media_type, encoding, raw, remainder, parser_version)
  values ($2, convert_to($3, 'UTF8'), 'text/plain', 'utf-8', $3, '[]', 'chaos')
), story as (
  insert into article (id, sha256, title, title_basis, text, event_present, head_key, title_key, publish_at)
  values ($1::uuid, $2, $1::uuid::text, 'DERIVED', $3, '{}', '', '', now())
  returning id, publish_at
)`

/** As few rows as a publication has, in the transaction that is open. Returns the article's id. */
export async function insertArticle(client: pg.Client, inFeed: boolean): Promise<string> {
  const id = randomUUID()
  const sha256 = createHash('sha256').update(id).digest('hex')
  const text = `${id}. ${sentence.repeat(10)}`
  const last = inFeed
    ? "insert into feed (article_id, kind, publish_at) select id, 'PUBLISHED', publish_at from story"
    : 'select id from story'
  await client.query(`${article} ${last}`, [id, sha256, text])
  return id
}
