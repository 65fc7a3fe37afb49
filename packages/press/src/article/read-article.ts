import { isCalendarDate } from '../page/calendar-date.ts'
import { readHtmlPage } from '../page/html-page.ts'
import type { SourcePage } from '../page/source-page.ts'
import type { PageDate, PageRelatedItem, Span } from '../parsed-page.ts'
import type { Block } from './block.ts'
import { htmlBlocks } from './html-blocks.ts'
import { layOutHtml } from './html-layout.ts'
import { type Layout, layOut } from './layout.ts'
import { givenDate, wholeDate } from './page-date.ts'
import { dateLine } from './printed-date.ts'
import { relatedList } from './related.ts'
import { textBlocks } from './text-blocks.ts'

/** The page taken apart, before anybody reads what the article says. */
export interface Article {
  readonly title: string | null
  readonly url: string | null
  readonly language: string | null
  readonly source: string | null
  readonly published: PageDate | null
  readonly body: readonly Block[]
  readonly relatedItems: readonly PageRelatedItem[]
  readonly remainder: readonly Span[]
}

type Facts = Pick<Article, 'title' | 'url' | 'language' | 'source' | 'published'> & {
  readonly layout: Layout
}

export function readArticle(source: SourcePage): Article {
  const { fields, raw } = source
  const facts = source.isHtml ? htmlFacts(raw) : textFacts(raw, fields.title ?? null)
  const { layout } = facts
  const printed = relatedList(layout.related, fields.url ?? facts.url)
  const relatedItems = fields.related
    ? fields.related.map(({ teaser, date, url }, position) => ({
        position,
        teaser,
        truncated: /(?:\.\.\.|…)$/.test(teaser.trim()),
        date: date ? givenDate(date) : null,
        url: url ?? null,
      }))
    : printed.items
  return {
    title: fields.title?.trim() || facts.title,
    url: facts.url,
    language: facts.language,
    source: fields.source?.trim() || facts.source,
    published: fields.date ? givenDate(fields.date) : facts.published,
    body: layout.body,
    relatedItems,
    remainder: [...layout.furniture, ...printed.rest].map((block) => block.raw),
  }
}

function htmlFacts(raw: string): Facts {
  const page = readHtmlPage(raw)
  const blocks = htmlBlocks(raw, page.nodes)
  const title = page.heading ?? page.metaTitle
  const layout = layOutHtml(blocks, title)
  const day = page.published?.slice(0, 10)
  const marked: PageDate | null =
    day && isCalendarDate(day)
      ? { value: day, precision: 'DAY', basis: 'PRINTED', text: page.publishedText }
      : null
  return {
    title,
    url: page.url,
    language: page.language,
    source: layout.publisher ?? page.siteName,
    published: marked ?? dateNearTitle(blocks, title),
    layout,
  }
}

/** The first date that stands alone in the few blocks after the title. */
function dateNearTitle(blocks: readonly Block[], title: string | null): PageDate | null {
  const at =
    title === null
      ? 0
      : Math.max(
          0,
          blocks.findIndex((block) => block.text === title),
        )
  for (const block of blocks.slice(Math.max(0, at - 4), at + 6)) {
    const date = dateLine(block.text)
    if (date) return wholeDate(date)
  }
  return null
}

/** A text prints a headline when its first line is short, ends without a full stop, and prose follows. */
function textFacts(raw: string, givenTitle: string | null): Facts {
  const layout = layOut(textBlocks(raw))
  const { body, publisher } = layout
  const [first, second] = body
  const isHeadline =
    first !== undefined &&
    second !== undefined &&
    first.text.length <= 160 &&
    !/[.!?:;,]["”’)]*$/.test(first.text) &&
    dateLine(first.text) === null
  const title = isHeadline && givenTitle === null ? first.text : null
  const afterTitle = title !== null || first?.text === givenTitle ? body.slice(1) : body
  const date = dateLine(afterTitle[0]?.text ?? '')
  return {
    title,
    url: null,
    language: null,
    source: publisher,
    published: date ? wholeDate(date) : null,
    layout: { ...layout, body: date ? afterTitle.slice(1) : afterTitle },
  }
}
