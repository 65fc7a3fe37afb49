import { isNoPage, PageError, type ParsedPage, readPage } from '@communique/press'
import type { ArchiveClient } from '@communique/sdk'
import { dateOf } from '../article-line.ts'
import type { FoundItem, FoundPage } from '../pages/given-pages.ts'
import { type GivenFacts, withAddress } from './given-facts.ts'
import type { PageOutcome } from './report.ts'

/** What publishing would do, found out without it. */
export class DryRun {
  readonly #archive: ArchiveClient | null
  readonly #given: GivenFacts
  /** Of this run: a page that comes twice would be there the second time. */
  readonly #seen = new Map<string, Known>()

  /** `archive`: null where none responds. */
  constructor(archive: ArchiveClient | null, given: GivenFacts) {
    this.#archive = archive
    this.#given = given
  }

  /** One outcome for each item. */
  async judge(items: readonly FoundItem[]): Promise<PageOutcome[]> {
    const read = new Map<FoundItem, ParsedPage | PageError>()
    const { pageUrl } = this.#given
    for (const item of items)
      if (item.kind === 'PAGE') read.set(item, readPage(withAddress(item.page, pageUrl)))
    const hashes = [...read.values()].flatMap((page) => (page instanceof PageError ? [] : [page.sha256]))
    const known = this.#archive === null ? new Map<string, Known>() : await knownTo(this.#archive, hashes)
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
    known: ReadonlyMap<string, Known>,
  ): PageOutcome {
    if (page === undefined) throw new Error('A page was not read')
    if (page instanceof PageError) {
      const { code, message } = page
      return isNoPage(code)
        ? { status: 'NO_PAGE', place, reason: code, detail: message }
        : { status: 'FAILED', place, code, message }
    }
    const there = known.get(page.sha256) ?? this.#seen.get(page.sha256)
    const { language } = this.#given
    const source = this.#given.source ?? page.source?.name ?? null
    const url = page.capture?.url ?? null
    this.#seen.set(page.sha256, {
      lacksSource: source === null,
      lacksLanguage: (page.language ?? language) === undefined,
      lacksUrl: page.url === null && url === null,
    })
    const isTaken =
      (there?.lacksSource === true && this.#given.source !== undefined) ||
      (there?.lacksLanguage === true && language !== undefined) ||
      (there?.lacksUrl === true && url !== null)
    return {
      status: there === undefined ? 'PUBLISHED' : isTaken ? 'UPDATED' : 'UNCHANGED',
      title: page.title,
      details: [dateOf(page) ?? 'no date', source ?? 'no source', place],
      isWithoutSource: there === undefined && source === null,
    }
  }
}

/** What is known of a page that the archive has. */
interface Known {
  readonly lacksSource: boolean
  readonly lacksLanguage: boolean
  readonly lacksUrl: boolean
}

/** So many at once are little work for the archive. */
const askedAtOnce = 50

async function knownTo(archive: ArchiveClient, hashes: readonly string[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>()
  for (let first = 0; first < hashes.length; first += askedAtOnce) {
    const asked = hashes.slice(first, first + askedAtOnce)
    const fields = asked.map(
      (_, index) => `a${index}: article(by: { sha256: $a${index} }) { url language source { id } }`,
    )
    const variables = asked.map((_, index) => `$a${index}: String!`)
    const found = await archive.request(
      `query Known(${variables.join(', ')}) { ${fields.join(' ')} }`,
      Object.fromEntries(asked.map((hash, index) => [`a${index}`, hash])),
    )
    if (typeof found !== 'object' || found === null) throw new Error('The archive answered with no data')
    const articles = new Map<string, unknown>(Object.entries(found))
    asked.forEach((hash, index) => {
      const article = articles.get(`a${index}`)
      if (typeof article !== 'object' || article === null) return
      known.set(hash, {
        lacksSource: 'source' in article && article.source === null,
        lacksLanguage: 'language' in article && article.language === null,
        lacksUrl: 'url' in article && article.url === null,
      })
    })
  }
  return known
}
