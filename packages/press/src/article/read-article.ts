import { type Language, languageOf } from 'reported-speech'
import { dayOrderOf } from '../dates/day-order.ts'
import { type DateContext, givenDate } from '../dates/page-date.ts'
import { refuseNoPage } from '../no-page/why-no-page.ts'
import { absoluteAddress } from '../page/absolute-address.ts'
import { originalAddress } from '../page/archived-address.ts'
import { oneLine } from '../page/clean.ts'
import { readHtmlPage } from '../page/html-page.ts'
import type { SourcePage } from '../page/source-page.ts'
import type { PageDate, PageKind, PageRelatedItem } from '../parsed-page.ts'
import type { Block } from './block.ts'
import type { DaysOfPage } from './dated-lines.ts'
import { hasNotice, seenOf } from './html-apart.ts'
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts'
import { daysOfHtml, htmlDates, isDated, linesOfDates } from './html-dates.ts'
import { layOutHtml } from './html-layout.ts'
import { listPage } from './html-list.ts'
import { refuseSeveral } from './html-several.ts'
import { htmlTitle } from './html-title.ts'
import type { Layout } from './layout.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { seenOfHtml, seenOfText } from './no-page-seen.ts'
import { pageAddress } from './page-address.ts'
import { relatedList } from './related.ts'
import { withoutReleaseLines } from './release-lines.ts'
import { textBlocks } from './text-blocks.ts'
import { layOutText } from './text-layout.ts'

/** The page taken apart, before anybody reads what the article says. */
export interface Article {
  readonly kind: PageKind
  /** What tells how the dates of the page are meant. */
  readonly dates: DateContext
  readonly title: string | null
  readonly url: string | null
  readonly language: Language | null
  readonly source: string | null
  readonly published: PageDate | null
  readonly updated: PageDate | null
  /** Every block of the page, in its order. */
  readonly blocks: readonly Block[]
  readonly body: readonly Block[]
  /** The blocks of the related list. */
  readonly related: readonly Block[]
  readonly relatedItems: readonly PageRelatedItem[]
  /** Blocks that belong to nothing: the page's furniture, and what is no teaser under the list's heading. */
  readonly rest: readonly Block[]
}

interface Facts extends Pick<Article, 'kind' | 'title' | 'url' | 'source'> {
  /** The language that the mark-up names. */
  readonly markup: string | null
  /** What relative addresses are relative to, where the page says so. */
  readonly base: string | null
  readonly blocks: readonly Block[]
  readonly layout: Layout
  /** Its days, as soon as it is known how they are meant. */
  readonly days: (context: DateContext) => DaysOfPage
}

export function readArticle(source: SourcePage): Article {
  const { fields, capture } = source
  const givenTitle = oneLine(fields.title ?? '') || null
  const facts = source.isHtml ? htmlFacts(source) : textFacts(blocksOf(source), fields.title ?? null)
  const { layout, blocks } = facts
  const title = givenTitle ?? facts.title
  const language = languageOf(wordsOf(title, layout), {
    given: fields.language ?? null,
    markup: facts.markup,
  })
  const dates = { dayOrder: dayOrderOf(blocks.map(({ text }) => text)), language: language?.tag ?? null }
  const { published, updated } = facts.days(dates)
  const url = absoluteAddress(pageAddress(source, facts.url), null)
  const printed = relatedList(layout.related, absoluteAddress(facts.base, url) ?? url, dates)
  const relatedItems = fields.related
    ? fields.related.map(({ teaser, date, url: given }, position) => ({
        position,
        teaser: oneLine(teaser),
        truncated: /(?:\.\.\.|…)$/.test(oneLine(teaser)),
        date: date ? givenDate(date) : null,
        url: absoluteAddress(given ?? null, url),
      }))
    : capture?.basis === 'ARCHIVED_ADDRESS'
      ? printed.items.map((item) => ({ ...item, url: item.url && originalAddress(item.url) }))
      : printed.items
  return {
    kind: facts.kind,
    dates,
    title,
    url,
    language,
    source: oneLine(fields.source ?? '') || facts.source,
    published: publishedOn(source, published),
    updated,
    blocks,
    body: layout.body,
    related: layout.related,
    relatedItems,
    rest: [...layout.furniture, ...printed.rest],
  }
}

