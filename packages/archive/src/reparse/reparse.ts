import type { GivenPage, ParsedPage } from '@communique/press'
import type { Kysely, Transaction } from 'kysely'
import { type Act, recordAct } from '../audit/act.ts'
import * as columns from '../columns.ts'
import { articleWords } from '../entries/article-words.ts'
import { refreshEntries } from '../entries/entries.ts'
import { writeWords } from '../entries/words.ts'
import { raiseGeneration } from '../generation.ts'
import { articleRow, captureRow } from '../publish/article-rows.ts'
import { isRefusal } from '../publish/refusal.ts'
import { announcedBy, relink } from '../publish/relink.ts'
import { findOrMakeSpeakers } from '../publish/speakers.ts'
import { updateRows } from '../rows.ts'
import type { Tables } from '../tables.ts'
import { captureColumns, givenPage } from './captured-page.ts'
import { type ChangedPart, partsOfLinks, partsOfWords } from './changed-part.ts'
import { updateArticle } from './update-article.ts'
import { updateRelatedItems } from './update-related-items.ts'
import { updateSpeakers } from './update-speakers.ts'
import { updateSpeeches } from './update-speeches.ts'

/** Why a page is not read. */
export interface Refusal {
  readonly code: string
  readonly message: string
}

/** How a page is read: `parsePage` of press, which this package may not call by itself, here or in another thread. */
export type ReadPage = (given: GivenPage) => ParsedPage | Refusal | Promise<ParsedPage | Refusal>

export interface Reparsed {
  readonly articleId: string
  readonly changed: readonly ChangedPart[]
  /** Why the parser refuses what it once took; the article stays as it was. */
  readonly error: Refusal | null
  /** Why the database cannot take the reading, which is a fault of ours; the article stays as it was. */
  readonly failure: Error | null
}

export interface ReparseStep {
  /** One for each article of this step whose parts changed or that was refused. */
  readonly articles: readonly Reparsed[]
  readonly checked: number
  /** Pass it to go on; null when all have been checked. */
  readonly next: string | null
}

/** So many captures are in memory at once, and with several threads read at once. */
const readAtOnce = 4

/**
 * Reads captures again, `limit` articles behind the article `after`, and writes each in a transaction of its own, which
 * begins when the page is read: bytes do not change, and nothing waits for the parser with locks in its hands. What did not
 * change keeps its id: articles always, a speech as long as its words or its speaker are there, a related item as long as its
 * teaser is. Nothing of it goes into the feed: a better reading is no new publication.
 */
export async function reparse(
  db: Kysely<Tables>,
  read: ReadPage,
  after: string | null,
  limit: number,
  act: Act,
): Promise<ReparseStep> {
  let query = db
    .selectFrom('article')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .limit(limit)
  if (after !== null) query = query.where('id', '>', after)
  const ids = (await query.execute()).map(({ id }) => id)
  const articles: Reparsed[] = []
  for (let first = 0; first < ids.length; first += readAtOnce) {
    for (const { id, page } of await readAgain(db, read, ids.slice(first, first + readAtOnce))) {
      const outcome = await reparseAlone(db, id, page, act)
      if (outcome !== null) articles.push(outcome)
    }
  }
  return { articles, checked: ids.length, next: ids.length < limit ? null : (ids.at(-1) ?? null) }
}

interface ReadAgain {
  readonly id: string
  readonly page: ParsedPage | Refusal
}

/** In the order of the articles. */
async function readAgain(db: Kysely<Tables>, read: ReadPage, ids: readonly string[]): Promise<ReadAgain[]> {
  const captures = await db
    .selectFrom('article')
    .innerJoin('capture', 'capture.sha256', 'article.sha256')
    .select(['article.id', ...captureColumns])
    .where('article.id', 'in', ids)
    .orderBy('article.id')
    .execute()
  return await Promise.all(
    captures.map(async ({ id, ...capture }) => ({ id, page: await read(givenPage(capture)) })),
  )
}

/** A page whose reading cannot be stored keeps nobody else from being read again. */
async function reparseAlone(
  db: Kysely<Tables>,
  id: string,
  page: ParsedPage | Refusal,
  act: Act,
): Promise<Reparsed | null> {
  try {
    return await db.transaction().execute((tx) => reparseArticle(tx, id, page, act))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return { articleId: id, changed: [], error: null, failure: error }
  }
}

/** Null where nothing changed, or the article was withdrawn meanwhile. */
async function reparseArticle(
  tx: Transaction<Tables>,
  id: string,
  page: ParsedPage | Refusal,
  act: Act,
): Promise<Reparsed | null> {
  const article = await tx
    .selectFrom('article')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
  if (article.withdrawn_at !== null) return null
  if ('code' in page) {
    return { articleId: id, changed: [], error: { code: page.code, message: page.message }, failure: null }
  }

  const captures = await updateRows(tx, columns.capture, [{ ...captureRow(page), sha256: article.sha256 }])
  const { idsOf, givesNames } = await findOrMakeSpeakers(tx, [{ id, page }])
  const speakerIds = idsOf(id, page)
  const announced = await announcedBy(tx, [id])
  const row = articleRow(id, page, article)
  const parts = new Set<ChangedPart>([
    ...(await updateArticle(tx, article, row)),
    ...(await updateSpeeches(tx, id, page, article.given_language, speakerIds)),
    ...(await updateSpeakers(tx, page, speakerIds)),
    ...(await updateRelatedItems(tx, id, page)),
  ])
  const changed = [...parts]
  if (changed.length === 0) {
    if (captures > 0 || givesNames) await raiseGeneration(tx)
    return null
  }
  if (changed.some((part) => partsOfLinks.includes(part))) await relink(tx, [id], announced)
  await refreshEntries(tx, [id])
  if (changed.some((part) => partsOfWords.includes(part)))
    await writeWords(tx, [{ article_id: id, search: articleWords(row) }])
  await recordAct(tx, 'REPARSE', act, [id])
  await raiseGeneration(tx)
  return { articleId: id, changed, error: null, failure: null }
}
