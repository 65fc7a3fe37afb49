import { setImmediate } from 'node:timers/promises'
import type { ParsedPage } from '@communique/press'
import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import { v7 as uuid } from 'uuid'
import { newAct, recordOf } from '../audit/act.ts'
import * as columns from '../columns.ts'
import { entryInsertion } from '../entries/entries.ts'
import { type PageWords, pageWords } from '../entries/page-words.ts'
import { wordsInsertion } from '../entries/words.ts'
import { raiseGeneration } from '../generation.ts'
import { insertion, insertRows } from '../rows.ts'
import type { GivenPart, Tables } from '../tables.ts'
import { articleRow, captureRow, relatedItemRows, speechRows, withWords } from './article-rows.ts'
import {
  type FactsForAll,
  type GivenAgain,
  isSameLanguage,
  type KeptValue,
  uniquePages,
} from './given-facts.ts'
import { findOrMakeSources } from './sources.ts'
import { findOrMakeSpeakers } from './speakers.ts'
import { takeGiven } from './take-given.ts'
import { wordingRows } from './wordings.ts'

export interface PublishOptions extends FactsForAll {
  /** Before it nothing of the articles is visible. Default: now. */
  readonly publishAt?: Date | undefined
  /** The words of pages that somebody cut already, as `pageWords` does without a language, by their sha256. */
  readonly words?: ReadonlyMap<string, PageWords> | undefined
}

/**
 * UNCHANGED, UPDATED: the archive has these bytes; it took what the article lacked, see `takeGiven`, or there was nothing to
 * take. WITHDRAWN: the same bytes were published once and withdrawn since; they are not published again.
 */
export type PublishOutcome =
  | {
      readonly status: 'PUBLISHED' | 'UNCHANGED' | 'UPDATED'
      readonly articleId: string
      readonly updated: readonly GivenPart[]
      readonly kept: readonly KeptValue[]
    }
  | { readonly status: 'WITHDRAWN'; readonly articleId: string }

/**
 * Writes pages as articles, all in one transaction: captures, sources, speakers, articles, speeches, statements,
 * related items, and one record in the feed for each article. Bytes that are in the archive already take what was given
 * with them and is missing. One outcome for each page, in order.
 *
 * The articles get their positions in the feed and the links of their teasers afterwards: see `stampFeed`.
 */
export async function publishPages(
  db: Kysely<Tables>,
  pages: readonly ParsedPage[],
  options: PublishOptions = {},
): Promise<PublishOutcome[]> {
  const unique = [...uniquePages(pages).values()]
  const outcomes = await outcomesOf(db, unique, options)
  const missing = unique.filter(({ sha256 }) => !outcomes.has(sha256))
  const articles =
    missing.length === 0 ? [] : await db.transaction().execute((tx) => insertPages(tx, missing, options))
  const published = new Map(
    articles.map(({ id, page }) => [page.sha256, publishedOutcome(id, page, options)]),
  )
  // What another transaction wrote meanwhile.
  const others = missing.filter(({ sha256 }) => !published.has(sha256))
  for (const [sha256, outcome] of await outcomesOf(db, others, options)) outcomes.set(sha256, outcome)
  return pages.map(({ sha256 }) => {
    const outcome = published.get(sha256) ?? outcomes.get(sha256)
    if (outcome === undefined) throw new Error(`No article came of page ${sha256}`)
    // Only the first of equal pages is the one that was published.
    outcomes.set(sha256, asRepeated(outcome))
    published.delete(sha256)
    return outcome
  })
}

/** Those that no other transaction has written meanwhile. */
async function insertPages(
  tx: Transaction<Tables>,
  pages: readonly ParsedPage[],
  options: PublishOptions,
): Promise<{ readonly id: string; readonly page: ParsedPage }[]> {
  const fresh = new Set(await insertCaptures(tx, pages))
  const articles = pages.filter(({ sha256 }) => fresh.has(sha256)).map((page) => ({ id: uuid(), page }))
  await insertArticles(tx, articles, options)
  return articles
}

function publishedOutcome(articleId: string, page: ParsedPage, { language }: FactsForAll): PublishOutcome {
  const isKept = language !== undefined && page.language !== null && !isSameLanguage(language, page.language)
  return {
    status: 'PUBLISHED',
    articleId,
    updated: [],
    kept: isKept ? [{ part: 'LANGUAGE', given: language, kept: page.language }] : [],
  }
}

/** The outcome for those that are equal to a page of the same call. */
export function asRepeated(outcome: PublishOutcome): PublishOutcome {
  return outcome.status === 'WITHDRAWN' ? outcome : { ...outcome, status: 'UNCHANGED', updated: [] }
}