/** A mail was sent on the day in its head: what its text prints as the day of publication goes before. */
function publishedOn({ fields, capture }: SourcePage, found: PageDate | null): PageDate | null {
  if (!fields.date) return found
  if (capture?.basis !== 'MAIL') return givenDate(fields.date)
  return found?.basis === 'PRINTED' ? found : { ...givenDate(fields.date), basis: 'METADATA' }
}

/** Nobody looks at more, even where marks that are not seen stand between the letters. */
const enoughForLanguage = 6_000

/** What shows the language: a list of articles has no body. */
function wordsOf(title: string | null, { body, related }: Layout): string {
  let words = ''
  for (const { text } of body.length > 0 ? body : related) {
    words += `${text}\n\n`
    if (words.length > enoughForLanguage) break
  }
  return title === null ? words : `${title}. ${words}`
}

function htmlFacts(source: SourcePage): Facts {
  const { raw, fields, capture } = source
  const page = readHtmlPage(raw, pageAddress(source, null))
  const all = htmlBlocks(raw, page.tree)
  const title = htmlTitle(page, all)
  const blocks = seenOf(all, title)
  const seen = new Set(blocks)
  const article = layOutHtml(blocks, title)
  const list = listPage(blocks, title, article.body)
  if (list === null) refuseSeveral(blocks, title)
  const found = htmlDates(blocks, title, article.body, article.related)
  const lines = linesOfDates(found)
  const own = withoutReleaseLines({ ...article, body: article.body.filter((block) => !lines.has(block)) })
  const layout = list === null ? own : listLayout(blocks, list, title)
  // The canonical address is the one that has a day in it, where any has.
  const address = fields.url ?? page.url ?? capture?.url ?? null
  refuseNoPage(
    seenOfHtml(page, blocks, {
      body: layout.body,
      isList: list !== null,
      isDated: list === null && isDated(found, page.stated),
      hasConsent: hasNotice(all, blocks),
    }),
  )
  return {
    title,
    url: page.url,
    base: page.base,
    markup: page.language,
    source: layout.publisher ?? page.siteName,
    blocks: all,
    layout: { ...layout, furniture: [...layout.furniture, ...all.filter((block) => !seen.has(block))] },
    kind: list === null ? 'ARTICLE' : 'LIST',
    days: (context) => (list === null ? daysOfHtml(found, page.stated, address, context) : noDays),
  }
}

const noDays: DaysOfPage = { published: null, updated: null }

function listLayout(
  blocks: readonly HtmlBlock[],
  related: readonly HtmlBlock[],
  title: string | null,
): Layout {
  const used = new Set(related)
  const furniture = blocks.filter((block) => !used.has(block) && block.text !== title)
  return { body: [], related, publisher: null, furniture }
}

function blocksOf({ raw, markdownStart }: SourcePage): readonly Block[] {
  if (markdownStart === null) return textBlocks(raw)
  return markdownBlocks(raw, markdownStart) ?? textBlocks(raw, markdownStart)
}

function textFacts(blocks: readonly Block[], givenTitle: string | null): Facts {
  const { title, layout, isDated, days } = layOutText(blocks, givenTitle)
  const given = { body: layout.body, isList: layout.related.length > 0, isDated, hasConsent: false }
  refuseNoPage(seenOfText(givenTitle ?? title, blocks, given))
  return {
    kind: 'ARTICLE',
    title,
    url: null,
    base: null,
    markup: null,
    source: layout.publisher,
    blocks,
    layout,
    days,
  }
}
