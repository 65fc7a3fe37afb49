import type { CaptureFacts } from '@communique/press'
import type { Kysely } from 'kysely'
import type { Act } from '../audit/act.ts'
import type { GivenPart, Tables } from '../tables.ts'
import { addressKey } from '../teaser-key.ts'
import { sourceBySlug } from './sources.ts'

/** What is given for all pages of a call. */
export interface FactsForAll {
  /** Slug of the source of all pages; without it each page's own name decides. */
  readonly source?: string | undefined
  /** BCP 47: the language of those pages that show none. */
  readonly language?: string | undefined
  /** Whose call it is. Default: the server's own. */
  readonly act?: Act | undefined
}

/** Bytes that may be in the archive, with what was given beside them. */
export interface GivenAgain {
  readonly sha256: string
  readonly capture: CaptureFacts | null
}

/** A value that was given and not taken, because the article has another. */
export interface KeptValue {
  readonly part: GivenPart
  readonly given: string
  /** What the article has: of a source its slug. */
  readonly kept: string
}

/** An article of bytes that were published before, and what the call gives it. */
export interface KnownArticle {
  readonly id: string
  readonly sha256: string
  readonly isWithdrawn: boolean
  /** Given, and the article has none. */
  readonly missing: readonly GivenPart[]
  readonly kept: readonly KeptValue[]
}

/** One page for each hash: of equal bytes the first that has an address, or else the first. */
export function uniquePages<Page extends GivenAgain>(pages: readonly Page[]): ReadonlyMap<string, Page> {
  const unique = new Map<string, Page>()
  for (const page of pages) {
    const known = unique.get(page.sha256)
    if (known === undefined || (!known.capture?.url && page.capture?.url)) unique.set(page.sha256, page)
  }
  return unique
}

/** The articles of these bytes. */
export async function knownArticles(
  db: Kysely<Tables>,
  given: ReadonlyMap<string, GivenAgain>,
  { source, language }: FactsForAll,
): Promise<KnownArticle[]> {
  if (given.size === 0) return []
  const rows = await db
    .selectFrom('article')
    .innerJoin('capture', 'capture.sha256', 'article.sha256')
    .leftJoin('source', 'source.id', 'article.source_id')
    .select(['article.id', 'article.sha256', 'withdrawn_at', 'source_id', 'source.slug', 'article.language'])
    .select(['article.url', 'capture.url as captureUrl'])
    .where('article.sha256', 'in', [...given.keys()])
    .orderBy('article.id')
    .execute()
  const sourceId = source === undefined || rows.length === 0 ? null : await sourceBySlug(db, source)

  return rows.map(({ id, sha256, withdrawn_at, ...stored }) => {
    const url = given.get(sha256)?.capture?.url || undefined
    const facts: ReturnType<typeof compared>[] = [
      compared('SOURCE', source, stored.slug, stored.source_id === sourceId),
      compared('LANGUAGE', language, stored.language, isSameLanguage(language, stored.language)),
      compared(
        'URL',
        url,
        stored.url,
        isSameAddress(url, stored.url) || isSameAddress(url, stored.captureUrl),
      ),
    ]
    return {
      id,
      sha256,
      isWithdrawn: withdrawn_at !== null,
      missing: facts.flatMap((fact) => (typeof fact === 'string' ? [fact] : [])),
      kept: facts.flatMap((fact) => (typeof fact === 'object' ? [fact] : [])),
    }
  })
}

/** The part where the article lacks it, or what it keeps instead; undefined where nothing is given, or nothing else. */
function compared(
  part: GivenPart,
  given: string | undefined,
  stored: string | null,
  isSame: boolean,
): GivenPart | KeptValue | undefined {
  if (given === undefined) return undefined
  if (stored === null) return part
  return isSame ? undefined : { part, given, kept: stored }
}

/** `en-GB` is English. */
export function isSameLanguage(one: string | undefined, other: string | null): boolean {
  const primary = (tag: string | null | undefined) => tag?.split('-', 1)[0]?.toLowerCase()
  return primary(one) === primary(other)
}

function isSameAddress(one: string | undefined, other: string | null): boolean {
  return other !== null && addressKey(one ?? null) === addressKey(other)
}