/** The hashes of those that were not in the archive. A page that another transaction is writing is waited for. */
async function insertCaptures(tx: Transaction<Tables>, pages: readonly ParsedPage[]): Promise<string[]> {
  // Sorted, so that two transactions never wait for each other crosswise.
  const rows = pages.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1)).map(captureRow)
  const inserted = await insertRows(tx, columns.capture, rows, 'on conflict do nothing returning sha256')
  return inserted.map((row) => String(row['sha256']))
}

async function insertArticles(
  tx: Transaction<Tables>,
  articles: readonly { readonly id: string; readonly page: ParsedPage }[],
  options: PublishOptions,
): Promise<void> {
  if (articles.length === 0) return
  const publishAt = options.publishAt ?? (await now(tx))
  const pages = articles.map(({ page }) => page)
  const sourceOf = await findOrMakeSources(tx, pages, options.source)
  const { idsOf, givesNames } = await findOrMakeSpeakers(tx, articles)

  const language = options.language ?? null
  const cut = new Map<string, PageWords>()
  const wordsOf = (page: ParsedPage) => {
    const known =
      cut.get(page.sha256) ?? givenWords(page, options) ?? pageWords(page, page.language ?? language)
    cut.set(page.sha256, known)
    return known
  }
  let speeches: ReturnType<typeof withWords> = []
  await inTurn(tx, [
    () =>
      recordOf(
        'PUBLISH',
        options.act ?? newAct(),
        articles.map(({ id }) => id),
      ),
    () =>
      insertion(
        columns.article,
        articles.map(({ id, page }) =>
          articleRow(id, page, {
            source_id: sourceOf(page),
            given_language: page.language === null ? language : null,
            publish_at: publishAt,
          }),
        ),
      ),
    () => entryInsertion(articles.map(({ id }) => id)),
    () =>
      wordsInsertion(
        articles.map(({ id, page }) => ({ article_id: id, search: wordsOf(page).article })),
        publishAt,
      ),
    () => {
      speeches = articles.flatMap(({ id, page }) =>
        withWords(speechRows(id, page, language, idsOf(id, page)), wordsOf(page).speeches),
      )
      return insertion(
        columns.speech,
        speeches.map(({ speech }) => speech),
      )
    },
    () =>
      insertion(
        columns.wording,
        wordingRows(speeches.flatMap(({ speech }) => [speech.office, speech.country])),
        'on conflict do nothing',
      ),
    () =>
      insertion(
        columns.statement,
        speeches.flatMap(({ statements }) => statements),
      ),
    () =>
      insertion(
        columns.relatedItem,
        articles.flatMap(({ id, page }) => relatedItemRows(id, page)),
      ),
    () =>
      insertion(
        columns.feed,
        articles.map(({ id }) => ({
          article_id: id,
          kind: 'PUBLISHED',
          publish_at: publishAt.toISOString(),
        })),
      ),
  ])
  if (givesNames) await raiseGeneration(tx)
}

/** Those of a page without a language were cut before it was known which one is given for it. */
function givenWords({ sha256, language }: ParsedPage, options: PublishOptions): PageWords | undefined {
  return language === null && options.language !== undefined ? undefined : options.words?.get(sha256)
}

/** Statements of one transaction, one after the other: while the database does one, the rows of the next are made. */
async function inTurn(
  tx: Transaction<Tables>,
  makers: readonly (() => RawBuilder<unknown> | null)[],
): Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  for (const make of makers) {
    let statement: RawBuilder<unknown> | null
    try {
      statement = make()
    } finally {
      // Also where making fails: nothing may run when the transaction is over.
      await running
    }
    running = statement?.execute(tx) ?? Promise.resolve()
    // A failure is told where it is waited for.
    running.catch(() => {})
    // It goes out now.
    await setImmediate()
  }
  await running
}

/** The database's clock: it alone decides when an embargo ends. */
async function now(tx: Transaction<Tables>): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select now() as now`.execute(tx)
  const row = rows[0]
  if (row === undefined) throw new Error('The database does not tell the time')
  return row.now
}

/** What comes of bytes that were published before, by their sha256; nothing for those that were not. See `takeGiven`. */
export async function outcomesOf(
  db: Kysely<Tables>,
  pages: readonly GivenAgain[],
  facts: FactsForAll,
): Promise<Map<string, PublishOutcome>> {
  const known = await takeGiven(db, pages, facts)
  return new Map(
    known.map(({ id, sha256, isWithdrawn, missing, kept }) => [
      sha256,
      isWithdrawn
        ? { status: 'WITHDRAWN', articleId: id }
        : { status: missing.length > 0 ? 'UPDATED' : 'UNCHANGED', articleId: id, updated: missing, kept },
    ]),
  )
}
