import { speechVector } from '@communique/full-text'
import { sql, type Transaction } from 'kysely'
import { givenRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { articleWords } from './article-words.ts'
import { writeWords } from './words.ts'

/** Cuts and folds the stored texts of articles and of their speeches again, and puts the words into their rows: see `writeWords`. */
export async function rewriteWords(tx: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const speeches = await tx
    .selectFrom('speech')
    .select(['id', 'text', 'language'])
    .where('article_id', 'in', ids)
    .execute()
  const words = speeches.map(({ id, text, language }) => ({ id, search: speechVector(text, language) }))
  if (words.length > 0) {
    await sql`
      update speech set search = given.search from ${givenRows({ id: 'uuid', search: 'tsvector' }, words)}
      where speech.id = given.id`.execute(tx)
  }
  const articles = await tx
    .selectFrom('article')
    .select(['id', 'title', 'text', 'language'])
    .where('id', 'in', ids)
    .execute()
  await writeWords(
    tx,
    articles.map((article) => ({ article_id: article.id, search: articleWords(article) })),
  )
}
