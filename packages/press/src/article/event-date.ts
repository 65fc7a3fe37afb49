import type { Sentence } from 'reported-speech'
import { firstOrPrinted, inferredDate, wholeDate } from '../dates/page-date.ts'
import { printedDates } from '../dates/printed-date.ts'
import type { PageDate } from '../parsed-page.ts'
import type { Article } from './read-article.ts'

const leadSentences = 3
const longestDateline = 80

/**
 * The first date of the article's opening. A day without its year takes the year from the day the page was
 * published or, where that is not printed, from the latest date of the related list: a page does not report
 * what happens after the articles it links to. "Friday" and "today" need the day of publication. With no
 * support, the date is unknown.
 */
export function eventDateOf(
  sentences: readonly Sentence[],
  hasEvent: boolean,
  article: Article,
): PageDate | null {
  const support = { published: article.published?.value ?? null, latest: latestListDate(article) }
  const lead = sentences.slice(0, hasEvent ? leadSentences : 1).map(({ text }) => text)
  const dateline = article.body[0]?.text.slice(0, longestDateline) ?? ''
  for (const text of [...lead, dateline]) {
    const dates = printedDates(text, article.dates.language).flatMap(
      (printed) => wholeDate(printed, article.dates) ?? inferredDate(printed, support) ?? [],
    )
    const date = firstOrPrinted(dates)
    if (date) return date
  }
  return null
}

function latestListDate(article: Article): string | null {
  const dates = article.relatedItems.flatMap(({ date }) => (date?.precision === 'DAY' ? [date.value] : []))
  return dates.sort().at(-1) ?? null
}
