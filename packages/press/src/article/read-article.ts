import { refuseNoPage } from '../no-page/why-no-page.ts'
import { originalAddress } from '../page/archived-address.ts'
import { isCalendarDate } from '../page/calendar-date.ts'
import { oneLine } from '../page/clean.ts'
import { readHtmlPage } from '../page/html-page.ts'
import type { SourcePage } from '../page/source-page.ts'
import type { PageDate, PageKind, PageRelatedItem } from '../parsed-page.ts'
import type { Block } from './block.ts'
import { type DayOrder, dayOrderOf } from './day-order.ts'
import { hasNotice, seenOf } from './html-apart.ts'
import { type HtmlBlock, htmlBlocks } from './html-blocks.ts'
import { type HtmlLayout, layOutHtml } from './html-layout.ts'
import { listPage } from './html-list.ts'
import { refuseSeveral } from './html-several.ts'
import { htmlTitle } from './html-title.ts'
import { type Layout, layOut } from './layout.ts'
import { markdownBlocks } from './markdown-blocks.ts'
import { seenOfHtml, seenOfText } from './no-page-seen.ts'
import { givenDate, wholeDate } from './page-date.ts'
import { dateLine } from './printed-date.ts'
import { absoluteAddress, relatedList } from './related.ts'
import { textBlocks } from './text-blocks.ts'

/** The page taken apart, before anybody reads what the article says. */
export interface Article {
  readonly kind: PageKind
  /** What the slashed dates of the page tell about their form. */
  readonly dayOrder: DayOrder
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
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

type Facts = Pick<
  Article,
  'kind' | 'dayOrder' | 'title' | 'url' | 'language' | 'source' | 'published' | 'updated'
> & {
  /** What relative addresses are relative to, where the page says so. */
  readonly base: string | null
  readonly blocks: readonly Block[]
  readonly layout: Layout
}

export function readArticle(source: SourcePage): Article {
  const { fields, raw, capture } = source
  const facts = source.isHtml ? htmlFacts(raw) : textFacts(blocksOf(source), fields.title ?? null)
  const { layout } = facts
  const url = fields.url ?? facts.url ?? capture?.url ?? null
  const printed = relatedList(layout.related, absoluteAddress(facts.base, url) ?? url, facts.dayOrder)
  const relatedItems = fields.related
    ? fields.related.map(({ teaser, date, url }, position) => ({
        position,
        teaser: oneLine(teaser),
        truncated: /(?:\.\.\.|…)$/.test(oneLine(teaser)),
        date: date ? givenDate(date) : null,
        url: url ?? null,
      }))
    : capture?.basis === 'ARCHIVED_ADDRESS'
      ? printed.items.map((item) => ({ ...item, url: item.url && originalAddress(item.url) }))
      : printed.items
  return {
    kind: facts.kind,
    dayOrder: facts.dayOrder,
    title: oneLine(fields.title ?? '') || facts.title,
    url: facts.url,
    language: facts.language,
    source: oneLine(fields.source ?? '') || facts.source,
    published: fields.date ? givenDate(fields.date) : facts.published,
    updated: facts.updated,
    blocks: facts.blocks,
    body: layout.body,
    related: layout.related,
    relatedItems,
    rest: [...layout.furniture, ...printed.rest],
  }
}

function htmlFacts(raw: string): Facts {
  const page = readHtmlPage(raw)
  const all = htmlBlocks(raw, page.tree)
  const title = htmlTitle(page, all)
  const blocks = seenOf(all, title)
  const seen = new Set(blocks)
  const dayOrder = dayOrderOf(blocks.map(({ text }) => text))
  const article = layOutHtml(blocks, title)
  const list = listPage(blocks, title, article.body)
  if (list === null) refuseSeveral(blocks, title)
  const layout = list === null ? article : listLayout(blocks, list, title)
  const trailing = layout.trailingDate === null ? null : wholeDate(layout.trailingDate, dayOrder)
  const day = page.published?.slice(0, 10)
  const marked: PageDate | null =
    day && isCalendarDate(day)
      ? { value: day, precision: 'DAY', basis: 'PRINTED', text: page.publishedText }
      : null
  const published = list === null ? (marked ?? dateNearTitle(blocks, title, dayOrder) ?? trailing) : null
  refuseNoPage(
    seenOfHtml(page, blocks, {
      body: layout.body,
      isList: list !== null,
      isDated: published !== null,
      hasConsent: hasNotice(all, blocks),
    }),
  )
  return {
    title,
    url: page.url,
    base: page.base,
    language: page.language,
    source: layout.publisher ?? page.siteName,
    published,
    updated: null,
    dayOrder,
    blocks: all,
    layout: { ...layout, furniture: [...layout.furniture, ...all.filter((block) => !seen.has(block))] },
    kind: list === null ? 'ARTICLE' : 'LIST',
  }
}

function listLayout(
  blocks: readonly HtmlBlock[],
  related: readonly HtmlBlock[],
  title: string | null,
): HtmlLayout {
  const used = new Set(related)
  const furniture = blocks.filter((block) => !used.has(block) && block.text !== title)
  return { body: [], related, publisher: null, trailingDate: null, furniture }
}

/** The first date that stands alone in the few blocks after the title. */
function dateNearTitle(blocks: readonly Block[], title: string | null, dayOrder: DayOrder): PageDate | null {
  const at =
    title === null
      ? 0
      : Math.max(
          0,
          blocks.findIndex((block) => block.text === title),
        )
  for (const block of blocks.slice(Math.max(0, at - 4), at + 6)) {
    const date = dateLine(block.text)
    if (date) return wholeDate(date, dayOrder)
  }
  return null
}

function blocksOf({ raw, markdownStart }: SourcePage): readonly Block[] {
  if (markdownStart === null) return textBlocks(raw)
  return markdownBlocks(raw, markdownStart) ?? textBlocks(raw, markdownStart)
}

/** A text prints a headline when its first line is short, ends without a full stop, and prose follows. */
function textFacts(blocks: readonly Block[], givenTitle: string | null): Facts {
  const layout = layOut(blocks)
  const dayOrder = dayOrderOf(blocks.map(({ text }) => text))
  const { body, publisher } = layout
  const [first, second] = body
  const isHeadline =
    first !== undefined &&
    second !== undefined &&
    first.text.length <= 160 &&
    (first.role === 'heading' || !/[.!?:;,]["”’)]*$/.test(first.text)) &&
    dateLine(first.text) === null
  const title = isHeadline && givenTitle === null ? first.text : null
  const afterTitle = title !== null || first?.text === givenTitle ? body.slice(1) : body
  const date = dateLine(afterTitle[0]?.text ?? '')
  const given = { body, isList: layout.related.length > 0, isDated: date !== null, hasConsent: false }
  refuseNoPage(seenOfText(givenTitle ?? title, blocks, given))
  return {
    kind: 'ARTICLE',
    dayOrder,
    title,
    url: null,
    base: null,
    language: null,
    source: publisher,
    published: date ? wholeDate(date, dayOrder) : null,
    updated: null,
    blocks,
    layout: { ...layout, body: date ? afterTitle.slice(1) : afterTitle },
  }
}
