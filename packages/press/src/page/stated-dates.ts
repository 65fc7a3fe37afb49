import { attribute, type HtmlElement } from './html-tree.ts'
import type { LinkedFacts } from './json-ld.ts'

/** What mark-up that nobody sees says of the page's days, the more trusted first. As written there. */
export interface StatedDates {
  readonly published: readonly string[]
  readonly updated: readonly string[]
}

/**
 * Names of metas that hold the day of publication, in lower case, with one full stop for the marks of a prefix. Source:
 * Dublin Core, Open Graph, and what content systems, search engines and statistics services ask for.
 */
const dublinCore =
  'dcterms.issued dc.date.issued dc.issued dcterms.date dc.date dcterms.created dc.date.created dc.created dcterms.available dc.date.published dcterms.published'
const metas =
  'article.published_time og.article.published_time og.published_time article.published og.pubdate datepublished pubdate publishdate publish-date publish_date published-date published_date published_time publication_date publication-date publicationdate originalpublicationdate article_date_original article.published parsely-pub-date sailthru.date citation_publication_date citation_online_date prism.publicationdate cxenseparse.recs.publishtime bt.pubdate vr.published_time rbpubdate displaydate release_date release-date releasedate news_date pub_date date_published first-published gsa.date article-publication-date date'
const changes =
  'dcterms.modified dc.date.modified dc.modified article.modified_time og.article.modified_time og.updated_time og.modified_time article.modified datemodified lastmod last-modified last_modified modified_time updated_time date_modified modified revised article.updated cxenseparse.recs.modifiedtime parsely-mod-date lastupdated last-updated last_updated dateupdated'

const dublinNames: readonly string[] = dublinCore.split(' ')
const metaNames: readonly string[] = metas.split(' ')
const updatedNames: readonly string[] = changes.split(' ')

export const metaName = (name: string) => name.trim().toLowerCase().replace(/:/g, '.')

/** The item properties of a page, in its order. */
export interface ItemDates {
  readonly published: string[]
  readonly updated: string[]
}

/** Keeps what an element says by its `itemprop`. */
export function keepItemDate(items: ItemDates, element: HtmlElement): void {
  const property = attribute(element, 'itemprop')
  if (property === null || !/date/i.test(property)) return
  const value = attribute(element, 'content') ?? attribute(element, 'datetime')
  if (value === null || value.trim() === '') return
  const names = property.split(/\s+/)
  if (names.includes('datePublished')) items.published.push(value.trim())
  else if (names.includes('dateModified')) items.updated.push(value.trim())
}

export function statedDates(
  linked: LinkedFacts | null,
  items: ItemDates,
  meta: ReadonlyMap<string, string>,
): StatedDates {
  const named = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? [])
  return {
    published: [
      ...(linked?.published ? [linked.published] : []),
      ...named(dublinNames),
      ...onlyOne(items.published),
      ...named(metaNames),
    ],
    updated: [
      ...(linked?.updated ? [linked.updated] : []),
      ...onlyOne(items.updated),
      ...named(updatedNames),
    ],
  }
}

/** The articles of a list each have their own. */
const onlyOne = (values: readonly string[]) => (new Set(values).size === 1 ? values.slice(0, 1) : [])
