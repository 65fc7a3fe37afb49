import { type Kysely, sql, type Transaction } from 'kysely'
import { newAct, recordAct } from '../audit/act.ts'
import { refreshEntries } from '../entries/entries.ts'
import { rewriteWords } from '../entries/rewrite-words.ts'
import { raiseGeneration } from '../generation.ts'
import { givenRows } from '../rows.ts'
import type { GivenPart, Tables } from '../tables.ts'
import { addressKey } from '../teaser-key.ts'
import {
  type FactsForAll,
  type GivenAgain,
  type KnownArticle,
  knownArticles,
  uniquePages,
} from './given-facts.ts'
import { announcedBy, relink } from './relink.ts'
import { findOrMakeSource, holdSources } from './sources.ts'

/** The parts by which teasers are compared with articles. */
const partsOfLinks: readonly GivenPart[] = ['SOURCE', 'URL']

/**
 * What the archive knows of bytes that may have been published before. Source, language and address that are given now and
 * that an article has not are taken, in one transaction with a record in the feed; a value that is there is never replaced.
 * Withdrawn articles stay as they are. Giving the same again changes nothing.
 *
 * Almost always nothing is missing: then it only reads.
 */
export async function takeGiven(
  db: Kysely<Tables>,
  pages: readonly GivenAgain[],
  facts: FactsForAll,
): Promise<readonly KnownArticle[]> {
  const unique = uniquePages(pages)
  const known = await knownArticles(db, unique, facts)
  const lacking = new Set(known.filter(isLacking).map(({ sha256 }) => sha256))
  if (lacking.size === 0) return known
  const given = new Map([...unique].filter(([sha256]) => lacking.has(sha256)))
  const taken = await db.transaction().execute((tx) => take(tx, given, facts))
  const outcomes = new Map(taken.map((article) => [article.sha256, article]))
  return known.map((article) => outcomes.get(article.sha256) ?? article)
}

const isLacking = ({ isWithdrawn, missing }: KnownArticle) => !isWithdrawn && missing.length > 0

async function take(
  tx: Transaction<Tables>,
  given: ReadonlyMap<string, GivenAgain>,
  facts: FactsForAll,
): Promise<readonly KnownArticle[]> {
  await holdSources(tx)
  // By a statement of its own: what a locked row is joined with is as old as the wait for it.
  await tx
    .selectFrom('article')
    .select('id')
    .where('sha256', 'in', [...given.keys()])
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
  const known = await knownArticles(tx, given, facts)
  const lacking = known.filter(isLacking)
  const without = (part: GivenPart) =>
    lacking.filter(({ missing }) => missing.includes(part)).map(({ id }) => id)
  const moved = lacking.filter(({ missing }) => missing.some((part) => partsOfLinks.includes(part)))
  const movedIds = moved.map(({ id }) => id)
  const announced = movedIds.length === 0 ? [] : await announcedBy(tx, movedIds)

  const { source, language } = facts
  if (source !== undefined) await giveSource(tx, without('SOURCE'), source)
  if (language !== undefined) await giveLanguage(tx, without('LANGUAGE'), language)
  await giveAddresses(tx, lacking, given)
  if (movedIds.length > 0) await relink(tx, movedIds, announced)
  await refreshEntries(
    tx,
    lacking.map(({ id }) => id),
  )
  if (language !== undefined) await rewriteWords(tx, without('LANGUAGE'))
  await recordUpdates(
    tx,
    lacking.map(({ id, missing }) => ({ id, changed: missing })),
  )
  await recordAct(
    tx,
    'PUBLISH',
    facts.act ?? newAct(),
    lacking.map(({ id }) => id),
  )
  if (lacking.length > 0) await raiseGeneration(tx)
  return known
}

async function giveSource(tx: Transaction<Tables>, ids: readonly string[], slug: string): Promise<void> {
  if (ids.length === 0) return
  const source = await findOrMakeSource(tx, slug, undefined)
  await tx.updateTable('article').set({ source_id: source }).where('id', 'in', ids).execute()
}

async function giveLanguage(
  tx: Transaction<Tables>,
  ids: readonly string[],
  language: string,
): Promise<void> {
  if (ids.length === 0) return
  await tx.updateTable('article').set({ language, given_language: language }).where('id', 'in', ids).execute()
  await tx.updateTable('speech').set({ language }).where('article_id', 'in', ids).execute()
}

/** The capture keeps them, so that another reading finds them there. */
async function giveAddresses(
  tx: Transaction<Tables>,
  articles: readonly KnownArticle[],
  given: ReadonlyMap<string, GivenAgain>,
): Promise<void> {
  const rows = articles.flatMap(({ sha256, missing }) => {
    const capture = given.get(sha256)?.capture
    if (!missing.includes('URL') || !capture?.url) return []
    const { url } = capture
    return [
      {
        sha256,
        url,
        url_key: addressKey(url),
        captured_at: capture.capturedAt,
        declared_media_type: capture.mediaType,
        basis: capture.basis,
      },
    ]
  })
  if (rows.length === 0) return
  const addresses = givenRows(
    {
      sha256: 'text',
      url: 'text',
      url_key: 'text',
      captured_at: 'timestamptz',
      declared_media_type: 'text',
      basis: 'text',
    },
    rows,
  )
  await sql`
    update article set url = given.url, url_key = given.url_key from ${addresses}
    where article.sha256 = given.sha256`.execute(tx)
  // What was said of the capture before stays.
  await sql`
    update capture set url = given.url,
      captured_at = coalesce(capture.captured_at, given.captured_at),
      declared_media_type = coalesce(capture.declared_media_type, given.declared_media_type),
      basis = coalesce(capture.basis, given.basis)
    from ${addresses} where capture.sha256 = given.sha256`.execute(tx)
}

/**
 * A record for each article and what changed of it. Never before the publication: not under embargo, nor when the clock was
 * set back.
 */
export async function recordUpdates(
  tx: Transaction<Tables>,
  updates: readonly { readonly id: string; readonly changed: readonly GivenPart[] }[],
): Promise<void> {
  if (updates.length === 0) return
  await sql`
    insert into feed (article_id, kind, changed, publish_at)
    select article.id, 'UPDATED', given.changed, greatest(now(), article.publish_at)
    from ${givenRows({ id: 'uuid', changed: 'text[]' }, updates)}
    join article on article.id = given.id
    order by article.id`.execute(tx)
}
