import { type GivenPage, isNoPage, PageError, type ParsedPage, parsePage } from '@communique/press'
import type { ArchiveClient } from '@communique/sdk'
import type { FoundItem, FoundPage } from '../pages/given-pages.ts'
import type { PageOutcome } from './report.ts'

/** What publishing would do, found out without it. */
export class DryRun {
  readonly #archive: ArchiveClient | null
  readonly #source: string | undefined
  /** Of this run: a page that comes twice would be there the second time. */
  readonly #seen = new Set<string>()
  #withoutSource = 0

  /** `archive`: null where none responds. `source`: the one that all pages would get. */
  constructor(archive: ArchiveClient | null, source: string | undefined) {
    this.#archive = archive
    this.#source = source
  }

  /** How many pages that would be published name no source. */
  get withoutSource(): number {
    return this.#withoutSource
  }

  /** One outcome for each item. */
  async judge(items: readonly FoundItem[]): Promise<PageOutcome[]> {
    const read = new Map<FoundItem, ParsedPage | PageError>()
    for (const item of items) if (item.kind === 'PAGE') read.set(item, pageOf(item.page))
    const hashes = [...read.values()].flatMap((page) => (page instanceof PageError ? [] : [page.sha256]))
    const known = this.#archive === null ? new Set<string>() : await knownTo(this.#archive, hashes)
    return items.map((item) => {
      if (item.kind === 'NO_PAGE') return { status: 'NO_PAGE', place: item.place, reason: item.reason }
      if (item.kind === 'UNREADABLE') {
        return { status: 'FAILED', place: item.place, code: item.code, message: item.message }
      }
      return this.#outcome(item, read.get(item), known)
    })
  }

  #outcome(
    { place }: FoundPage,
    page: ParsedPage | PageError | undefined,
    known: ReadonlySet<string>,
  ): PageOutcome {
    if (page === undefined) throw new Error('A page was not read')
    if (page instanceof PageError) {
      const { code, message } = page
      return isNoPage(code)
        ? { status: 'NO_PAGE', place, reason: code, detail: message }
        : { status: 'FAILED', place, code, message }
    }
    const isThere = known.has(page.sha256) || this.#seen.has(page.sha256)
    this.#seen.add(page.sha256)
    const source = this.#source ?? page.source?.name ?? null
    if (source === null && !isThere) this.#withoutSource += 1
    return {
      status: isThere ? 'UNCHANGED' : 'PUBLISHED',
      title: page.title,
      details: [page.published?.value ?? 'no date', source ?? 'no source', place],
    }
  }
}

/** What the archive would refuse is refused here too. */
function pageOf(given: GivenPage): ParsedPage | PageError {
  try {
    const page = parsePage(given)
    return page.kind === 'LIST'
      ? new PageError(
          'PAGE_LIST',
          `The page is a list of ${page.relatedItems.length} links. Publish the pages that it links to.`,
        )
      : page
  } catch (error) {
    if (error instanceof PageError) return error
    throw error
  }
}

/** So many at once are little work for the archive. */
const askedAtOnce = 50

async function knownTo(archive: ArchiveClient, hashes: readonly string[]): Promise<Set<string>> {
  const known = new Set<string>()
  for (let first = 0; first < hashes.length; first += askedAtOnce) {
    const asked = hashes.slice(first, first + askedAtOnce)
    const fields = asked.map((_, index) => `a${index}: article(by: { sha256: $a${index} }) { id }`)
    const variables = asked.map((_, index) => `$a${index}: String!`)
    const found = await archive.request(
      `query Known(${variables.join(', ')}) { ${fields.join(' ')} }`,
      Object.fromEntries(asked.map((hash, index) => [`a${index}`, hash])),
    )
    if (typeof found !== 'object' || found === null) throw new Error('The archive answered with no data')
    const there = new Map(Object.entries(found))
    asked.forEach((hash, index) => {
      if (there.get(`a${index}`) !== null) known.add(hash)
    })
  }
  return known
}
